"""FTC v. Equinox: a preliminary injunction, then a settlement."""

from mlmcheck.cases.spans import about, between, over
from mlmcheck.model import Case, Figure, Source

_STATE = Source("Attorney General of Maryland and Associated Press, 1999-2000", "on the case against Equinox", "S")
_FTC = Source("FTC v. Equinox International (1999), complaint", "as reported by the Las Vegas Review-Journal", "A")

CASE = Case(
    id="equinox",
    name="Equinox International",
    place="US",
    years="1999-2000",
    outcome="preliminary",
    court="FTC and states v. Equinox International (D. Nev. 1999, settled 2000)",
    says=(
        "A preliminary injunction was granted, then the case was settled, with a fund of USD 30 to 40 million for "
        "those who had earned less than 15,000."
    ),
    figures=(
        Figure(
            "Some 40,000 (2000) to 100,000 (1999) people took part: the reports conflict.",
            between(40_000, 100_000), "count", "all", "all representatives", "1999-2000", _STATE,
        ),
        Figure(
            "Sales were USD 194 million (to the million).",
            about(194_000_000, 1_000_000), "money", "company", "sales of the year", "1996", _STATE, currency="USD",
        ),
        Figure(
            "More than USD 200 million was lost by participants, it was alleged.",
            over(200_000_000), "money", "company", "harm in all", "1999", _FTC, currency="USD",
        ),
    ),
    sources=(_STATE, _FTC),
    says_not=(
        "Nobody decided at the end whether it was a pyramid. It said that most product went to people outside; "
        "no figure of it was read."
    ),
    currency="USD",
)  # fmt: skip
