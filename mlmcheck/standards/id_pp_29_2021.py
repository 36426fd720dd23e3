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
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says="Most rewards rest on what those who join later pay: fees, packs and purchases to qualify.",
            source=Source(
                title="Indonesia, Government Regulation 29/2021, as described by the direct sellers' federation",
                locator=(
                    "definition of a pyramid: income from participation fees of later joiners; the line of one half "
                    "is this program's convention"
                ),
                mark="S",
            ),
            reading="include",
        ),
    ),
    says="A pyramid is a scheme whose income comes from the participation fees of those who join later.",
    says_not=(
        "The definition, read in a summary only, names no share: one half is this program's convention. That packs "
        "bought on joining, and purchases to qualify, are participation fees under another name is its reading; other "
        "purchases for own use are not counted as fees."
    ),
)
