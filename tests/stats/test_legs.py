"""Groups of separate organisations, drawn by hand."""

from __future__ import annotations

import numpy as np

from mlmcheck.stats import tree
from mlmcheck.stats.legs import legs


def test_a_root_with_thirty_legs_of_two() -> None:
    # 0 sponsors 1..30, each of whom sponsors one: the root stands alone, each pair is one leg
    parent = np.array([-1, *[0] * 30, *range(1, 31)])
    level = tree.levels(parent)
    place, _ = tree.preorder(parent, level)
    size = tree.subtree_sizes(parent, level)
    group = legs(parent, place, size)
    assert len(set(group.tolist())) == 31
    assert np.array_equal(group[1:31], group[31:])
    assert group[0] not in group[1:]


def test_more_legs_than_groups_are_dealt_by_size() -> None:
    # 8 roots of sizes 8..1 in 2 groups: 8 1 | 7 2 | 6 3 | 5 4 dealt to and fro: 8+5+4+1 and 7+6+3+2, each 18
    sizes = range(8, 0, -1)
    parent = np.array([above for at, size in enumerate(sizes) for above in [-1, *[sum(sizes[:at])] * (size - 1)]])
    level = tree.levels(parent)
    place, _ = tree.preorder(parent, level)
    group = legs(parent, place, np.where(parent < 0, 1, 0), groups=2)
    assert np.bincount(group).tolist() == [18, 18]
