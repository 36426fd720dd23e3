"""Rates that stand for a process: 95 % intervals when behaviour is alike along a sponsor tree.

The population is not the people in the file but all whom the same way of recruiting could have brought in
(a superpopulation). People near each other in the tree behave alike, so n people say less than n strangers would:

    V = sum e_i^2 + 2 sum over pairs w_i w_j C1 rho^(d_ij - 1),  se = sqrt(V) / sum w

with residuals e, weights w, tree distance d (pairs in different trees are independent), C1 and C2 the residual
covariances a unit of weight at distance 1 and 2, rho = C2 / C1 in 0..1. What the mean took out of every covariance,
V / (sum w)^2, is put back. With enough trees V is never less than the trees' own sums show. Student's t, its degrees of
freedom by Satterthwaite over the parts of V. What all people of one tree share cannot be seen from that tree: with
few trees rho is taken one standard error higher, and past .6 there is no interval (docs/decisions/008).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from mlmcheck.stats.forest import generations, near_sums, pair_sums, tree_sums
from mlmcheck.stats.ratio import quantile

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]
    Numbers = npt.NDArray[np.int64] | npt.NDArray[np.float64]

MIN_PEOPLE = 2  # one person shows no spread
MIN_TREES = 6  # equally heavy trees; with fewer their own sums say too little of what is shared within a tree
MAX_RHO = 0.6  # past .5 the mean of one growing tree hardly settles as people are added; SPEC refuses past .6
MAX_SHARED = 0.5  # part of the likeness that the mean took with it and that therefore nobody can see
SIGNIFICANT = 2.0  # standard errors that the covariance of sponsor and recruit must reach to be taken for likeness
ROUNDS = 12  # of the fixed point; it settles in fewer
ALIKE = "behaviour is too much alike along the sponsor tree to say how sure the number would be"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A rate with its 95 % interval. `effective`: how many strangers would say as much; `rho`: likeness per step."""

    value: float
    low: float
    high: float
    effective: float
    rho: float


class TooDependent(ValueError):  # noqa: N818 - a finding about people, not a fault
    """People behave too much alike for an interval, or there are too few of them. The text is the reason."""


@dataclass(frozen=True, slots=True)
class _Spread:
    """The variance of the summed residuals, its degrees of freedom, and rho."""

    variance: float
    freedom: float
    rho: float


@dataclass(frozen=True, slots=True)
class _Forest:
    """Residuals and weights in their trees. `naive` is the variance if people were strangers."""

    rest: Floats
    weight: Floats
    parent: Ints
    groups: list[Ints]
    active: npt.NDArray[np.bool_]
    naive: float


def tree_mean(values: Numbers, parent: Ints, level: Ints) -> Estimate:
    """The mean of `values` over people, with its interval. Unit: that of the values."""
    import numpy as np

    return tree_ratio(values, np.ones(len(values)), parent, level)


def tree_ratio(num: Numbers, den: Numbers, parent: Ints, level: Ints) -> Estimate:
    """Ratio sum num / sum den over people (den >= 0), with its interval. Unit: num / den.

    `parent` is each person's sponsor (-1 for a root), `level` 1 for a root; people with neither num nor den only link
    others. Cost: linear. Raises `TooDependent` with the reason in plain words.
    """
    import numpy as np

    over, under = np.asarray(num, dtype=np.float64), np.asarray(den, dtype=np.float64)
    active = (over != 0) | (under != 0)
    count, total = int(active.sum()), float(under.sum())
    if count < MIN_PEOPLE or total <= 0:
        raise TooDependent(f"fewer than {MIN_PEOPLE} people show the behaviour")
    value = float(over.sum()) / total
    rest = over - value * under
    naive = float(rest @ rest) * count / (count - 1)
    if naive <= 0:
        return Estimate(value, value, value, count, 0.0)
    found = _spread(_Forest(rest, under, parent, generations(level), active, naive))
    reach = quantile(found.freedom) * sqrt(found.variance) / total
    return Estimate(value, value - reach, value + reach, count * naive / found.variance, found.rho)


def tree_share(part: Numbers, whole: Numbers, parent: Ints, level: Ints) -> Estimate:
    """Share sum part / sum whole with 0 <= part <= whole for each person: the interval keeps within 0..1. Unit: 1.

    Wilson's interval (1927) with as many draws as have the variance of `tree_ratio`; if all are alike, as many as there
    are people: 0 of 50 is not a certain 0.
    """
    import numpy as np

    plain = tree_ratio(part, whole, parent, level)
    reach = (plain.high - plain.low) / 2
    spread = plain.value * (1 - plain.value)
    draws = spread / reach**2 if reach > 0 else plain.effective / quantile(float("inf")) ** 2  # over quantile squared
    middle = (plain.value + 1 / (2 * draws)) / (1 + 1 / draws)
    half = np.sqrt(spread / draws + 1 / (4 * draws**2)) / (1 + 1 / draws)
    low, high = max(float(middle - half), 0.0), min(float(middle + half), 1.0)
    return Estimate(plain.value, min(low, plain.value), max(high, plain.value), plain.effective, plain.rho)


def _spread(forest: _Forest) -> _Spread:
    """The variance along the tree, with the cautions that few trees and real likeness ask for."""
    money = near_sums(forest.weight, forest.parent)
    products = near_sums(forest.rest, forest.parent)
    noise = near_sums(forest.rest**2, forest.parent)
    if noise[0] <= 0 or money[0] <= 0:  # nobody stands next to anybody
        return _Spread(forest.naive, float(forest.active.sum()) - 1, 0.0)
    one, two = products[0] / money[0], products[1] / money[1] if money[1] > 0 else 0.0
    alike = products[0] > SIGNIFICANT * sqrt(noise[0])
    trees = _trees(forest)
    error = (sqrt(noise[0]) / money[0], sqrt(max(noise[1], 0)) / money[1] if money[1] > 0 else 0.0)
    found = _along(forest, (one, two), error if alike and trees < MIN_TREES else (0.0, 0.0), alike=alike)
    if not alike or trees < MIN_TREES:
        return found
    between = float((tree_sums(forest.rest, forest.parent, forest.groups) ** 2).sum()) * trees / (trees - 1)
    return found if between <= found.variance else _Spread(between, min(found.freedom, trees - 1), found.rho)


def _trees(forest: _Forest) -> float:
    """How many trees of equal weight would say as much."""
    sums = tree_sums(forest.weight, forest.parent, forest.groups)
    return float(sums.sum() ** 2 / (sums @ sums))


def _along(forest: _Forest, near: tuple[float, float], error: tuple[float, float], *, alike: bool) -> _Spread:
    """V by the formula above. An `error` of the covariances moves rho up by its standard error and makes .6 the end."""
    total, shared, variance, rho = float(forest.weight.sum()), 0.0, forest.naive, 0.0
    for _ in range(ROUNDS):
        one, two = (max(each + shared, 0.0) for each in near)
        rho = min(two / one, 1.0) if one > 0 else 0.0
        if rho > MAX_RHO and alike and error[0] > 0:
            raise TooDependent(ALIKE)
        used = rho + sqrt(error[1] ** 2 + (rho * error[0]) ** 2) / one if one > 0 else rho
        used = used if alike and not error[0] else min(used, MAX_RHO)
        meeting = pair_sums(forest.weight, forest.parent, forest.groups, used)
        pairs = 2 * float(meeting.sum()) / total**2
        if pairs > MAX_SHARED:
            raise TooDependent(ALIKE)
        variance = forest.naive + pairs * total**2 * one
        shared = variance / total**2
    parts = forest.active * (forest.naive / forest.active.sum()) + 2 * one * meeting
    return _Spread(variance, float(parts.sum() ** 2 / (parts @ parts)) - 1, used)
