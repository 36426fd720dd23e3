"""Members who bring in 50 a month and leave at their own rates: next year's revenue as the generator expects it."""

from __future__ import annotations

from datetime import date

import numpy as np

from benchmarks.coverage.world import LAST, MONTH, Members, members, streams
from mlmcheck.ledger.frame.remaining import make
from mlmcheck.ledger.keeping import Keeping

PEOPLE, ROOTS, WORTH, ENTRY = 600, 15, 5_000, 20_000


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """What is left of one company, and the next twelve months' expected revenue over the last twelve months'."""
    one = members(rng, PEOPLE, ROOTS, tied=tied)
    remaining, recent = held(rng, one)
    here = one.gone > LAST
    months = (1 - np.exp(-12 * one.rate[here])) / one.rate[here]
    return {"remaining": remaining}, float(WORTH * months.sum() / recent)


def held(rng: np.random.Generator, one: Members) -> tuple[object, int]:
    """The frame `remaining`, and the revenue of the last twelve months: purchases and entry money."""
    begin = LAST - 365
    lived = np.clip(np.minimum(one.gone, LAST) - np.maximum(one.joined, begin), 0, None) / MONTH
    later = rng.poisson(lived * WORTH / 2_500) * 2_500
    joining = int(ENTRY * (one.joined >= begin).sum())
    months = ((date(2023, 6, 1), "P", int(later.sum())), (date(2023, 6, 1), "F", joining))
    keeping = Keeping(later.astype(np.int64), joining, 12, begin)
    return make(one.spells, keeping, streams(months), one.network), int(later.sum()) + joining
