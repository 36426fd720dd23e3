"""In re Koscot Interplanetary: the two prongs that US federal courts apply."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_KOSCOT = Source(
    title=(
        "In re Koscot Interplanetary, 86 F.T.C. 1106 (1975), as quoted in FTC business guidance on multi-level "
        "marketing"
    ),
    locator="guidance question 2",
    mark="S",
)

STANDARD = Standard(
    id="us_koscot",
    name="Koscot test, two prongs",
    jurisdiction="US",
    place="United States",
    force="court",
    criteria=(
        Criterion(
            id="pays_to_join",
            measure="entry_cost",
            limit=Limit(side="above", value=0),
            says="Participants pay the company for the right to sell and to be rewarded for recruiting.",
            source=_KOSCOT,
            reading="both",
        ),
        Criterion(
            id="rewards_for_recruiting",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says=(
                "Participants are rewarded for recruiting, with rewards unrelated to sales of product to ultimate "
                "users."
            ),
            source=_KOSCOT,
            reading="both",
        ),
    ),
    says=(
        "A pyramid takes money from participants for the right to sell a product and the right to be rewarded for "
        "recruiting others, where those rewards are unrelated to sales to ultimate users. Both prongs must be "
        "met."
    ),
    says_not=(
        "Koscot has no number: the line of one half is this program's reading of a reward system that rests "
        "primarily on recruiting, and US federal law has no percentage test. It does not settle whether "
        "participants can be ultimate users: courts differ, so both readings are judged."
    ),
)
