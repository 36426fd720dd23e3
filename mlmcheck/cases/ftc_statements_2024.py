"""What the FTC's staff read in seventy income disclosures."""

from mlmcheck.cases.spans import exact, over
from mlmcheck.model import Case, Figure, Source

_FTC = Source("FTC staff report on income disclosure statements, 4 September 2024", "as summed up by law firms", "S")
_SHARE = Source("FTC staff report on income disclosure statements, 4 September 2024", "17 / 70, at least", "D")
_WHO = "70 income disclosures of multi-level sellers, collected in February 2023"

CASE = Case(
    id="ftc_statements_2024",
    name="Seventy income disclosures (FTC staff report)",
    place="US",
    years="2023-2024",
    outcome="population",
    court="FTC staff report, 4 September 2024",
    says=(
        "Most statements leave out people with little or no pay, ignore expenses and stress the sums of a few. Where "
        "it could be computed, the vast majority got at most USD 1,000 a year, before expenses. Nobody is accused of "
        "anything."
    ),
    figures=(
        Figure(
            "At least 17 of 70 statements show that most participants got nothing.",
            over(17 / 70, 1.0), "share", "statement", _WHO, "2024", _SHARE,
        ),
        Figure(
            "70 statements were read.",
            exact(70), "count", "statement", _WHO, "2024", _FTC,
        ),
    ),
    sources=(_FTC,),
    says_not="It is a facial review by staff: nothing was checked against books. The report itself was not read.",
    currency="USD",
)  # fmt: skip
