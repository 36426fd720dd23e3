"""What is left of a base that nobody joins any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]


def survivors(base: Floats, hazard: Floats, months: int) -> tuple[Floats, Floats]:
    """How many of a base are left at the end of each month and, on average, during it.

    `base[a]` people are a months old, `hazard[a]` is the rate of leaving a month at that age (constant within the
    month, the last one for all that are older). Within a month n falls as exp(-h t): its mean is n (1 - exp(-h)) / h.
    Returns (at the end of months 0..months, mean of months 1..months). Example: one age, h = .1: .301 left after 12
    months, the mean over them .5823, half after 6.93 months. Source: cohort run-off with piecewise constant hazards.
    """
    import numpy as np

    left, ages = base.astype(np.float64).copy(), len(hazard)
    rate = hazard.astype(np.float64).copy()
    ends, means = [float(left.sum())], []
    for _ in range(months):
        kept = np.exp(-rate)
        mean = np.where(rate > 0, -np.expm1(-rate) / np.where(rate > 0, rate, 1), 1.0)
        means.append(float((left * mean).sum()))
        left = left * kept
        rate = np.concatenate([rate[1:], hazard[-1:]]) if ages else rate
        ends.append(float(left.sum()))
    return np.array(ends), np.array(means)


def half_life(base: Floats, hazard: Floats, limit: int = 600) -> float | None:
    """Months until half of the base is left, between month ends by constant hazard; None if not within `limit`."""
    import numpy as np

    ends, _ = survivors(base, hazard, limit)
    below = np.flatnonzero(ends <= ends[0] / 2)
    if not len(below) or ends[0] <= 0:
        return None
    at = int(below[0])
    before, after = ends[at - 1], ends[at]
    return float(at - 1 + np.log(before / (ends[0] / 2)) / np.log(before / after))


def younger_than(age: float, growth: float, leaving: float) -> float:
    """The share of today's base younger than `age` months when joins grow by `growth` and people leave at `leaving`.

    1 - exp(-(g + mu) A): the age density of a growing, leaving population. Unit: share.
    """
    from math import exp

    return 1 - exp(-(growth + leaving) * age)
