"""Members who leave at .06 a month; `tied`: at rates that run in lines, the truth then that of many companies."""

from __future__ import annotations

from functools import cache

import numpy as np

from benchmarks.coverage.world import LEAVING, members

PEOPLE, ROOTS, TRUTH_FROM = 600, 15, 400


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's spells and the joins a year that keep its base."""
    one = members(rng, PEOPLE, ROOTS, tied=tied)
    return {"spells": one.spells, "network": one.network}, _truth() if tied else 12 * LEAVING


@cache
def _truth() -> float:
    """All leavers of many companies over all months they were in, from the leaving days themselves."""
    rng, left, lived = np.random.default_rng(11), 0.0, 0.0
    for _ in range(TRUTH_FROM):
        one = members(rng, PEOPLE, ROOTS, tied=True)
        inside = one.joined <= one.spells.cut
        left += float((inside & (one.gone <= one.spells.cut)).sum())
        lived += float((np.minimum(one.gone, one.spells.cut) - one.joined)[inside].sum()) / (365.25 / 12)
    return 12 * left / lived
