"""How many must join in a year to keep the number of active participants."""

from __future__ import annotations

from mlmcheck.ledger.network import Network
from mlmcheck.ledger.staying import Spells
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.process import TooDependent, tree_ratio

MIN_PEOPLE = 30  # fewer show a circle of friends
MIN_LEAVERS = 5  # fewer than five who left say nothing of a rate


def measure(spells: Spells | None, network: Network) -> Measurement | Unmeasured:
    """How many new participants a year does it take to keep 100 active?

    **Why** A firm that loses everybody within a year lives on newcomers, whatever it sells. Turnover is high in lawful
    direct selling too: it is shown, never judged alone.

    **How** 12 x those who left / months in which participants were watched and could leave (to half a month past the
    last activity): the joins a year that keep the base steady, per active participant. Gone is who did nothing for 90
    days. Unit: ratio. Interval: process, along the sponsor tree. Source: steady-state accounting; Keep and Vander Nat
    2014 on ever-churning bases.

    **Blind spots** One rate for all ages of membership, though most leave early. Leaving is seen by silence only.
    """
    if spells is None:
        return Unmeasured("the sales are not dated", "sales.sold_at")
    n, left = int(spells.known.sum()), int(spells.left.sum())
    if n < MIN_PEOPLE or left < MIN_LEAVERS:
        return Unmeasured(f"fewer than {MIN_PEOPLE} participants are watched, or fewer than {MIN_LEAVERS} of them left")
    try:
        found = tree_ratio(spells.left.astype(float), spells.exposure, network.parent, network.level)
    except TooDependent as alike:
        return Unmeasured(str(alike))
    span = Span(12 * found.value, 12 * max(0.0, found.low), 12 * found.high)
    return Measurement(span, "ratio", n, "process", effective=found.effective)
