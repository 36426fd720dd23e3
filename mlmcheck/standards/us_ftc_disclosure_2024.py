"""FTC staff report of 2024 on income disclosures: what most of them leave out."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_REPORT = "FTC staff report on income disclosure statements, 4 September 2024"

STANDARD = Standard(
    id="us_ftc_disclosure_2024",
    name="FTC staff report on income disclosures (2024)",
    jurisdiction="US",
    place="United States",
    force="guidance",
    criteria=(
        Criterion(
            id="unpaid_left_out",
            measure="zero_earners_stated",
            limit=Limit(side="below", value=1),
            says="The income disclosure leaves out people who got nothing.",
            source=Source(
                title=_REPORT, locator="people with little or no income left out, as summed up by law firms", mark="S"
            ),
            reading="both",
        ),
        Criterion(
            id="expenses_left_out",
            measure="expenses_stated",
            limit=Limit(side="below", value=1),
            says="The income disclosure does not say what people spend.",
            source=Source(
                title=_REPORT,
                locator="expenses ignored, though they can exceed income, as summed up by law firms",
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="middle_left_out",
            measure="median_stated",
            limit=Limit(side="below", value=1),
            says="The income disclosure does not say what the person in the middle got.",
            source=Source(
                title=_REPORT,
                locator=(
                    "averages over very unequal groups and the ordinary result missing, as summed up by law firms; "
                    "that the median shows it is this program's reading"
                ),
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="not_the_same_people",
            measure="same_people_all_year",
            limit=Limit(side="below", value=1),
            says="Yearly pay is not that of people who stayed all year.",
            source=Source(
                title=_REPORT, locator="annual numbers that no real group earned, as summed up by law firms", mark="S"
            ),
            reading="both",
        ),
        Criterion(
            id="multiplied_to_a_year",
            measure="annualised_pay",
            limit=Limit(side="above", value=0),
            says="Yearly pay is that of a week or a month, multiplied.",
            source=Source(
                title=_REPORT, locator="annual numbers that no real group earned, as summed up by law firms", mark="S"
            ),
            reading="both",
        ),
        Criterion(
            id="little_pay",
            measure="low_pay_share",
            limit=Limit(side="above", value=0.5),
            says="More than half of the people in the table got no more than 1,000 (of its currency) in the year.",
            source=Source(
                title=_REPORT,
                locator=(
                    "the vast majority got at most 1,000 USD a year before expenses, as summed up by law firms; half "
                    "as the line is this program's convention"
                ),
                mark="S",
            ),
            reading="both",
        ),
    ),
    says=(
        "Staff read the income disclosures of 70 firms: most left out people with little or no income, ignored "
        "expenses, showed averages over very unequal groups, and gave yearly figures that no real group had earned."
    ),
    says_not=(
        "Views of staff on the face of the statements, no check of their truth and no rule that binds a firm. It sets "
        "no share; half is this program's. A weak disclosure does not make a firm a pyramid. 1,000 means dollars there "
        "and is taken in the table's currency here."
    ),
    combine="any",
)
