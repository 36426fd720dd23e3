"""China, Regulation on the Prohibition of Chuanxiao (Order 444): pay by heads, entry fees, pay on downline sales."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_ORDER = "China, State Council Order 444, Regulation on the Prohibition of Chuanxiao (2005)"

STANDARD = Standard(
    id="cn_regulation_444",
    name="China, Regulation on the Prohibition of Chuanxiao",
    jurisdiction="CN",
    place="China",
    force="statute",
    criteria=(
        Criterion(
            id="pay_by_heads",
            measure="recruitment_reward_share",
            limit=Limit(side="above", value=0),
            says="Payouts were made on what others paid to join or to take part.",
            source=Source(
                title=_ORDER,
                locator=(
                    "articles 2 and 7: pay by the number of people recruited; that a payout on a joining payment is "
                    "such pay is this program's reading"
                ),
                mark="P",
            ),
            reading="both",
        ),
        Criterion(
            id="entry_fee",
            measure="payment_required",
            limit=Limit(side="above", value=0),
            says="One must pay a fee, or buy, to be allowed to take part.",
            source=Source(title=_ORDER, locator="articles 2 and 7: entry fees, also disguised as purchases", mark="P"),
            reading="both",
        ),
        Criterion(
            id="pay_on_downline_sales",
            measure="rebate_depth",
            limit=Limit(side="at_least", value=2),
            says="Somebody is paid on the sales or purchases of people two levels or more below.",
            source=Source(title=_ORDER, locator="articles 2 and 7: pay on the sales of the downline", mark="P"),
            reading="both",
        ),
    ),
    says=(
        "Forbidden are pay by the number of people recruited, entry fees, also in the form of purchases, and pay "
        "on the sales of a downline. Licensed direct selling has one level."
    ),
    says_not=(
        "Pay on several levels is forbidden here whoever buys, so a firm that is lawful elsewhere is past this line "
        "without being a pyramid in the sense of other laws. Pay on the sales of direct recruits alone is not judged. "
        "What a licensed direct seller may do was not read."
    ),
    combine="any",
)
