"""Sums over all pairs of people in a forest by their distance, in linear time: the arithmetic of stats/process.py.

`parent[i]` is the position of i's sponsor, -1 for a root. Pairs in different trees have no distance: they do
not count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]


def generations(level: Ints) -> list[Ints]:
    """Positions of everyone who has a sponsor, deepest level (a root is 1) first."""
    import numpy as np

    order = np.argsort(-level, kind="stable")
    order = order[level[order] > 1]
    return np.split(order, np.flatnonzero(np.diff(level[order])) + 1) if len(order) else []


def near_sums(x: Floats, parent: Ints) -> tuple[float, float]:
    """Sum of x_i x_j over the pairs at distance 1 (sponsor) and 2 (sponsor's sponsor, fellow recruits)."""
    import numpy as np

    child = np.flatnonzero(parent >= 0)
    above = parent[child]
    below = np.bincount(above, x[child], minlength=len(x))
    squares = np.bincount(above, x[child] ** 2, minlength=len(x))
    grand = child[parent[above] >= 0]
    second = x[grand] @ x[parent[parent[grand]]] + (below @ below - squares.sum()) / 2
    return float(x @ below), float(second)


def pair_sums(x: Floats, parent: Ints, groups: list[Ints], rho: float) -> Floats:
    """Sum of x_i x_j rho^(d_ij - 1) over pairs, by the person where their two paths meet; `groups` by `generations`.

    One pass from the leaves up: what comes from below a person, B = sum over children of x_c + rho B_c, meets the
    person's own x, and the branches meet each other: x B + rho (B^2 - sum of the branches' squares) / 2.
    """
    import numpy as np

    below, squares = np.zeros(len(x)), np.zeros(len(x))
    for people in groups:
        branch = x[people] + rho * below[people]
        np.add.at(below, parent[people], branch)
        np.add.at(squares, parent[people], branch * branch)
    return np.asarray(x * below + rho * (below * below - squares) / 2)


def tree_sums(x: Floats, parent: Ints, groups: list[Ints]) -> Floats:
    """The sum of x over each tree, in the order of the roots."""
    import numpy as np

    below = x.copy()
    for people in groups:
        np.add.at(below, parent[people], below[people])
    return np.asarray(below[parent < 0])
