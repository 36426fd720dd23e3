"""How many buy just what qualifies, beyond what the volumes around it lead one to expect."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mlmcheck.ledger.network import Network
from mlmcheck.ledger.sizes import MIN_MONTHS, Sizes
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.process import TooDependent, tree_ratio

if TYPE_CHECKING:
    import pandas as pd

TINY = 1e-9  # nobody at the volume at all: no factor can be told


def measure(sizes: Sizes, people: pd.DataFrame, network: Network) -> Measurement | Unmeasured:
    """How many more buy just the volume that unlocks pay than the volumes around it lead one to expect?

    **Why** Whoever buys for the goods does not know the plan's number. Purchases that pile up exactly where pay begins
    are bought for the pay: the FTC's guidance of 2018 asks whether purchases answer demand or the plan.

    **How** b = B / c0: B months of participants with purchases of 0 to +10 % of the volume, beyond a polynomial of
    degree 4 through the twentieths of the volume around it, bins at other volumes left out; c0 that counterfactual a
    bin. The largest b of the volumes stated; where company.toml says none, the size that stands out among one half of
    the participants (and not among those who cannot earn) is measured on the other half. Unit: ratio. Interval:
    process, the delta method on log(C / E), months there over months expected: both are sums over people, who repeat
    their habits, along the sponsor tree. Source: Kleven 2016; Chetty and others 2011.

    **Blind spots** A product sold in one size puts its mass where the size is: see `quota_money_share`, which takes off
    what people who cannot earn show too. A standing order set to the volume is what it shows, too.
    """
    if not sizes.volumes:
        stated = "no qualification volume is stated, and none shows in the purchases"
        return Unmeasured(stated if sizes.is_found else "the plan has no qualification volume")
    largest = max((sizes.excess(volume) for volume in sizes.volumes), key=lambda one: one.eligible.relative)
    if largest.months < MIN_MONTHS or largest.eligible.expected <= 0:
        return Unmeasured(f"fewer than {MIN_MONTHS} months of purchases lie around the volume")
    each = sizes.people(largest, people["member"].to_numpy())
    ratio = each.inside.sum() / largest.eligible.expected
    try:
        rest = tree_ratio(each.inside - ratio * each.expected, each.around, network.parent, network.level)
    except TooDependent as alike:
        return Unmeasured(str(alike))
    turn = math.exp((rest.high - rest.low) / 2 * largest.months / largest.eligible.expected / max(ratio, TINY))
    bins = largest.eligible.bins
    note = f"at {largest.volume / sizes.unit:,.10g}, {'found in the purchases' if sizes.is_found else 'as stated'}"
    span = Span(largest.eligible.relative, bins * (ratio / turn - 1), bins * (ratio * turn - 1))
    return Measurement(span, "ratio", largest.months, "process", note=note, effective=rest.effective)
