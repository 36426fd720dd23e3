"""How often customers order just what their seller lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.credits import Credits
from mlmcheck.ledger.network import Network
from mlmcheck.ledger.sizes import Sizes
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.process import TooDependent, tree_ratio

if TYPE_CHECKING:
    import pandas as pd

MIN_MONTHS = 50  # short of the volume, with customers' orders; fewer are the customers of a few people


def measure(credits: Credits, sizes: Sizes, people: pd.DataFrame, network: Network) -> Measurement | Unmeasured:
    """How much more often do customers order just what their seller lacks than a little more?

    **Why** Customers do not know what their seller lacks. Orders that just fill it are the seller's, in their names.

    **How** Of months with customers' orders in which own purchases lie below a volume: those that the orders bring to
    0 to +10 % of it, less those they bring to +10 to +20 % (a band as wide), / all of them. The largest of the volumes.
    Unit: share (a difference of two). Interval: process, along the sponsor tree. Source: bunching against the next
    band; this program.

    **Blind spots** A lawful seller may ask customers to order before the month ends. Orders come in packs, and two
    bands need not be alike: a small difference says nothing.
    """
    if not sizes.volumes:
        return Unmeasured("no qualification volume is stated, and none shows in the purchases")
    members, found = people["member"].to_numpy(), []
    for volume in sizes.volumes:
        months, just, beyond = credits.people(volume, members)
        if months.sum() >= MIN_MONTHS:
            try:
                one = tree_ratio(just - beyond, months, network.parent, network.level)
            except TooDependent as alike:
                return Unmeasured(str(alike))
            found.append((one, int(months.sum())))
    if not found:
        return Unmeasured(f"fewer than {MIN_MONTHS} months with customers' orders lie short of the volume")
    best, n = max(found, key=lambda each: each[0].value)
    return Measurement(Span(best.value, best.low, best.high), "share", n, "process", effective=best.effective)
