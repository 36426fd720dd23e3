"""Norway, Wealth Masters: four questions on where revenue comes from, payment, price and layers."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_CASE = "Norway, decision on Wealth Masters under the Lottery Act, as reported by a trade critic"

STANDARD = Standard(
    id="no_wealth_masters",
    name="Norway, four questions asked of Wealth Masters",
    jurisdiction="NO",
    place="Norway",
    force="reading",
    criteria=(
        Criterion(
            id="revenue_from_recruiting",
            measure="retail_share",
            limit=Limit(side="at_most", value=1 / 2),
            says="Not more than half of revenue is shown to come from sale or consumption.",
            source=Source(title=_CASE, locator="revenue mainly from recruiting; mainly read as 50 %", mark="S"),
            reading="include",
        ),
        Criterion(
            id="pay_to_earn",
            measure="entry_cost",
            limit=Limit(side="above", value=0),
            says="Who wants to earn has to pay.",
            source=Source(title=_CASE, locator="payment to earn", mark="S"),
            reading="both",
        ),
        Criterion(
            id="overpriced",
            measure="price_premium",
            limit=Limit(side="above", value=1),
            says="The goods cost more than comparable ones.",
            source=Source(
                title=_CASE,
                locator="an overpriced product; that any higher price is too high is this program's convention",
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="layers",
            measure="organisation_depth",
            limit=Limit(side="at_least", value=3),
            says="People stand in layers below one another.",
            source=Source(
                title=_CASE,
                locator="a layered structure; that three levels make one is this program's convention",
                mark="S",
            ),
            reading="both",
        ),
    ),
    says=(
        "Four things were looked at: revenue mainly from recruiting, payment to earn, an overpriced product and a "
        "layered structure."
    ),
    says_not=(
        "Read in a secondary report. Whether all four are needed, and how far a price must lie above comparable ones, "
        "is not known: all are needed here, and any higher price counts, both this program's convention. The first "
        "question alone is `no_lottery_act_16`."
    ),
)
