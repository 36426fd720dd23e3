"""Indonesia, Government Regulation 29 of 2021: income from the fees of those who join later."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="id_pp_29_2021",
    name="Indonesia, Government Regulation 29/2021",
    jurisdiction="ID",
    place="Indonesia",
    force="statute",
    criteria=(
        Criterion(
            id="income_from_fees",
            measure="recruitment_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says="Most rewards rest on what those who join later pay to take part.",
            source=Source(
                title="Indonesia, Government Regulation 29/2021, as described by the direct sellers' federation",
                locator=(
                    "definition of a pyramid: income from participation fees of later joiners; the line of one half "
                    "is this program's convention"
                ),
                mark="S",
            ),
            reading="both",
        ),
    ),
    says="A pyramid is a scheme whose income comes from the participation fees of those who join later.",
    says_not=(
        "The definition, read in a summary only, names no share: one half is this program's convention. Packs booked "
        "as product are not fees in these sums; `participant_funded_reward_share` counts them."
    ),
)
