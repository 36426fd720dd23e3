"""FTC v. Vemma: a preliminary injunction, then a settlement with an order on whose purchases may earn pay."""

from mlmcheck.cases.spans import exact, over
from mlmcheck.model import Case, Figure, Source, Span

_FILED = Source("FTC's reply in FTC v. Vemma (D. Ariz.)", "as reported by behindmlm.com", "A")
_ORDER = Source("FTC v. Vemma (D. Ariz.), injunction of 18 September 2015", "as quoted by amlmskeptic", "S")
_PRESS = Source("Consumerist and mlm.com, 2015-2016", "on the complaint and the settlement with Vemma", "S")
_COUNTED = Source("FTC's reply in FTC v. Vemma (D. Ariz.)", "149,431 moved / (70 % - 28 %), computed here", "A")
BASE = Span(355_788, 347_514, 364_466)  # 149,431 / .42; between 149,431 / .43 and / .41, as 28 and 70 are rounded

CASE = Case(
    id="vemma",
    name="Vemma",
    place="US",
    years="2015-2016",
    outcome="preliminary",
    court="FTC v. Vemma (D. Ariz., injunction 18 September 2015, settled December 2016)",
    says=(
        "The court granted a preliminary injunction, holding that the FTC was likely to show a pyramid scheme. The "
        "case was then settled: no pay unless more than half of the revenue of a participant and the downline in a "
        "period comes from customers, and none linked to own purchases."
    ),
    figures=(
        Figure(
            "More than 73 % of affiliates who earned commissions did not recoup what they paid.",
            over(0.73, 1.0), "share", "paid", "affiliates who earned a commission, January 2013 to August 2015",
            "2013-2015", _ORDER, measure="loss_share",
        ),
        Figure(
            "By what people had signed up as, 28 % were customers and 72 % affiliates, the FTC said: .39 to one.",
            exact(0.28 / 0.72), "ratio", "unstated", "heads by the label at signing up; over what time is not said",
            "2015", _FILED, measure="customers_per_participant",
        ),
        Figure(
            "Vemma restated it as 70 % customers and 30 % affiliates by calling 149,431 affiliates customers, the FTC "
            "said.",
            exact(149_431), "count", "all", "affiliates relabelled as customers", "2015", _FILED,
        ),
        Figure(
            "These figures make 355,788 people in all (347,514 to 364,466, as the shares are rounded).",
            BASE, "count", "all", "customers and affiliates together, computed from the FTC's figures", "2015",
            _COUNTED,
        ),
        Figure(
            "A pack cost USD 600, and the monthly order 150 on top.",
            exact(600), "money", "unstated", "price of a pack; whether all who joined bought one was not read",
            "2015", _PRESS, currency="USD",
        ),
        Figure(
            "Revenue was more than USD 200 million a year.",
            over(200_000_000), "money", "company", "revenue of each of 2013 and 2014", "2014", _PRESS, currency="USD",
        ),
        Figure(
            "The judgment was for USD 238 million, of which 470,136 were paid.",
            exact(470_136), "money", "company", "paid on the judgment", "2016", _PRESS, currency="USD",
        ),
    ),
    sources=(_ORDER, _FILED, _PRESS),
    says_not=(
        "Nobody decided at the end whether it was a pyramid. The loss figure is of affiliates who earned something, "
        "so that of all is higher. Shares of heads are not shares of money."
    ),
    currency="USD",
    totals={"participants": Span(256_167, 248_473, 264_238), "customers": Span(99_621, 95_566, 103_873)},
    plan={"plan.required_purchase": 600, "plan.monthly_minimum": 150},
    is_alleged=True,
    discussed=(
        "A preliminary order, then a settlement: nothing to agree with. Of 355,788 members 149,431 were moved from "
        "affiliate to customer, which turned 28 of 100 customers into 70: head counts by label are no measure of who "
        "pays. How pay was split is not published."
    ),
)  # fmt: skip
