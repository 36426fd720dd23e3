"""FTC v. Fortune Hi-Tech Marketing: settled with a ban."""

from mlmcheck.cases.spans import between, exact, over, under
from mlmcheck.model import Case, Figure, Source

_FTC = Source("FTC v. Fortune Hi-Tech Marketing (2013), complaint", "as reported by lexology", "A")
_PRESS = Source("CNBC, 2017, and the Wall Street Journal", "on Fortune Hi-Tech Marketing and the settlement", "S")
_WHO = "all representatives, by the FTC's complaint"

CASE = Case(
    id="fhtm",
    name="Fortune Hi-Tech Marketing",
    place="US",
    years="2013-2014",
    outcome="settled",
    court="FTC v. Fortune Hi-Tech Marketing (filed 2013)",
    says=(
        "Settled without a finding, with a ban from multi-level marketing. The FTC and states had alleged a pyramid "
        "scheme. The judgment was for USD 169 million, of which 7.75 million were paid and 3.7 million returned."
    ),
    figures=(
        Figure(
            "More than 98 % lost more than they earned, the FTC alleged.",
            over(0.98, 1.0), "share", "all", _WHO, "2013", _FTC, measure="loss_share",
        ),
        Figure(
            "At least 88 % did not get back what enrolling had cost, the FTC alleged.",
            over(0.88, 1.0), "share", "all", _WHO, "2013", _FTC,
        ),
        Figure(
            "At least 94 % did not renew after the first year, it was alleged.",
            over(0.94, 1.0), "share", "all", _WHO, "2013", _FTC,
        ),
        Figure(
            "Joining cost USD 100 to 300 a year.",
            between(100, 300), "money", "all", "all representatives, by the plan's terms", "2013", _PRESS,
            measure="entry_cost", currency="USD",
        ),
        Figure(
            "To qualify one paid up to USD 400 a month.",
            under(400), "money", "one_rank", "representatives who qualified", "2013", _PRESS, currency="USD",
        ),
        Figure(
            "A television plan of USD 50 a month earned its seller 43 cents.",
            exact(0.43), "money", "customers", "commission on one customer's plan", "2013", _PRESS, currency="USD",
        ),
        Figure(
            "More than 350,000 people took part; earlier notices said more than 100,000.",
            over(350_000), "count", "all", "all representatives", "2014", _PRESS,
        ),
    ),
    sources=(_FTC, _PRESS),
    says_not=(
        "The shares are the FTC's allegations; nobody decided on them. No split of revenue or of pay was read. The "
        "totals are per 100 people."
    ),
    currency="USD",
    totals={"participants": exact(100), "participants_lost": between(98, 100)},
    plan={"plan.joining_fee": 100},
    is_alleged=True,
)  # fmt: skip
