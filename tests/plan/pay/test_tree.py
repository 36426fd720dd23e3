"""Trees: sums, depths and ancestors, by hand and against a walk; a chain of 20,000 and a cycle do not hang."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.plan.pay.tree import Tree, ordinals
from mlmcheck.plan.trees import random_recursive_tree


def test_by_hand() -> None:
    tree = Tree(np.array([-1, 0, 0, 1, 3, -1]))
    assert tree.subtree_sums(np.array([1, 2, 4, 8, 16, 32])).tolist() == [31, 26, 4, 24, 16, 32]
    assert tree.child_sums(np.array([1, 2, 4, 8, 16, 32])).tolist() == [6, 8, 0, 16, 0, 0]
    assert tree.depths().tolist() == [0, 1, 1, 2, 3, 0]
    assert tree.nearest(np.array([True, False, True, False, True, True])).tolist() == [-1, 0, 0, 0, 0, -1]
    assert ordinals(np.array([-1, 0, 0, 1, 0])).tolist()[1:] == [1, 2, 1, 3]


def test_against_a_walk() -> None:
    rng = np.random.default_rng(7)
    parents, eligible = random_recursive_tree(300, rng), rng.random(300) < 0.3
    values = rng.integers(-50, 50, 300)
    tree = Tree(parents)
    sums, nearest, depths = values.copy(), [], []
    for person in range(299, 0, -1):
        sums[parents[person]] += sums[person]
    for person in range(300):
        above, up, depth = -1, parents[person], 0
        while up >= 0:
            above = int(up) if above < 0 and eligible[up] else above
            up, depth = parents[up], depth + 1
        nearest.append(above)
        depths.append(depth)
    assert tree.subtree_sums(values).tolist() == sums.tolist()
    assert tree.nearest(eligible).tolist() == nearest
    assert tree.depths().tolist() == depths


def test_a_chain_and_a_cycle_end() -> None:
    chain = Tree(np.arange(-1, 19_999))
    assert chain.depths()[-1] == 19_999
    assert chain.subtree_sums(np.ones(20_000, dtype=np.int64))[0] == 20_000
    assert chain.nearest(np.arange(20_000) == 0)[-1] == 0
    with pytest.raises(ValueError, match="cycle"):
        Tree(np.array([1, 0]))
