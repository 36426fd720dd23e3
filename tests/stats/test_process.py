"""Intervals along a sponsor tree: the recursion against all pairs, and coverage where people are alike in the tree."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mlmcheck.stats.forest import generations, near_sums, pair_sums, tree_sums
from mlmcheck.stats.process import TooDependent, tree_mean, tree_ratio, tree_share
from mlmcheck.stats.tree import levels

if TYPE_CHECKING:
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]


def grown(rng: np.random.Generator, people: int, roots: int) -> Ints:
    """Whoever joins is sponsored by anyone before him, all alike; the first `roots` by nobody."""
    parent = np.full(people, -1)
    parent[roots:] = (rng.random(people - roots) * np.arange(roots, people)).astype(np.int64)
    return parent


def handed_down(rng: np.random.Generator, parent: Ints, rho: float) -> Floats:
    """Behaviour of variance 1 that correlates by rho a step."""
    found = rng.normal(size=len(parent))
    for person in np.flatnonzero(parent >= 0):  # sponsors come first
        found[person] = rho * found[parent[person]] + np.sqrt(1 - rho**2) * found[person]
    return found


def distance(parent: Ints, one: int, other: int) -> int | None:
    """Steps between two people, None if they are in different trees."""
    path = [one]
    while parent[path[-1]] >= 0:
        path.append(int(parent[path[-1]]))
    steps = 0
    while other not in path:
        other, steps = int(parent[other]), steps + 1
        if other < 0:
            return None
    return steps + path.index(other)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("rho", [0.0, 0.3, 0.9, 1.0])
def test_the_recursion_sums_all_pairs(seed: int, rho: float) -> None:
    rng = np.random.default_rng(seed)
    parent, weight = grown(rng, 40, 1 + 2 * seed), rng.exponential(size=40) * (rng.random(40) < 0.7)
    steps = {pair: distance(parent, *pair) for pair in combinations(range(40), 2)}
    all_pairs = sum(weight[i] * weight[j] * rho ** (far - 1) for (i, j), far in steps.items() if far)
    groups = generations(levels(parent))
    assert pair_sums(weight, parent, groups, rho).sum() == pytest.approx(all_pairs)

    near = [sum(weight[i] * weight[j] for (i, j), far in steps.items() if far == apart) for apart in (1, 2)]
    assert near_sums(weight, parent) == pytest.approx(near)
    assert tree_sums(weight, parent, groups).sum() == pytest.approx(weight.sum())


def test_each_tree_has_its_sum() -> None:
    parent = np.array([-1, 0, -1, 1, 2])
    assert list(tree_sums(np.array([1.0, 2, 4, 8, 16]), parent, generations(levels(parent)))) == [11, 20]


def test_strangers_are_the_plain_ratio() -> None:
    """methods.md 6.3: R .4166667, se .0875661, interval by t with 5 degrees [.191571, .641763]."""
    num, den = np.array([10, 0, 5, 20, 0, 15]), np.array([20, 10, 10, 40, 15, 25])
    found = tree_ratio(num, den, np.full(6, -1), np.ones(6, dtype=np.int64))
    assert (found.value, found.low, found.high) == pytest.approx((0.4166667, 0.191571, 0.641763), abs=1e-6)
    assert (found.effective, found.rho) == (6, 0)


def test_money_in_another_unit_and_bystanders_change_nothing() -> None:
    rng = np.random.default_rng(1)
    parent = grown(rng, 200, 20)
    num, den = rng.integers(0, 50, 200), rng.integers(1, 90, 200)
    found = tree_ratio(num, den, parent, levels(parent))
    more = np.append(parent, [-1, 0, 0])
    again = tree_ratio(np.append(100 * num, [0, 0, 0]), np.append(100 * den, [0, 0, 0]), more, levels(more))
    assert (again.value, again.low, again.high) == pytest.approx((found.value, found.low, found.high))


def test_all_alike_is_certain() -> None:
    parent = np.array([-1, 0, 0, 1])
    found = tree_mean(np.array([3, 3, 3, 3]), parent, levels(parent))
    assert (found.value, found.low, found.high, found.effective) == (3, 3, 3, 4)


@pytest.mark.parametrize(("num", "den"), [([1], [1]), ([0, 0], [0, 0]), ([1, 0, 0], [2, 0, 0])])
def test_fewer_than_two_people(num: list[int], den: list[int]) -> None:
    parent = np.full(len(num), -1)
    with pytest.raises(TooDependent, match="fewer than 2 people"):
        tree_ratio(np.array(num), np.array(den), parent, levels(parent))


def test_one_tree_that_passes_everything_on_is_refused() -> None:
    rng = np.random.default_rng(2)
    parent = grown(rng, 2000, 1)
    with pytest.raises(TooDependent, match="too much alike"):
        tree_mean(handed_down(rng, parent, 0.95), parent, levels(parent))


@pytest.mark.parametrize(("roots", "rho"), [(1, 0.0), (1, 0.3), (40, 0.0), (40, 0.5), (40, 0.7)])
def test_19_of_20_intervals_hold_the_truth(roots: int, rho: float) -> None:
    rng, hits, made = np.random.default_rng(3), 0, 0
    for _ in range(200):
        parent = grown(rng, 400, roots)
        try:
            found = tree_mean(handed_down(rng, parent, rho), parent, levels(parent))
        except TooDependent:
            continue
        hits, made = hits + (found.low <= 0 <= found.high), made + 1
    assert made > 150
    assert hits / made > 0.95 - 3 * np.sqrt(0.95 * 0.05 / made)


def test_a_share_without_exception_is_not_certain() -> None:
    parent = np.full(50, -1)
    found = tree_share(np.zeros(50), np.ones(50), parent, levels(parent))
    # Wilson: z^2 / (n + z^2) with z = 1.959964
    assert (found.value, found.low, found.high) == pytest.approx((0, 0, 3.841459 / 53.841459))


def test_a_share_of_strangers_is_wilsons() -> None:
    parent, part = np.full(20, -1), np.array([1] * 4 + [0] * 16)
    found = tree_share(part, np.ones(20), parent, levels(parent))
    # worked with t of 19 degrees, 2.093024, and the unbiased variance: t^2 / n is 4.380750 / 19
    per = 2.093024**2 / 19
    middle, half = (0.2 + per / 2) / (1 + per), np.sqrt(0.16 * per + per**2 / 4) / (1 + per)
    assert (found.low, found.high) == pytest.approx((middle - half, middle + half), abs=1e-6)
