"""FTC staff report on income disclosures, 2024: what seventy statements left out."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_REPORT = "FTC staff report on multi-level marketing income disclosure statements (4 September 2024), as summarised"

STANDARD = Standard(
    id="us_ftc_disclosure_2024",
    name="FTC staff report on income disclosures, 2024",
    jurisdiction="US",
    place="United States",
    force="guidance",
    criteria=(
        Criterion(
            id="zero_earners_left_out",
            measure="zero_earners_stated",
            limit=Limit(side="below", value=1),
            says="The disclosure leaves out people who got nothing.",
            source=Source(
                title=_REPORT, locator="most leave out people with little or no income, often unsaid", mark="S"
            ),
            reading="both",
        ),
        Criterion(
            id="expenses_left_out",
            measure="expenses_stated",
            limit=Limit(side="below", value=1),
            says="The disclosure says nothing of what taking part costs.",
            source=Source(title=_REPORT, locator="most ignore expenses, which can exceed income", mark="S"),
            reading="both",
        ),
        Criterion(
            id="ordinary_result_left_out",
            measure="median_stated",
            limit=Limit(side="below", value=1),
            says="The disclosure does not show what an ordinary person got.",
            source=Source(
                title=_REPORT,
                locator=(
                    "averages over very unequal groups, the ordinary result missing or hard to find; that a median "
                    "shows it is this program's reading"
                ),
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="no_such_year",
            measure="same_people_all_year",
            limit=Limit(side="below", value=1),
            says="Yearly figures are not of people who stayed all year.",
            source=Source(title=_REPORT, locator="annual numbers that no real group earned", mark="S"),
            reading="both",
        ),
        Criterion(
            id="multiplied_to_a_year",
            measure="annualised_pay",
            limit=Limit(side="above", value=0),
            says="Yearly pay is that of a week or a month, multiplied.",
            source=Source(title=_REPORT, locator="annual numbers that no real group earned", mark="S"),
            reading="both",
        ),
        Criterion(
            id="a_thousand_or_less",
            measure="low_pay_share",
            limit=Limit(side="above", value=1 / 2),
            says="Most people got 1,000 dollars or less in the year, before expenses.",
            source=Source(
                title=_REPORT,
                locator=(
                    "where it could be computed, the vast majority got 1,000 dollars or less a year; the line of one "
                    "half is this program's convention"
                ),
                mark="S",
            ),
            reading="both",
        ),
    ),
    says=(
        "Most of the seventy statements left out people with little or no income and the expenses, stressed the large "
        "sums of a few, and gave yearly figures that no real group earned."
    ),
    says_not=(
        "The views of staff on the face of the statements, without a check of their truth, and no rule: leaving "
        "something out is no breach of law by itself. Low pay is found in lawful firms too and does not tell them from "
        "pyramids: one half is this program's convention. US federal law has no percentage test."
    ),
    combine="any",
)
