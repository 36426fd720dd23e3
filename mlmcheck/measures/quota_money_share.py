"""How much of participants' purchases is there only because it qualifies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Streams
from mlmcheck.ledger.network import Network
from mlmcheck.ledger.sizes import MIN_MONTHS, Excess, PeopleAt, Sizes
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.bounds import clip
from mlmcheck.stats.bunching import Bunching
from mlmcheck.stats.process import TooDependent, tree_ratio

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Floats = npt.NDArray[np.float64]


def measure(sizes: Sizes, streams: Streams, people: pd.DataFrame, network: Network) -> Measurement | Unmeasured:
    """Of every 100 that participants paid for product, how much was bought just to qualify?

    **Why** Money that the plan draws in is no demand: it is paid for the right to be paid (Omnitrition; FTC staff
    letter of 2004).

    **How** Product money of months at 0 to +10 % of a volume x the part of these months that is in excess of the
    volumes around it, less the part that buyers who cannot earn (customers) show as well / P. Volumes as in
    `quota_bunching`; where found on one half of the participants, the other half's money is doubled. Unit: share.
    Interval: process, the delta method on people's parts along the sponsor tree; months of buyers who cannot earn are
    taken as strangers'. Source: Kleven 2016; difference in bunching.

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
    try:
        half = _half(value, found, sizes, streams, people, network)
    except TooDependent as alike:
        return Unmeasured(str(alike))
    span = Span(value, clip(value - half), clip(value + half))
    note = "" if all(one.others for one in found) else "too few buyers who cannot earn to compare with"
    n = sum(one.months for one in found)
    return Measurement(span, "share", n, "process", rows=streams.evidence("P"), note=note)


def _half(
    value: float, found: list[Excess], sizes: Sizes, streams: Streams, people: pd.DataFrame, network: Network
) -> float:
    """Half the interval: people's parts in sum M (1 - E / C - share of others) / P, and the others' own months."""
    bought = people["product"].to_numpy().astype("float64")
    both, parts, strange = 2 if sizes.is_found else 1, -value * bought, 0.0
    for one in found:
        parts = parts + both * _part(one, sizes.people(one, people["member"].to_numpy()))
        strange += (both * one.money * _error(one.others)) ** 2 if one.others else 0.0
    rest = tree_ratio(parts, bought.clip(0), network.parent, network.level)
    known = (rest.high - rest.low) / 2 * float(bought.clip(0).sum())
    return float((known**2 + 1.96**2 * strange) ** 0.5 / streams.internal)


def _part(one: Excess, each: PeopleAt) -> Floats:
    """What each person adds to M (1 - E / C - share of others), to first order."""
    seen = one.eligible.excess + one.eligible.expected
    if seen <= 0:
        return each.money * 0
    ratio = one.eligible.expected / seen
    return each.money * one.net - one.money / seen * (each.expected - ratio * each.inside)


def _error(others: Bunching) -> float:
    """The standard error of the excess share 1 - E / C of buyers outside the tree, their months taken as strangers'."""
    seen = others.excess + others.expected
    if seen <= 0 or others.expected <= 0:
        return 0.0
    return float(others.expected / seen * (1 / seen + others.spread / others.expected**2) ** 0.5)
