"""The four lines of this program's own verdict on the share of rewards that participants fund."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_HALF = Source(
    title="Koscot; Court of Justice, C-515/12 4finance; Taiwan, article 18; Norway, Lottery Act",
    locator="primarily or mainly, read as one half",
    mark="S",
)
_THIRD = Source(
    title="FTC v. Herbalife, C.D. Cal., stipulated order (July 2016), as announced",
    locator="at most one third of rewards on other distributors' limited own use",
    mark="S",
)

STANDARD = Standard(
    id="mlmcheck_lines",
    name="The lines behind the verdict",
    jurisdiction="mlmcheck",
    place="This program's own lines",
    force="convention",
    criteria=(
        Criterion(
            id="third_own_use_excluded",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 3),
            says="More than a third of rewards is funded by participants, if their own purchases are not demand.",
            source=_THIRD,
        ),
        Criterion(
            id="half_own_use_excluded",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says="More than half of rewards is funded by participants, if their own purchases are not demand.",
            source=_HALF,
        ),
        Criterion(
            id="third_own_use_included",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 3),
            says=(
                "More than a third of rewards is funded by joining, quotas and staked purchases, even if own use "
                "is demand."
            ),
            source=_THIRD,
            reading="include",
        ),
        Criterion(
            id="half_own_use_included",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says=(
                "More than half of rewards is funded by joining, quotas and staked purchases, even if own use is "
                "demand."
            ),
            source=_HALF,
            reading="include",
        ),
    ),
    says=(
        "The verdict's lines: one half, where laws and courts say primarily or mainly, and one third, an order's "
        "share of rewards for own use; each drawn in one reading of participants' own purchases."
    ),
    says_not=(
        "No law joins these four lines; the verdict does, together with its two elements. The third comes from an "
        "order that binds one company. US federal law has no percentage test."
    ),
    combine="any",
)
