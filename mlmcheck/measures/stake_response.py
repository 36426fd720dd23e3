"""Whether buying just the quota depends on there being something to earn."""

from __future__ import annotations

from mlmcheck.ledger.at_stake import AtStake
from mlmcheck.ledger.network import Network
from mlmcheck.ledger.sizes import Sizes
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.process import TooDependent, tree_mean

MIN_MONTHS = 50  # of each sort; fewer are the habits of a few people


def measure(at_stake: AtStake, sizes: Sizes, network: Network) -> Measurement | Unmeasured:
    """Do participants buy just the quota more often in months in which somebody below them was active?

    **Why** With nobody active below, the quota unlocks nothing. Whoever then buys it less often bought it for the pay.

    **How** Share of active months at 0 to +10 % of a volume among months with an active downline, less the same among
    months without one; the entry window is left out. Unit: share (a difference of two). Interval: process, by the
    influence of each participant along the sponsor tree. Source: difference of two ratios, delta method.

    **Blind spots** Keen people have downlines and buy more, whatever the pay: part of a difference may be keenness.
    """
    import numpy as np

    if not sizes.volumes:
        return Unmeasured("no qualification volume is stated, and none shows in the purchases")
    n1, n0 = int(at_stake.with_pay.sum()), int(at_stake.without.sum())
    if min(n1, n0) < MIN_MONTHS:
        return Unmeasured(f"fewer than {MIN_MONTHS} months with, or without, an active downline")
    p1, p0 = at_stake.with_quota.sum() / n1, at_stake.without_quota.sum() / n0
    value = float(p1 - p0)
    moved = (at_stake.with_quota - p1 * at_stake.with_pay) / n1 - (at_stake.without_quota - p0 * at_stake.without) / n0
    try:
        found = tree_mean(np.asarray(moved * len(moved) + value, dtype=np.float64), network.parent, network.level)
    except TooDependent as alike:
        return Unmeasured(str(alike))
    note = f"{100 * p1:.0f} % of months with an active downline, {100 * p0:.0f} % of months without"
    span = Span(value, value - (found.high - found.low) / 2, value + (found.high - found.low) / 2)
    return Measurement(span, "share", n1 + n0, "process", note=note, effective=found.effective)
