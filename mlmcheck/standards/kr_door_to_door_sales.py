"""Korea, Door-to-Door Sales Act: the cap on what a firm may pay out."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="kr_door_to_door_sales",
    name="Korea, Door-to-Door Sales Act, cap on sponsorship allowances",
    jurisdiction="KR",
    place="Korea",
    force="statute",
    criteria=(
        Criterion(
            id="pay_cap",
            measure="payout_ratio",
            limit=Limit(side="above", value=0.35),
            says="Total sponsorship allowances exceed 35 % of sales.",
            source=Source(
                title=(
                    "Korea, Door-to-Door Sales Act, as reported with the Fair Trade Commission's yearly "
                    "disclosure of firms"
                ),
                locator="total sponsorship allowances at most 35 % of sales",
                mark="S",
            ),
            reading="both",
        ),
    ),
    says="A multi-level seller may pay out at most 35 % of its sales as sponsorship allowances.",
    says_not=(
        "A cap on pay is no pyramid test: a firm above it may sell to customers only, and a pyramid may stay "
        "below it. All licensed firms together pay 32 to 34 %. The statute's base is a year; here it is the "
        "window that is analysed."
    ),
)
