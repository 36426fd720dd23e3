"""Whether the quota is filled up in the last days of the month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.last_days import LastDays, Late
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
    over volumes. Unit: share (a difference of two). Interval: process, the delta method on
    people's parts, those in f included, along the sponsor tree. Source: permutation of
    order days, in closed form; this program.

    **Blind spots** Paydays and month-end offers bring orders late too; f of the same firm takes most of that off. A
    standing order on a fixed day is never late.
    """
    if not sizes.volumes:
        return Unmeasured("no qualification volume is stated, and none shows in the purchases")
    all_found = [last_days.people(volume, people["member"].to_numpy()) for volume in sizes.volumes]
    enough = [one for one in all_found if one and one.months.sum() >= MIN_MONTHS]
    if not enough:
        return Unmeasured(f"fewer than {MIN_MONTHS} months just reach the volume, or no others to compare with")
    best = max(enough, key=_value)
    value, months = _value(best), float(best.months.sum())
    usual = best.slope * (best.other_late - best.ordinary * best.other_days) / best.other_days.sum()
    part, seen = best.late - best.chance - value * best.months - usual, best.months + best.other_days
    try:
        rest = tree_ratio(part, seen, network.parent, network.level)
    except TooDependent as alike:
        return Unmeasured(str(alike))
    half = (rest.high - rest.low) / 2 * float(seen.sum()) / months
    note = f"chance gives {100 * best.chance.sum() / months:.0f} %"
    span = Span(value, value - half, value + half)
    return Measurement(span, "share", int(months), "process", note=note, effective=rest.effective)


def _value(one: Late) -> float:
    """The share of months that the last five days filled up, beyond chance."""
    return float((one.late - one.chance).sum() / one.months.sum())
