"""Sums and ancestors in a tree of parent places, in as many passes as the logarithm of its depth.

Both rest on pointer doubling: the ancestor 2^k above is the ancestor 2^(k-1) above the one 2^(k-1) above.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mlmcheck.plan.trees import Ints

Bools = NDArray[np.bool_]


class Tree:
    """A tree of parent places, -1 for a root. Raises ValueError for a cycle."""

    def __init__(self, parents: Ints) -> None:
        self.parents = parents
        self._jumps = [parents]
        while (self._jumps[-1] >= 0).any():
            if 2 ** len(self._jumps) > 2 * max(1, len(parents)):
                raise ValueError("the tree has a cycle")
            self._jumps.append(step(self._jumps[-1], self._jumps[-1]))

    def subtree_sums(self, values: Ints) -> Ints:
        """For each person the sum of `values` over themselves and everybody below."""
        sums = values.copy()
        for jump in self._jumps:
            has = jump >= 0
            more = np.zeros_like(sums)
            np.add.at(more, jump[has], sums[has])
            sums += more
        return sums

    def depths(self) -> Ints:
        """How many people stand above each."""
        depth = (self.parents >= 0).astype(np.int64)
        for jump in self._jumps:
            depth += np.where(jump >= 0, depth[np.maximum(jump, 0)], 0)
        return depth

    def child_sums(self, values: Ints) -> Ints:
        """For each person the sum of `values` over those directly below."""
        has = self.parents >= 0
        sums = np.zeros_like(values)
        np.add.at(sums, self.parents[has], values[has])
        return sums

    def nearest(self, eligible: Bools) -> Ints:
        """For each person the nearest one above who is eligible, -1 for none."""
        up = self.parents.copy()
        while (skip := (up >= 0) & ~eligible[np.maximum(up, 0)]).any():
            up[skip] = up[up[skip]]
        return up


def step(up: Ints, here: Ints) -> Ints:
    """One step up from each place; -1 stays -1."""
    return np.where(here >= 0, up[np.maximum(here, 0)], -1)


def kept(here: Ints, eligible: Bools) -> Ints:
    """These places where they are eligible, else -1."""
    return np.where((here >= 0) & eligible[np.maximum(here, 0)], here, -1)


def ordinals(parents: Ints) -> Ints:
    """Which of their parent's children each is, from 1, in order of place."""
    order = np.argsort(parents, kind="stable")
    starts = np.searchsorted(parents[order], parents)
    ordinal = np.empty(len(parents), dtype=np.int64)
    ordinal[order] = np.arange(len(parents))
    return ordinal - starts + 1
