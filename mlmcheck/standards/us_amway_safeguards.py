"""In re Amway: the rules that kept a plan lawful because they were enforced, drawn on how it works in practice."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_OPINION = "In re Amway Corp., 93 F.T.C. 618 (1979), as quoted in case summaries"

STANDARD = Standard(
    id="us_amway_safeguards",
    name="Amway safeguards",
    jurisdiction="US",
    place="United States",
    force="court",
    criteria=(
        Criterion(
            id="unsold_or_without_customers",
            measure="leakage_share",
            limit=Limit(side="above", value=1 / 2),
            says=(
                "Most pay on the downline goes to participants who that month neither resold 70 % of what they bought "
                "nor sold to ten different customers."
            ),
            source=Source(
                title=_OPINION,
                locator=(
                    "the 70 % rule and the ten-customer rule, found to be enforced; how much may slip through is this "
                    "program's convention: half"
                ),
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="not_bought_back",
            measure="refund_honoured",
            limit=Limit(side="below", value=1 / 2),
            says="Less than half of what leavers could give back was refunded.",
            source=Source(
                title=_OPINION,
                locator="the buy-back rule; the line of one half is this program's convention",
                mark="S",
            ),
            reading="both",
        ),
    ),
    says=(
        "A plan without a head-hunting fee was lawful because three rules were enforced: stock is bought back, 70 % of "
        "a month's purchases are resold before the bonus on them, and downline pay needs sales to ten customers."
    ),
    says_not=(
        "The Commission set no share of pay that may slip past the rules: one half is this program's convention. The "
        "rules were one firm's own; lacking them is no breach of law, having them on paper no defence. Sales outside "
        "the books are not seen, nor who never asked for a refund."
    ),
    combine="any",
)
