"""Members who leave at their own rates: when half of those who are in will be gone, as the generator expects it."""

from __future__ import annotations

import numpy as np

from benchmarks.coverage.runoff_12m_share import PEOPLE, ROOTS, held
from benchmarks.coverage.world import LAST, members


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """What is left of one company, and the month at which half of it is expected to be gone."""
    one = members(rng, PEOPLE, ROOTS, tied=tied)
    rate = one.rate[one.gone > LAST]
    low, high = 0.0, 200.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if np.exp(-rate * middle).mean() > 0.5 else (low, middle)
    return {"remaining": held(rng, one)[0]}, low
