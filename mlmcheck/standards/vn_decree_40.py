"""Vietnam, Decrees 40/2018 and 18/2023: no deposit and no forced purchase to join."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="vn_decree_40",
    name="Vietnam, Decree 40/2018 on multi-level marketing",
    jurisdiction="VN",
    place="Vietnam",
    force="statute",
    criteria=(
        Criterion(
            id="forced_purchase",
            measure="purchase_required",
            limit=Limit(side="above", value=0),
            says="Who joins must buy goods.",
            source=Source(
                title="Vietnam, Decree 40/2018 as changed by Decree 18/2023, as described by law firms",
                locator="no deposit and no forced purchase to join",
                mark="S",
            ),
            reading="both",
        ),
    ),
    says="Nobody may be made to pay a deposit or to buy goods in order to join.",
    says_not=(
        "Deposits are not told from fees here and not judged. Sales material at the firm's cost is not counted as a "
        "forced purchase, which is this program's reading. A forced purchase breaks this rule and is no proof of a "
        "pyramid by itself."
    ),
)
