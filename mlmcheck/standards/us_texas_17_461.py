"""Texas Business & Commerce Code 17.461: primarily from introducing others, own use counted as use."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_STATUTE = Source(
    title="Texas Business & Commerce Code", locator="section 17.461 (pyramid promotional scheme)", mark="S"
)

STANDARD = Standard(
    id="us_texas_17_461",
    name="Texas pyramid promotional scheme statute",
    jurisdiction="US-TX",
    place="Texas",
    force="statute",
    criteria=(
        Criterion(
            id="pays_for_the_chance",
            measure="entry_cost",
            limit=Limit(side="above", value=0),
            says="A person gives consideration for the opportunity to be paid.",
            source=_STATUTE,
            reading="both",
        ),
        Criterion(
            id="primarily_from_introducing",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says=(
                "The pay is derived primarily from introducing other persons, not from sales to anyone who buys "
                "for actual use."
            ),
            source=_STATUTE,
            reading="include",
        ),
    ),
    says=(
        "A pyramid promotional scheme pays people primarily for introducing others. Pay on sales to anyone who "
        "buys for actual use, a participant included, is not pay for introducing others."
    ),
    says_not=(
        "The statute gives no number: one half is a reading of its word primarily. Purchases that an enforceable "
        "buy-back covers for a year are not consideration; the sums here count them, because a ledger does not "
        "show the contract."
    ),
)
