"""Taiwan, Multi-Level Marketing Supervision Act article 20: thirty days to leave."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="tw_mlmsa_20",
    name="Taiwan, Multi-Level Marketing Supervision Act article 20",
    jurisdiction="TW",
    place="Taiwan",
    force="statute",
    criteria=(
        Criterion(
            id="days_to_leave",
            measure="cooling_off_days",
            limit=Limit(side="below", value=30),
            says="Those who join have fewer than 30 days to leave and get back what they paid.",
            source=Source(
                title="Taiwan, Multi-Level Marketing Supervision Act, as described by the direct sellers' federation",
                locator="article 20: 30 days to leave, goods and fees returned",
                mark="S",
            ),
            reading="both",
        ),
    ),
    says=(
        "Within 30 days a participant may leave, return the goods and get back what was paid, less damage and bonuses "
        "received on it."
    ),
    says_not=(
        "A right to leave says nothing of where the pay comes from: a pyramid may grant it, and a lawful firm that "
        "grants less breaks this rule only. Whether the firm keeps the promise is not seen here."
    ),
)
