"""Malaysia, Direct Sales and Anti-Pyramid Scheme Act 1993: all or any of the features the schedule lists."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_ACT = "Malaysia, Direct Sales and Anti-Pyramid Scheme Act 1993 (Act 500)"
_BILL = f"{_ACT}, features as described in the press on the Bill of 2010"

STANDARD = Standard(
    id="my_direct_sales_1993",
    name="Malaysia, Direct Sales and Anti-Pyramid Scheme Act 1993",
    jurisdiction="MY",
    place="Malaysia",
    force="statute",
    criteria=(
        Criterion(
            id="bonus_from_recruiting",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says="Bonuses come mostly from others' joining or buying to qualify, not from sales.",
            source=Source(
                title=_BILL, locator="bonuses from recruiting; one half is this program's convention", mark="S"
            ),
            reading="include",
        ),
        Criterion(
            id="payment_to_join",
            measure="payment_required",
            limit=Limit(side="above", value=0),
            says="One must pay to join.",
            source=Source(title=_BILL, locator="a minimum payment to join", mark="S"),
            reading="both",
        ),
        Criterion(
            id="purchase_to_qualify",
            measure="quota_money_share",
            limit=Limit(side="above", value=0),
            says="Participants buy up to a quota, beyond what they buy otherwise.",
            source=Source(
                title=_BILL,
                locator="buying to qualify; that the excess at a quota shows it is this program's reading",
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="too_much_stock",
            measure="stock_loading_share",
            limit=Limit(side="above", value=1 / 2),
            says="Most of what participants bought lies above what hardly any customer buys in a month.",
            source=Source(
                title=_BILL,
                locator="more stock than can be resold; the measure and one half are this program's convention",
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="no_buy_back",
            measure="buyback_rate",
            limit=Limit(side="at_most", value=0),
            says="Nothing is paid for stock that is returned.",
            source=Source(title=_BILL, locator="no buy-back", mark="S"),
            reading="both",
        ),
        Criterion(
            id="no_exit",
            measure="exit_free",
            limit=Limit(side="below", value=1),
            says="Participants cannot leave when they like.",
            source=Source(title=_BILL, locator="no way out of the scheme", mark="S"),
            reading="both",
        ),
    ),
    says=(
        "Sections 27A and 27B forbid pyramid schemes: those that have all or any of the listed features, such as "
        "bonuses from recruiting, purchases to qualify, payment to join, stock that cannot be resold, no buy-back or "
        "no way out."
    ),
    says_not=(
        "That any one feature suffices is in the Act; the features were read in a report on the Bill, not in the "
        "schedule, which may qualify each of them. It gives no numbers that were read: one half is this program's "
        "convention. One feature alone is found in many lawful firms."
    ),
    combine="any",
)
