"""Ratios of sums over clusters, by the delta method, when clusters are independent of each other."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64] | npt.NDArray[np.float64]

LEVEL = 0.95  # of every interval of this program


def standard_error(num: Numbers, den: Numbers) -> float:
    """The standard error of R = sum num / sum den over G clusters: sd(num - R den) / (sqrt(G) mean den).

    Unit: that of R. Source: the delta method, Deng, Knoblich and Lu (2018), arXiv 1803.06336. Pitfall: clusters that
    influence each other, such as people in one sponsor tree, make it too small: use stats/process.py. Example: num
    (10, 0, 5, 20, 0, 15), den (20, 10, 10, 40, 15, 25) gives R = .4166667 with .0875661.
    """
    count, total = len(num), float(den.sum())
    if count < 2 or total <= 0:
        raise ValueError("a ratio's error needs two clusters and a positive denominator")
    rest = num - float(num.sum()) / total * den
    return sqrt(float(rest @ rest) * count / (count - 1)) / total


def quantile(freedom: float) -> float:
    """How many standard errors a 95 % interval reaches to each side: Student's t, at least 1 degree of freedom.

    Infinite degrees of freedom give the normal 1.959964, 5 give 2.570582.
    """
    from scipy.special import ndtri, stdtrit

    tail = (1 + LEVEL) / 2
    return float(ndtri(tail) if freedom == float("inf") else stdtrit(max(freedom, 1.0), tail))
