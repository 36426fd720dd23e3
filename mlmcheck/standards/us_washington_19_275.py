"""Washington, Antipyramid Promotional Scheme Act, RCW 19.275: cash or purchases count, effort does not."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_STATUTE = "Revised Code of Washington, as described in a note on state statutes"

STANDARD = Standard(
    id="us_washington_19_275",
    name="Washington antipyramid statute",
    jurisdiction="US-WA",
    place="Washington",
    force="statute",
    criteria=(
        Criterion(
            id="cash_or_purchase",
            measure="entry_cost",
            limit=Limit(side="above", value=0),
            says="Who joins pays in cash or by a purchase.",
            source=Source(title=_STATUTE, locator="chapter 19.275, consideration is cash or a purchase", mark="S"),
            reading="both",
        ),
        Criterion(
            id="paid_for_introducing",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says="The pay rests primarily on introducing others, not on sales.",
            source=Source(
                title=_STATUTE,
                locator="chapter 19.275; the measure and the line of one half are this program's reading",
                mark="S",
            ),
            reading="both",
        ),
    ),
    says="A purchase counts as payment for taking part just as cash does; time and effort do not.",
    says_not=(
        "Only what counts as payment was read, not the wording: that the pay must rest primarily on introducing "
        "others, and that this means one half, is this program's reading. Whether participants' own use counts is not "
        "known, so both readings are judged."
    ),
)
