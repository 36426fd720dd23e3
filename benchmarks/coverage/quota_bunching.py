"""Months spread evenly around the volume, of which a fifth is bought just there; `tied`: the habit runs in lines."""

from __future__ import annotations

import numpy as np
import pandas as pd

from benchmarks.coverage.world import forest, streams, traits
from mlmcheck.ledger.sizes import Sizes

PEOPLE, ROOTS, MONTHS, VOLUME, BINS, QUOTA, SPREAD = 500, 15, 10, 10_000, 39, 0.2, 0.08
TRUTH = QUOTA / ((1 - QUOTA) / BINS)


class Known(Sizes):
    """The frame `sizes` from months that are known one by one."""

    def __init__(self, member: np.ndarray, size: np.ndarray) -> None:
        self.unit, self.is_found, self.volumes = 100, False, (VOLUME,)
        rows = pd.DataFrame({"size": size, "half": 1, "may_earn": True, "months": 1, "money": size})
        self._counts, self._outside = rows, rows.head(0)
        self._member, self._size = member, size

    def people(self, volume: int, members: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Months in the window and around it by participant."""
        inside = (self._size >= volume) & (10 * self._size <= 11 * volume)
        found = [np.bincount(self._member[mask], minlength=len(members)) * 1.0 for mask in (inside, self._size > 0)]
        return found[0], found[1]


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's months, and b."""
    frames, _ = drawn(rng, tied=tied)
    return frames, TRUTH


def drawn(rng: np.random.Generator, *, tied: bool) -> tuple[dict[str, object], float]:
    """The frames of both measures of the quota, and the money expected to be bought to qualify, over all."""
    network = forest(rng, PEOPLE, ROOTS)
    habit = np.clip(QUOTA + SPREAD * np.clip(traits(rng, network, tied=tied), -2, 2), 0, 1)
    member = np.repeat(np.arange(PEOPLE), MONTHS)
    at = rng.random(len(member)) < habit[member]
    even = rng.integers(VOLUME // 20, VOLUME // 20 * (BINS + 1), len(member))
    size = np.where(at, rng.integers(VOLUME, VOLUME + VOLUME // 10, len(member)), even)
    people = pd.DataFrame({"member": np.arange(PEOPLE)})
    mean_even = VOLUME / 20 * (BINS + 2) / 2
    share = QUOTA * 1.05 * VOLUME / (QUOTA * 1.05 * VOLUME + (1 - QUOTA) * mean_even)
    money = streams(((None, "P", int(size.sum())),))
    return {"sizes": Known(member, size), "people": people, "network": network, "streams": money}, share
