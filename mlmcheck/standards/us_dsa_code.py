"""US Direct Selling Association, code of ethics: stock bought back, nothing bought just to qualify."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_CODE = "US Direct Selling Association, code of ethics"

STANDARD = Standard(
    id="us_dsa_code",
    name="US Direct Selling Association code of ethics",
    jurisdiction="US",
    place="United States",
    force="code",
    criteria=(
        Criterion(
            id="buy_back_rate",
            measure="buyback_rate",
            limit=Limit(side="below", value=0.9),
            says="Less than 90 % of its cost is paid for marketable stock that is returned.",
            source=Source(title=_CODE, locator="repurchase of stock at 90 % or more of its cost", mark="P"),
            reading="both",
        ),
        Criterion(
            id="buy_back_months",
            measure="buyback_months",
            limit=Limit(side="below", value=12),
            says="Stock bought within the last 12 months is not all taken back.",
            source=Source(title=_CODE, locator="repurchase of stock bought in the last 12 months", mark="P"),
            reading="both",
        ),
        Criterion(
            id="bought_to_qualify",
            measure="quota_money_share",
            limit=Limit(side="above", value=0),
            says="Participants buy up to a quota, beyond what they buy otherwise.",
            source=Source(
                title=_CODE,
                locator=("no buying just to qualify; that the excess at a quota shows it is this program's reading"),
                mark="P",
            ),
            reading="both",
        ),
    ),
    says=(
        "Members buy back marketable stock and sales aids bought in the last 12 months at 90 % of cost or more, ask "
        "reasonable start-up costs, and let nobody buy just to qualify."
    ),
    says_not=(
        "A code of an association binds its members only, and breaking it is no breach of law. It gives no number for "
        "a reasonable start-up cost. A promise is judged here; whether it is kept is what `refund_honoured` measures."
    ),
    combine="any",
)
