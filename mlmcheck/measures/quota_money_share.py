"""How much of participants' purchases is there only because it qualifies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Streams
from mlmcheck.ledger.network import Network
from mlmcheck.ledger.sizes import MIN_MONTHS, Excess, Sizes
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.bounds import clip
from mlmcheck.stats.process import TooDependent, tree_ratio

if TYPE_CHECKING:
    import pandas as pd


def measure(sizes: Sizes, streams: Streams, people: pd.DataFrame, network: Network) -> Measurement | Unmeasured:
    """Of every 100 that participants paid for product, how much was bought just to qualify?

    **Why** Money that the plan draws in is no demand: it is paid for the right to be paid (Omnitrition; FTC staff
    letter of 2004).

    **How** Product money of months at 0 to +10 % of a volume x the part of these months that is in excess of the
    volumes around it, less the part that buyers who cannot earn (customers) show as well / P. Volumes as in
    `quota_bunching`; where found on one half of the participants, the other half's money is doubled. Unit: share.
    Interval: process, as `quota_bunching`. Source: Kleven 2016; difference in bunching.

    **Blind spots** Those who buy more than the quota to be safe, and those who meet it with customers' orders, are
    not in it.
    """
    if not sizes.volumes:
        stated = "no qualification volume is stated, and none shows in the purchases"
        return Unmeasured(stated if sizes.is_found else "the plan has no qualification volume")
    if streams.internal <= 0:
        return Unmeasured("participants bought no product")
    found = [sizes.excess(volume) for volume in sizes.volumes]
    if max(one.months for one in found) < MIN_MONTHS:
        return Unmeasured(f"fewer than {MIN_MONTHS} months of purchases lie around the volume")
    both = 2 if sizes.is_found else 1
    value = clip(sum(both * one.money * one.net for one in found) / streams.internal)
    largest = max(found, key=lambda one: one.money)
    try:
        half = _half(largest, sizes, people, network) * both * sum(one.money for one in found) / streams.internal
    except TooDependent as alike:
        return Unmeasured(str(alike))
    span = Span(value, clip(value - half), clip(value + half))
    note = "" if all(one.others for one in found) else "too few buyers who cannot earn to compare with"
    n = sum(one.months for one in found)
    return Measurement(span, "share", n, "process", rows=streams.evidence("P"), note=note)


def _half(one: Excess, sizes: Sizes, people: pd.DataFrame, network: Network) -> float:
    """Half the interval, as a part of the money in the window, of C - E - C (1 - E / C of buyers who cannot earn).

    C months in the window vary with people along the tree, E with the fit; the control with Poisson's counts.
    """
    inside, around = sizes.people(one.volume, people["member"].to_numpy())
    share = tree_ratio(inside, around, network.parent, network.level)
    part = (share.high - share.low) / 2 / share.value if share.value > 0 else 0.0
    seen = one.eligible.expected + one.eligible.excess
    errors = [part, 1.96 * one.eligible.spread**0.5 / seen if seen > 0 else 0.0]
    if one.others is not None and (control := one.others.expected + one.others.excess) > 0:
        errors += [1.96 * (one.others.spread + one.others.expected**2 / control) ** 0.5 / control]
    return float(sum(error**2 for error in errors) ** 0.5)
