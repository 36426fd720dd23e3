"""FTC v. Herbalife: pay must rest on tracked sales to legitimate end users."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_ORDER = "FTC v. Herbalife, C.D. Cal., stipulated order (July 2016), as announced"

STANDARD = Standard(
    id="us_herbalife_order",
    name="Herbalife order",
    jurisdiction="US",
    place="United States",
    force="order",
    criteria=(
        Criterion(
            id="end_users",
            measure="rewardable_share",
            limit=Limit(side="below", value=0.8),
            says="Less than 80 % of product sales went to end users: customers, and participants within the limit.",
            source=Source(
                title=_ORDER,
                locator="at least 80 % of product sales to legitimate end users, or rewards are cut",
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="two_thirds_on_retail",
            measure="retail_reward_share",
            limit=Limit(side="below", value=2 / 3),
            says="Less than two thirds of rewards rest on sales to customers.",
            source=Source(title=_ORDER, locator="at least two thirds of rewards on tracked retail sales", mark="S"),
            reading="both",
        ),
        Criterion(
            id="one_third_on_own_use",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 3),
            says="More than a third of rewards rests on what participants bought or paid.",
            source=Source(
                title=_ORDER,
                locator="at most one third of rewards on other distributors' limited own use",
                mark="S",
            ),
        ),
    ),
    says=(
        "At least two thirds of rewards on tracked retail sales, at most one third on other participants' limited own "
        "use, and at least 80 % of product sales to legitimate end users, or pay is cut."
    ),
    says_not=(
        "The order binds one company, which it does not call a pyramid, and is no law for others. What it calls a "
        "tracked retail sale needs the buyer's name, date, item and price, which a ledger may not hold. Its limit on "
        "own use is known from one law firm's note only; without a stated limit the share is bounded."
    ),
    combine="any",
)
