"""Colorado Consumer Protection Act, C.R.S. 6-1-102(9): pyramids begin at fifty dollars."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_STATUTE = "Colorado Revised Statutes, as described in a note on state statutes"

STANDARD = Standard(
    id="us_colorado_6_1_102",
    name="Colorado pyramid promotional scheme statute",
    jurisdiction="US-CO",
    place="Colorado",
    force="statute",
    criteria=(
        Criterion(
            id="more_than_fifty_dollars",
            measure="entry_cost",
            limit=Limit(side="above", value=50, currency="USD"),
            says="Who joins pays more than 50 dollars.",
            source=Source(title=_STATUTE, locator="section 6-1-102(9), consideration above 50 dollars", mark="S"),
            reading="both",
        ),
        Criterion(
            id="paid_for_introducing",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says="The pay rests primarily on introducing others, not on sales.",
            source=Source(
                title=_STATUTE,
                locator="section 6-1-102(9); the measure and the line of one half are this program's reading",
                mark="S",
            ),
            reading="both",
        ),
    ),
    says="The statute on pyramid promotional schemes applies where more than 50 dollars are paid to take part.",
    says_not=(
        "Only the sum was read, not the wording: that the pay must rest primarily on introducing others, and that this "
        "means one half, is this program's reading. Whether participants' own use counts is not known, so both "
        "readings are judged."
    ),
)
