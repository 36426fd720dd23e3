"""Rates that stand for a process: 95 % intervals when behaviour is alike along a sponsor tree.

The population is not the people in the file but all that this way of recruiting could have brought in
(a superpopulation). People near each other in the tree behave alike, so n people say less than n strangers would:

    V = sum e_i^2 + 2 sum over pairs w_i w_j C1 rho^(d_ij - 1),  se = sqrt(V) / sum w

with residuals e, weights w, tree distance d (pairs in different trees are independent), C1 and C2 the residual
covariances a unit of weight at distance 1 and 2, rho = C2 / C1.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]

MIN_PEOPLE = 2  # one person shows no spread
MAX_RHO = 0.6  # beyond .5 the mean of one growing tree stops settling as people are added; SPEC refuses at .6
MAX_SHARED = 0.5  # share of an interval's variance that the residuals cannot show, because the mean took it with it
ROUNDS = 12  # of the fixed point; it has settled long before


@dataclass(frozen=True, slots=True)
class Estimate:
    """A rate with its 95 % interval. `effective`: how many strangers would say as much; `rho`: likeness per step."""

    value: float
    low: float
    high: float
    effective: float
    rho: float


class TooDependent(ValueError):  # noqa: N818 - it is a finding about people, not a fault
    """People's behaviour is too much alike for an interval; or there are too few people. The text is the reason."""


def tree_mean(values: npt.NDArray[np.int64] | Floats, parent: Ints, level: Ints) -> Estimate:
    """The mean of `values` over people, with its interval. Unit: that of the values."""
    import numpy as np

    return tree_ratio(values, np.ones(len(values)), parent, level)


def tree_ratio(
    num: npt.NDArray[np.int64] | Floats, den: npt.NDArray[np.int64] | Floats, parent: Ints, level: Ints
) -> Estimate:
    """Ratio sum num / sum den over people (den >= 0), with its interval. Unit: num / den.

    `parent` is each person's sponsor (-1 for a root), `level` 1 for a root; people with neither num nor den count
    only as links of the tree. Cost: linear. Raises `TooDependent` with the reason in plain words.
    """
    import numpy as np

    over, under = np.asarray(num, dtype=np.float64), np.asarray(den, dtype=np.float64)
    count = int(((over != 0) | (under != 0)).sum())
    total = float(under.sum())
    if count < MIN_PEOPLE or total <= 0:
        raise TooDependent("fewer than 2 people show the behaviour")
    value = float(over.sum()) / total
    naive, variance, rho = _variance(over - value * under, under, count, parent, level)
    effective = count * naive / variance if variance > 0 else float(count)
    reach = _quantile(effective) * sqrt(variance) / total
    return Estimate(value, value - reach, value + reach, effective, rho)


def _quantile(effective: float) -> float:
    from scipy.special import stdtrit

    return float(stdtrit(max(effective - 1, 1), 0.975))


def _variance(rest: Floats, weight: Floats, count: int, parent: Ints, level: Ints) -> tuple[float, float, float]:
    """The variance of the summed residuals as if people were strangers, and along the tree; rho."""
    naive = float(rest @ rest) * count / (count - 1)
    one, two = covariance(rest, weight, parent)
    if one == two == 0:  # nobody stands near anybody, or all are the same
        return naive, naive, 0.0
    total, groups = float(weight.sum()), generations(level)
    shared = rho = 0.0
    variance = naive
    for _ in range(ROUNDS):
        first, second = one + shared, two + shared
        rho = min(max(second / first, 0.0), 1.0) if first > 0 else 0.0
        pairs = 2 * pair_sum(weight, parent, groups, rho)
        if pairs / total**2 > MAX_SHARED:
            break
        variance = naive + pairs * max(one + shared, 0)
        shared = variance / total**2
    single = int(((parent < 0) & (level > 0)).sum()) == 1
    if one + shared > 0 and ((single and rho > MAX_RHO) or pairs / total**2 > MAX_SHARED):
        raise TooDependent(REASON)
    return naive, max(variance, naive), rho


REASON = "behaviour is too much alike along the sponsor tree to say how sure a rate would be"


def covariance(rest: Floats, weight: Floats, parent: Ints) -> tuple[float, float]:
    """Residual covariance a unit of weight at tree distance 1 (sponsor) and 2 (sponsor's sponsor, fellow recruits)."""
    top = [_near(rest, parent), _near(weight, parent)]
    (one, two), (w_one, w_two) = top
    return one / w_one if w_one > 0 else 0.0, two / w_two if w_two > 0 else 0.0


def _near(x: Floats, parent: Ints) -> tuple[float, float]:
    """Sums of products over the pairs at distance 1 and 2."""
    import numpy as np

    child = np.flatnonzero(parent >= 0)
    above = parent[child]
    below = np.bincount(above, x[child], minlength=len(x))
    squares = np.bincount(above, x[child] ** 2, minlength=len(x))
    grand = child[parent[above] >= 0]
    second = x[grand] @ x[parent[parent[grand]]] + (below @ below - squares.sum()) / 2
    return float(x @ below), float(second)


def generations(level: Ints) -> list[Ints]:
    """Positions of everyone who has a sponsor, deepest level first."""
    import numpy as np

    order = np.argsort(-level, kind="stable")
    order = order[level[order] > 1]
    return np.split(order, np.flatnonzero(np.diff(level[order])) + 1) if len(order) else []


def pair_sum(weight: Floats, parent: Ints, groups: list[Ints], rho: float) -> float:
    """Sum over unordered pairs of one tree of w_i w_j rho^(d_ij - 1), by one pass from the leaves up."""
    import numpy as np

    below, squares = np.zeros(len(weight)), np.zeros(len(weight))
    for people in groups:
        reach = weight[people] + rho * below[people]
        np.add.at(below, parent[people], reach)
        np.add.at(squares, parent[people], reach * reach)
    return float(weight @ below + rho * (below @ below - squares.sum()) / 2)
