"""World Federation of Direct Selling Associations, code: no unreasonable stock, and a buy-back."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="wfdsa_code",
    name="World Federation of Direct Selling Associations, code",
    jurisdiction="world",
    place="Worldwide",
    force="code",
    criteria=(
        Criterion(
            id="unreasonable_stock",
            measure="stock_loading_share",
            limit=Limit(side="above", value=1 / 2),
            says="Most of what participants bought lies above what hardly any customer buys in a month.",
            source=Source(
                title="World Federation of Direct Selling Associations, code, as described by a national association",
                locator="no unreasonable inventory; the measure and one half are this program's convention",
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="buy_back",
            measure="buyback_rate",
            limit=Limit(side="below", value=0.9),
            says="Less than 90 % of its cost is paid for stock that is returned.",
            source=Source(
                title="Direct Selling Association of Malaysia, code, under the world federation's",
                locator="buy-back at 90 %, in some national codes",
                mark="S",
            ),
            reading="both",
        ),
    ),
    says=(
        "Members must not make participants buy unreasonable amounts of stock; some national codes ask for a buy-back "
        "at 90 % of the price."
    ),
    says_not=(
        "A code binds members of the associations only, and breaking it is no breach of law. What is unreasonable has "
        "no number: one half is this program's convention. Not every national code asks for 90 %."
    ),
    combine="any",
)
