"""California Penal Code 327: endless chains, with a strict view of who is an outside buyer."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_STATUTE = Source(title="California Penal Code", locator="section 327 (endless chain)", mark="P")

STANDARD = Standard(
    id="us_california_327",
    name="California endless chain statute",
    jurisdiction="US-CA",
    place="California",
    force="statute",
    criteria=(
        Criterion(
            id="pays_for_the_chance",
            measure="entry_cost",
            limit=Limit(side="above", value=0),
            says="A participant pays valuable consideration for the chance to be paid for introducing others.",
            source=_STATUTE,
            reading="both",
        ),
        Criterion(
            id="paid_for_introducing",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says=(
                "Rewards do not rest on sales to persons who are not participants and do not buy in order to take part."
            ),
            source=_STATUTE,
        ),
    ),
    says=(
        "An endless chain is a scheme in which a participant pays for the chance to be paid for introducing "
        "others. Pay based on sales to persons who are not participants, and who do not buy in order to "
        "participate, does not count."
    ),
    says_not=(
        "The statute names no share: the line of one half is this program's reading. It does not count purchases "
        "by participants as outside sales, whatever they do with the goods, so only that reading is judged."
    ),
)
