"""Members who leave at .06 a month and buy every 30 days: at 365 days those are left who stay 390."""

from __future__ import annotations

from functools import cache

import numpy as np

from benchmarks.coverage.world import LEAVING, MONTH, forest, members, rates

PEOPLE, ROOTS, DAYS = 600, 15, 390


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's spells and the share left after a year."""
    one = members(rng, PEOPLE, ROOTS, tied=tied)
    truth = _tied() if tied else float(np.exp(-LEAVING * DAYS / MONTH))
    return {"spells": one.spells, "network": one.network}, truth


@cache
def _tied() -> float:
    rng = np.random.default_rng(12)
    drawn = np.concatenate([rates(rng, forest(rng, PEOPLE, ROOTS), tied=True) for _ in range(300)])
    return float(np.exp(-drawn * DAYS / MONTH).mean())
