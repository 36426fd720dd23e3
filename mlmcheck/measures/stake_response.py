"""Whether buying just the quota depends on there being something to earn."""

from __future__ import annotations

from mlmcheck.ledger.at_stake import AtStake
from mlmcheck.ledger.network import Network
from mlmcheck.ledger.sizes import Sizes
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.process import TooDependent, tree_ratio

MIN_MONTHS = 50  # of each sort, of people who had both; fewer are the habits of a few


def measure(at_stake: AtStake, sizes: Sizes, network: Network) -> Measurement | Unmeasured:
    """Does the same participant buy just the quota more often in months in which somebody below was active?

    **Why** With nobody active below, the quota unlocks nothing. Whoever then buys it less often bought it for the pay.

    **How** Each participant with both sorts of months is compared with himself: the share of active months at 0 to
    +10 % of a volume with an active downline, less the share without one, weighted by n1 n0 / (n1 + n0) months of the
    two sorts; the entry window is left out. Unit: share (a difference of two). Interval: process, along the sponsor
    tree. Source: the within-person (fixed effects) difference of two shares; this program.

    **Blind spots** Who always had, or never had, somebody active below is not in it. What changes with time in the
    plan, such as zeal that fades, looks like an answer to pay if downlines come or go at that same time.
    """
    if not sizes.volumes:
        return Unmeasured("no qualification volume is stated, and none shows in the purchases")
    paid, idle = at_stake.with_pay, at_stake.without
    both = (paid > 0) & (idle > 0)
    n1, n0 = int(paid[both].sum()), int(idle[both].sum())
    if min(n1, n0) < MIN_MONTHS:
        return Unmeasured(f"fewer than {MIN_MONTHS} months with, or without, an active downline, of people with both")
    weight = paid * idle / (paid + idle).clip(1)
    more = (at_stake.with_quota * idle - at_stake.without_quota * paid) / (paid + idle).clip(1)
    try:
        found = tree_ratio(more * both, weight, network.parent, network.level)
    except TooDependent as alike:
        return Unmeasured(str(alike))
    note = f"the same {int(both.sum())} people are compared in both sorts of months"
    span = Span(found.value, found.low, found.high)
    return Measurement(span, "share", n1 + n0, "process", note=note, effective=found.effective)
