"""TelexFree: internet telephony and paid advertisements; charged in the United States."""

from mlmcheck.cases.spans import about, over, under
from mlmcheck.model import Case, Figure, Source, Span

_SEC = Source("SEC and Massachusetts against TelexFree (2014)", "as reported by channelfutures.com", "A")
_RATIO = Source(_SEC.title, "USD 1.3 m / 1.1 bn; the article's own 1 % is an error of arithmetic", "A")
_FBI = Source("FBI on TelexFree, 2014", "as reported by sequenceinc.com", "A")
_TRUSTEE = Source("TelexFree's trustee in bankruptcy", "as reported by bankgate", "S")
_PRESS = Source("channelfutures.com, 2014", "on TelexFree's offers and members", "S")
_WHO = "members, by the terms of the two offers"

CASE = Case(
    id="telexfree",
    name="TelexFree",
    place="US",
    years="2012-2014",
    outcome="charged",
    court="SEC v. TelexFree; Commonwealth of Massachusetts; criminal charges (all 2014)",
    says=(
        "Charged as a pyramid and Ponzi scheme by the SEC, Massachusetts and prosecutors; how it ended was not read. "
        "Members were promised more than twice their money for posting advertisements."
    ),
    figures=(
        Figure(
            "Telephony brought in USD 1.3 million; members were owed more than 1.1 billion, it was alleged: .12 %.",
            under(1.35 / 1_100), "ratio", "company", "outside sales / what members were owed", "2014", _RATIO,
        ),
        Figure(
            "Telephony was less than 1 % of revenue, the FBI said.",
            under(0.01), "share", "company", "sales of telephony, to members and others", "2014", _FBI,
            measure="retail_share",
        ),
        Figure(
            "Taking part cost USD 289 or 1,375, and 50 to join.",
            Span(None, 339, 1_425), "money", "all", _WHO, "2014", _PRESS, measure="entry_cost", currency="USD",
        ),
        Figure(
            "About 1.9 million people took part in Brazil (read as 1.85 to 1.95 million).",
            about(1_900_000, 100_000), "count", "all", "members in Brazil", "2014", _PRESS,
        ),
        Figure(
            "About USD 1.03 billion was taken in (read as 1.025 to 1.035).",
            about(1_030_000_000, 10_000_000), "money", "company", "taken in, by the trustee", "2014", _TRUSTEE,
            currency="USD",
        ),
    ),
    sources=(_SEC, _FBI, _TRUSTEE, _PRESS),
    says_not=(
        "The figures are the authorities' and the trustee's; no court's finding was read. What members were owed "
        "stands for pay in the totals: nobody knows how much of it they got."
    ),
    currency="USD",
    totals={
        "revenue_total": about(1_030_000_000, 10_000_000),
        "revenue_customers": under(1_350_000),
        "payouts_total": over(1_100_000_000),
    },
    plan={"plan.joining_fee": 50, "plan.required_purchase": 289},
    is_alleged=True,
    discussed=(
        "Charged; how it ended was not read. Sales to outsiders were about a thousandth of what was owed, so the "
        "share that participants fund is known within a point, on the FBI's and the trustee's word. The band stays "
        "insufficient because people were counted for one country only."
    ),
)  # fmt: skip
