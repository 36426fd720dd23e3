"""Taiwan, Multi-Level Marketing Supervision Act article 18: income mainly from introducing people."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="tw_mlmsa_18",
    name="Taiwan, Multi-Level Marketing Supervision Act article 18",
    jurisdiction="TW",
    place="Taiwan",
    force="reading",
    criteria=(
        Criterion(
            id="mainly_from_introducing",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says=(
                "Participants' income comes mainly from introducing others, not from selling at a reasonable "
                "market price."
            ),
            source=Source(
                title=(
                    "Taiwan Fair Trade Commission, questions and answers on the Multi-Level Marketing Supervision Act"
                ),
                locator="article 18, 50 % as the line for mainly",
                mark="P",
            ),
            reading="include",
        ),
    ),
    says=(
        "Participants' income must not come mainly from introducing people. The regulator reads mainly as half, "
        "and adds intent and harm."
    ),
    says_not=(
        "Half is the regulator's reading, not in the article, and is weighed with intent and harm, which a ledger "
        "does not show. Where sources cannot be split the regulator compares prices with like goods; it names "
        "no number, so no line is drawn on `price_premium`."
    ),
)
