"""FTC v. Trek Alliance: a preliminary injunction, then a settlement."""

from mlmcheck.cases.spans import about
from mlmcheck.model import Case, Figure, Source

_FTC = Source("FTC press releases, August 2003 and December 2005", "on Trek Alliance", "P")

CASE = Case(
    id="trek_alliance",
    name="Trek Alliance",
    place="US",
    years="2002-2005",
    outcome="preliminary",
    court="FTC v. Trek Alliance (C.D. Cal., filed 2002, settled 2005)",
    says=(
        "A preliminary injunction was granted, then the case was settled. The firm was run by former top sellers of "
        "Equinox; joining cost hundreds to thousands of dollars."
    ),
    figures=(
        Figure(
            "Redress was about USD 1.5 million (read as 1.45 to 1.55).",
            about(1_500_000, 100_000), "money", "company", "redress", "2005", _FTC, currency="USD",
        ),
    ),
    sources=(_FTC,),
    says_not="Nobody decided at the end whether it was a pyramid. No figure on revenue, pay or losses was read.",
    currency="USD",
)  # fmt: skip
