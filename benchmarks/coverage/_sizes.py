"""Participants who keep to a size of their own month after month, and some of whom buy just the volume instead."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from mlmcheck.ledger.sizes import BINS_TO_VOLUME, WINDOW, Excess, PeopleAt, Sizes
from mlmcheck.stats.bunching import REACH
from mlmcheck.stats.tree import levels

if TYPE_CHECKING:
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]

PEOPLE = 600
ROOTS = 30
MONTHS = 12
VOLUME = 100_000
LEAST, MOST = -40_000, 240_000  # of habitual sizes: even over all bins, so that the truth is a fraction
WANDER = 10_000  # of a month around the habit
QUALIFIERS = 0.5  # of people, who buy just the volume in
OFTEN = 0.3  # of their months
LIKE_SPONSOR = 0.5  # of tied people do as their sponsors do
AT_VOLUME = QUALIFIERS * OFTEN
A_BIN = (1 - AT_VOLUME) * VOLUME / BINS_TO_VOLUME / (MOST - LEAST)  # of all months, in a bin without the plan


class Drawn(Sizes):
    """The frame `sizes` from drawn months: one row a person, one column a month."""

    def __init__(self, size: Ints) -> None:
        self._size = size
        flat = size[size > 0]
        self._counts = pd.DataFrame({"size": flat, "half": 0, "may_earn": True, "months": 1, "money": flat})
        self._outside = pd.DataFrame({"size": [], "months": []}, dtype="int64")
        self.unit, self.is_found, self.volumes = 1000, False, (VOLUME,)

    def people(self, one: Excess, members: Ints) -> PeopleAt:
        """What each person adds to an excess."""
        del members  # drawn people are in their order already
        z = self._size * BINS_TO_VOLUME // one.volume - BINS_TO_VOLUME
        near, at = np.abs(z) <= REACH, (z >= WINDOW[0]) & (z <= WINDOW[1])
        weight = np.polynomial.polynomial.polyval(z / REACH, one.eligible.weights) * (near & ~at)
        money = self._size * ((self._size >= one.volume) & (10 * self._size <= 11 * one.volume))
        parts = (part.sum(axis=1).astype(np.float64) for part in (at, near, weight, money))
        return PeopleAt(*parts)


def frames(rng: np.random.Generator, tied: bool) -> dict[str, object]:
    """One company's frames; `tied`: habits and quotas are handed down the sponsor tree."""
    order = np.arange(PEOPLE)
    parent = np.where(order < ROOTS, -1, (rng.random(PEOPLE) * order).astype(np.int64))
    habit, keeps = rng.uniform(LEAST, MOST, PEOPLE), rng.random(PEOPLE) < QUALIFIERS
    for at in np.flatnonzero((parent >= 0) & (rng.random(PEOPLE) < LIKE_SPONSOR)) if tied else ():
        habit[at], keeps[at] = habit[parent[at]], keeps[parent[at]]
    size = np.rint(habit[:, None] + rng.normal(0, WANDER, (PEOPLE, MONTHS))).astype(np.int64)
    size[(rng.random(size.shape) < OFTEN) & keeps[:, None]] = VOLUME
    sizes = Drawn(size)
    return {
        "sizes": sizes, "people": pd.DataFrame({"member": order, "product": size.clip(0).sum(axis=1)}),
        "network": SimpleNamespace(parent=parent, level=levels(parent)),
        "streams": SimpleNamespace(internal=int(size[size > 0].sum()), evidence=lambda _: ()),
    }  # fmt: skip
