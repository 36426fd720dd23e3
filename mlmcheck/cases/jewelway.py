"""FTC v. JewelWay: settled."""

from mlmcheck.cases.spans import about, over
from mlmcheck.model import Case, Figure, Source

_FTC = Source("FTC press release, November 1997", "on JewelWay International", "P")
_EXPERT = Source("FTC press release, November 1997", "its expert on pyramids in general", "A")

CASE = Case(
    id="jewelway",
    name="JewelWay International",
    place="US",
    years="1997",
    outcome="settled",
    court="FTC v. JewelWay International (D. Ariz. 1997)",
    says="Settled without a finding, with USD 5 million for about 200,000 people.",
    figures=(
        Figure(
            "Taking part cost more than USD 1,000 a person.",
            over(1_000), "money", "unstated", "participants", "1997", _FTC, currency="USD",
        ),
        Figure(
            "About 200,000 people took part (read as 150,000 to 250,000).",
            about(200_000, 100_000), "count", "all", "people who are sent money back", "1997", _FTC,
        ),
        Figure(
            "About 90 % or more lose when a pyramid stops, the FTC's expert said of pyramids in general.",
            over(0.895, 1.0), "share", "statement", "pyramids in general, not this firm", "1997", _EXPERT,
        ),
    ),
    sources=(_FTC, _EXPERT),
    says_not="The 90 % is of pyramids in general, not counted at this firm. No split of revenue or of pay was read.",
    currency="USD",
)  # fmt: skip
