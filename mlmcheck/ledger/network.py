"""The frame `network`: the sponsor tree of the participants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.stats import tree

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Network:
    """Arrays in the order of the frame `people`. `level` is 1 for a root; cycles are cut at their smallest id."""

    parent: Ints
    level: Ints
    size: Ints
    recruits: Ints
    cycles: tuple[Ints, ...]


def network(frame: pd.DataFrame) -> Network:
    """The sponsor tree, cycles worked around and kept for listing."""
    parent, cycles = tree.without_cycles(frame["parent"].to_numpy())
    level = tree.levels(parent)
    return Network(parent, level, tree.subtree_sizes(parent, level), tree.recruits(parent), tuple(cycles))


@dataclass(frozen=True, slots=True)
class Tree:
    """Places in the sponsor tree, arrays in the order of the frame `people`.

    Places number the people in pre-order, from 0: those with a place from `place` to `last` of somebody are that
    person's organisation, the person included.
    """

    parent: Ints
    level: Ints
    place: Ints
    last: Ints

    def below(self, values: Ints) -> Ints:
        """The sum of values over each person's organisation, the person included."""
        return tree.subtree_sums(values, self.place, self.last)


def placed(network: Network) -> Tree:
    """The places of a sponsor tree."""
    place, last = tree.preorder(network.parent, network.level, network.size)
    return Tree(network.parent, network.level, place, last)
