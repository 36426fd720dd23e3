"""Sponsor trees on a handful of people, drawn and counted by hand, and one large tree against its theory."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.plan.trees import random_recursive_tree
from mlmcheck.stats import tree


def parents(*above: int) -> np.ndarray:
    return np.array(above, dtype=np.int64)


def test_levels_and_sizes_of_a_small_tree() -> None:
    # 0 - 1 - 3, 0 - 2, and 4 alone
    tree_of_five = parents(-1, 0, 0, 1, -1)
    level = tree.levels(tree_of_five)
    assert level.tolist() == [1, 2, 2, 3, 1]
    assert tree.subtree_sizes(tree_of_five, level).tolist() == [4, 2, 1, 1, 1]
    assert tree.recruits(tree_of_five).tolist() == [2, 1, 0, 0, 0]


def test_a_chain_of_a_thousand_has_a_thousand_levels() -> None:
    chain = np.arange(-1, 999, dtype=np.int64)
    assert tree.levels(chain).tolist() == list(range(1, 1001))
    assert tree.subtree_sizes(chain, tree.levels(chain)).tolist() == list(range(1000, 0, -1))


def test_cycles_are_cut_at_their_smallest_member_and_told() -> None:
    # 1 -> 2 -> 3 -> 1 is a cycle with 4 hanging below it, 5 sponsors himself, 0 is a root
    cut, cycles = tree.without_cycles(parents(-1, 2, 3, 1, 2, 5))
    assert cut.tolist() == [-1, -1, 3, 1, 2, -1]
    assert [cycle.tolist() for cycle in cycles] == [[1, 2, 3], [5]]


@pytest.mark.parametrize("above", [(), (-1,), (-1, -1)])
def test_no_sponsor_at_all(above: tuple[int, ...]) -> None:
    cut, cycles = tree.without_cycles(parents(*above))
    assert cut.tolist() == list(above)
    assert cycles == []
    assert tree.levels(cut).tolist() == [1] * len(above)


def test_half_recruit_nobody_and_depth_grows_as_e_log_n() -> None:
    n = 20_000
    random_tree = np.asarray(random_recursive_tree(n, np.random.Generator(np.random.PCG64(3))), dtype=np.int64)
    leaves = int((tree.recruits(random_tree) == 0).sum())
    assert abs(leaves - n / 2) < 4 * np.sqrt(n / 12)  # mean n / 2, variance n / 12
    assert tree.levels(random_tree).max() < np.e * np.log(n) + 1  # height ~ e ln n, approached from below


def test_preorder_numbers_each_organisation_without_gaps() -> None:
    # 0 and 3 are roots; 1, 2 below 0; 4 below 1; 5 below 3
    parent = np.array([-1, 0, 0, -1, 1, 3])
    place, last = tree.preorder(parent, tree.levels(parent))
    assert list(place) == [0, 1, 3, 4, 2, 5]
    assert list(last) == [3, 2, 3, 5, 2, 5]
    assert list(tree.subtree_sums(np.array([1, 10, 100, 1000, 10000, 100000]), place, last)) == [
        10111, 10010, 100, 101000, 10000, 100000,
    ]  # fmt: skip


def test_preorder_of_nobody_and_of_a_long_chain() -> None:
    nobody = np.empty(0, dtype=np.int64)
    assert [len(part) for part in tree.preorder(nobody, nobody)] == [0, 0]
    chain = np.arange(5000) - 1
    place, last = tree.preorder(chain, tree.levels(chain))
    assert list(place[:3]) == [0, 1, 2]
    assert set(last) == {4999}


def test_organisations_hold_whoever_has_them_above() -> None:
    parent = np.array([-1 if k == 0 else (k * 7919) % k for k in range(300)])
    place, last = tree.preorder(parent, tree.levels(parent))
    for person in range(300):
        above, at = set(), person
        while at >= 0:
            above.add(at)
            at = int(parent[at])
        assert set(np.flatnonzero((place <= place[person]) & (place[person] <= last))) == above
