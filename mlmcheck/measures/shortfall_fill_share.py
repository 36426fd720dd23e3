"""Whether the quota is filled up in the last days of the month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.last_days import LastDays
from mlmcheck.ledger.network import Network
from mlmcheck.ledger.sizes import Sizes
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.process import TooDependent, tree_ratio

if TYPE_CHECKING:
    import pandas as pd

MIN_MONTHS = 50  # just at the volume; fewer are the habits of a few people


def measure(last_days: LastDays, sizes: Sizes, people: pd.DataFrame, network: Network) -> Measurement | Unmeasured:
    """Of months that just reach the quota, in how many more than by chance did the last five days do it?

    **Why** Wants keep no deadline; qualifying does. A top-up on the 28th that just fills what is lacking is bought for
    the pay.

    **How** Months at 0 to +10 % of a volume that an order of the last five days made reach it / all such months, less
    what chance gives if each of their order days fell where orders of other months fall: 1 - (1 - f)^days. The largest
    over volumes. Unit: share (a difference of two). Interval: process, along the sponsor tree. Source: permutation of
    order days, in closed form; this program.

    **Blind spots** Paydays and month-end offers bring orders late too; f of the same firm takes most of that off. A
    standing order on a fixed day is never late.
    """
    if not sizes.volumes:
        return Unmeasured("no qualification volume is stated, and none shows in the purchases")
    members, best = people["member"].to_numpy(), None
    for volume in sizes.volumes:
        ordinary = last_days.ordinary(volume)
        months, late, chance = last_days.people(volume, ordinary or 0.0, members)
        if ordinary is not None and months.sum() >= MIN_MONTHS:
            try:
                found = tree_ratio(late - chance, months, network.parent, network.level)
            except TooDependent as alike:
                return Unmeasured(str(alike))
            if best is None or found.value > best[0].value:
                best = (found, int(months.sum()), float(chance.sum() / months.sum()))
    if best is None:
        return Unmeasured(f"fewer than {MIN_MONTHS} months just reach the volume, or no others to compare with")
    found, n, chance_share = best
    note = f"chance gives {100 * chance_share:.0f} %"
    span = Span(found.value, found.low, found.high)
    return Measurement(span, "share", n, "process", note=note, effective=found.effective)
