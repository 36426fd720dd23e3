"""Monthly joinings that double every 8.66 months (8 % a month)."""

from __future__ import annotations

from math import log

import numpy as np

from benchmarks.coverage.join_growth import drawn

GROWTH = 0.08


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's joinings and its doubling time in months."""
    return {"joins": drawn(rng, GROWTH, tied=tied)}, log(2) / GROWTH
