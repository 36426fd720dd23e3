"""United Kingdom, Trading Schemes Regulations 1997: what may be taken in a joiner's first week."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="gb_trading_schemes_1997",
    name="UK Trading Schemes Regulations 1997",
    jurisdiction="GB",
    place="United Kingdom",
    force="statute",
    criteria=(
        Criterion(
            id="first_week_cap",
            measure="first_week_payment",
            limit=Limit(side="above", value=200, currency="GBP"),
            says="More than 200 pounds were taken from a participant in the first seven days.",
            source=Source(
                title="Trading Schemes Regulations 1997 (SI 1997/30), as described by a consumer council",
                locator="at most GBP 200 from a participant in the first seven days",
                mark="S",
            ),
            reading="both",
        ),
    ),
    says="No more than 200 pounds may be taken from a participant in the first seven days.",
    says_not=(
        "One payment above the line is a breach of a rule on joining, not proof of a pyramid. Single-tier schemes "
        "and schemes in which all participants are registered for VAT are exempt, which a ledger does not show. "
        "The 14-day right to cancel is not judged here."
    ),
)
