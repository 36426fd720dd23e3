"""How many buy just what qualifies, beyond what the volumes around it lead one to expect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.network import Network
from mlmcheck.ledger.sizes import MIN_MONTHS, Excess, Sizes
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.process import TooDependent, tree_ratio

if TYPE_CHECKING:
    import pandas as pd


def measure(sizes: Sizes, people: pd.DataFrame, network: Network) -> Measurement | Unmeasured:
    """How many more buy just the volume that unlocks pay than the volumes around it lead one to expect?

    **Why** Whoever buys for the goods does not know the plan's number. Purchases that pile up exactly where pay begins
    are bought for the pay: the FTC's guidance of 2018 asks whether purchases answer demand or the plan.

    **How** b = B / c0: B months of participants with purchases of 0 to +10 % of the volume, beyond a polynomial of
    degree 4 through the twentieths of the volume around it, c0 that counterfactual a bin. The largest b of the volumes
    stated; where company.toml says none, the size that stands out among one half of the
    participants (and not among those who cannot earn) is measured on the other half. Unit: ratio. Interval: process,
    from the months of people along the sponsor tree and the scatter of the fit. Source: Kleven 2016; Chetty and others
    2011.

    **Blind spots** A product sold in one size puts its mass where the size is: see `quota_money_share`, which takes off
    what people who cannot earn show too. A standing order set to the volume is what it shows, too.
    """
    if not sizes.volumes:
        stated = "no qualification volume is stated, and none shows in the purchases"
        return Unmeasured(stated if sizes.is_found else "the plan has no qualification volume")
    largest = max((sizes.excess(volume) for volume in sizes.volumes), key=lambda one: one.eligible.relative)
    if largest.months < MIN_MONTHS or largest.eligible.expected <= 0:
        return Unmeasured(f"fewer than {MIN_MONTHS} months of purchases lie around the volume")
    inside, around = sizes.people(largest.volume, people["member"].to_numpy())
    try:
        share = tree_ratio(inside, around, network.parent, network.level)
    except TooDependent as alike:
        return Unmeasured(str(alike))
    half = _half(largest, (share.high - share.low) / 2 / share.value if share.value > 0 else 0.0)
    value = largest.eligible.relative
    note = f"at {largest.volume / sizes.unit:,.10g}, {'found in the purchases' if sizes.is_found else 'as stated'}"
    span = Span(value, value - half, value + half)
    return Measurement(span, "ratio", int(around.sum()), "process", note=note, effective=share.effective)


def _half(found: Excess, part: float) -> float:
    """Half the interval of b = bins (C / E - 1), by the delta method from the relative errors of C and E."""
    one = found.eligible
    seen = one.excess + one.expected
    fit = 1.96 * one.spread**0.5 / one.expected
    return float(one.bins * seen / one.expected * (part**2 + fit**2) ** 0.5)
