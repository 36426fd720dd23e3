"""The frame `at_stake`: participants' active months, with and without anybody active below them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.months import Monthly
from mlmcheck.ledger.network import Tree

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class AtStake:
    """For each participant, active months beyond the entry window, and those that just reached a volume (0 to +10 %).

    `with_pay` with an active downline, `without` one; `with_quota` and `without_quota` of these.
    """

    with_pay: Ints
    without: Ints
    with_quota: Ints
    without_quota: Ints


def at_stake(people: int, monthly: Monthly, tree: Tree, volumes: tuple[int, ...]) -> AtStake:
    """One pass over the months."""
    import numpy as np

    found = AtStake(*(np.zeros(people, dtype=np.int64) for _ in range(4)))
    for month in monthly if volumes else ():
        active = month.is_active & (month.near == 0)
        size = month.volume if monthly.has_volume else month.product
        reaches = np.zeros(people, dtype=bool)
        for volume in volumes:
            reaches |= (size >= volume) & (10 * size <= 11 * volume)
        below = tree.below(month.is_active.astype(np.int64)) - month.is_active > 0
        found.with_pay[active & below] += 1
        found.without[active & ~below] += 1
        found.with_quota[active & below & reaches] += 1
        found.without_quota[active & ~below & reaches] += 1
    return found
