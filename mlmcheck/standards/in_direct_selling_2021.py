"""India, Consumer Protection (Direct Selling) Rules 2021: no pyramid in the guise of direct selling."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_RULES = "India, Consumer Protection (Direct Selling) Rules 2021, as reported"

STANDARD = Standard(
    id="in_direct_selling_2021",
    name="India, Direct Selling Rules 2021, ban on pyramids",
    jurisdiction="IN",
    place="India",
    force="statute",
    criteria=(
        Criterion(
            id="layers",
            measure="organisation_depth",
            limit=Limit(side="at_least", value=3),
            says="The network has several layers of people below one another.",
            source=Source(
                title=_RULES,
                locator="a multi-layer network; that two layers below the first are several is this program's reading",
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="benefit_from_others",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says="Most benefits rest on others' enrolment or payments to qualify, not on the sale of goods.",
            source=Source(
                title=f"{_RULES}; guidelines of 2016, as reported",
                locator=(
                    "benefit from others' enrolment, action or performance, except what results from the sale of "
                    "goods; the line of one half is this program's convention"
                ),
                mark="S",
            ),
            reading="include",
        ),
    ),
    says=(
        "A direct seller must not promote a pyramid: a network of several layers whose members are enrolled for "
        "benefits from the enrolment, action or performance of others. The guidelines of 2016 left out benefits that "
        "result from the sale of goods."
    ),
    says_not=(
        "The Rules name no share: one half is this program's convention, and that a sale to a participant for own use "
        "counts as a sale of goods is its reading. Read in the press and law firms' notes only. Layers alone are found "
        "in lawful firms."
    ),
)
