"""Monthly joinings that grow by 3 % a month with more scatter than chance; `tied`: good months follow good months."""

from __future__ import annotations

from math import expm1

import numpy as np

MONTHS, START, GROWTH, SCATTER, CARRY = 24, 30.0, 0.03, 0.25, 0.4


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's joinings and its growth a month."""
    return {"joins": drawn(rng, GROWTH, tied=tied)}, expm1(GROWTH)


def drawn(rng: np.random.Generator, growth: float, *, tied: bool) -> np.ndarray:
    """Counts by month: Poisson around a trend times a lognormal shock, which carries over where tied."""
    shock = rng.normal(size=MONTHS)
    for at in range(1, MONTHS) if tied else ():
        shock[at] = CARRY * shock[at - 1] + (1 - CARRY**2) ** 0.5 * shock[at]
    mean = START * np.exp(growth * np.arange(MONTHS) + SCATTER * shock - SCATTER**2 / 2)
    return rng.poisson(mean).astype(np.float64)
