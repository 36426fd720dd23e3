"""Companies in which some months just at the volume were filled up on purpose in the last five days."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from mlmcheck.ledger.last_days import Late, late_of
from mlmcheck.stats.tree import levels

if TYPE_CHECKING:
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]

PEOPLE = 400
ROOTS = 20
MONTHS = 12
AT_VOLUME = 0.4  # of months; the others tell how often orders are late anyway
LATE = 5 / 30  # of order days
MOST_DAYS = 4  # with an order, in a month
FILLS = 0.3  # of the months that chance did not make late, on average; people do so from never to twice that
LIKE_SPONSOR = 0.5


class Drawn:
    """The frame `last_days` from drawn months: one row a person, one column a month."""

    def __init__(self, days: Ints, late: Ints, at: npt.NDArray[np.bool_]) -> None:
        self._days, self._late, self._at = days, late, at

    def people(self, _volume: int, members: Ints) -> Late:
        """Months at the volume by number of order days, and the order days of the others."""
        other = [(each * ~self._at).sum(axis=1).astype(np.float64) for each in (self._late, self._days)]
        who, month = np.nonzero(self._at)
        filled = (self._late[who, month] > 0).astype(np.int64)
        return late_of(who, self._days[who, month], np.ones_like(who), filled, other[0], other[1], members)


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's frames, and the mean share filled up; `tied`: people do so as their sponsors do."""
    order = np.arange(PEOPLE)
    parent = np.where(order < ROOTS, -1, (rng.random(PEOPLE) * order).astype(np.int64))
    fills = 2 * FILLS * rng.random(PEOPLE)
    for at in np.flatnonzero((parent >= 0) & (rng.random(PEOPLE) < LIKE_SPONSOR)) if tied else ():
        fills[at] = fills[parent[at]]
    days = rng.integers(1, MOST_DAYS + 1, (PEOPLE, MONTHS))
    late, reaches = rng.binomial(days, LATE), rng.random(days.shape) < AT_VOLUME
    filled = reaches & (late == 0) & (rng.random(days.shape) < fills[:, None])
    frames = {
        "last_days": Drawn(days, np.where(filled, 1, late), reaches), "sizes": SimpleNamespace(volumes=(100,)),
        "people": pd.DataFrame({"member": order}), "network": SimpleNamespace(parent=parent, level=levels(parent)),
    }  # fmt: skip
    return frames, FILLS * float(np.mean((1 - LATE) ** np.arange(1, MOST_DAYS + 1)))
