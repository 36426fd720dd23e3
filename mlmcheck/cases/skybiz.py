"""FTC v. SkyBiz: web kits; settled."""

from mlmcheck.cases.spans import about, exact
from mlmcheck.model import Case, Figure, Source

_FTC = Source("FTC press release, March 2003", "ftc.gov/opa/2003/03, on SkyBiz", "P")
_CLAIM = Source("FTC v. SkyBiz (2001), complaint", "ftc.gov/opa/2003/03, on SkyBiz", "A")

CASE = Case(
    id="skybiz",
    name="SkyBiz",
    place="US",
    years="2001-2003",
    outcome="settled",
    court="FTC v. SkyBiz (filed 2001, settled 2003)",
    says="Settled without a finding, with USD 20 million for those who had bought a web kit, in 200 countries.",
    figures=(
        Figure(
            "A web kit cost USD 125, in two parts of 25 and 100.",
            exact(125), "money", "all", "everybody who joined, by the plan's terms", "2001", _FTC,
            measure="entry_cost", currency="USD",
        ),
        Figure(
            "About USD 175 million was taken, the FTC alleged (read as 174.5 to 175.5).",
            about(175_000_000, 1_000_000), "money", "company", "taken in", "2001", _CLAIM, currency="USD",
        ),
    ),
    sources=(_FTC, _CLAIM),
    says_not=(
        "That only a tiny share earned anything is alleged, without a figure. No split of revenue or pay was read."
    ),
    currency="USD",
    plan={"plan.starter_kit": 125},
)  # fmt: skip
