"""Sponsor trees as parent arrays: `parent[i]` is the position of i's sponsor, -1 for a root."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]


def without_cycles(parent: Ints) -> tuple[Ints, list[Ints]]:
    """The same parents with every cycle cut at its smallest member, and the members of each cycle.

    A self-sponsor is a cycle of one. Cost: linear in the number of people.
    """
    import numpy as np

    cut = parent.copy()
    cycles = _cycles(parent) if _never_ends(parent) else []
    for members in cycles:
        cut[members.min()] = -1
    return np.asarray(cut), cycles


def _never_ends(parent: Ints) -> bool:
    """Whether someone's upline is longer than there are people, which only a cycle makes possible."""
    import numpy as np

    above = parent.copy()
    for _ in range(len(parent).bit_length()):
        above = np.where(above >= 0, above[above], -1)
    return bool((above >= 0).any())


def _cycles(parent: Ints) -> list[Ints]:
    import numpy as np
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    child = np.flatnonzero(parent >= 0)
    n = len(parent)
    graph = coo_array((np.ones(len(child), dtype=np.int8), (child, parent[child])), shape=(n, n)).tocsr()
    _, label = connected_components(graph, directed=True, connection="strong")
    large = np.flatnonzero(np.bincount(label, minlength=1) > 1) if n else np.empty(0, dtype=np.int64)
    loops = np.flatnonzero(parent == np.arange(n))
    inside = np.flatnonzero(np.isin(label, large))
    inside = inside[np.argsort(label[inside], kind="stable")]
    starts = np.flatnonzero(np.diff(label[inside])) + 1
    groups = [group for group in np.split(inside, starts) if len(group)]
    return sorted(groups + [np.array([one]) for one in loops], key=lambda group: int(group[0]))


def levels(parent: Ints) -> Ints:
    """The level of each person, 1 for a root, by pointer doubling (log2 of the depth in passes). No cycles allowed."""
    import numpy as np

    above, level = parent.copy(), np.ones(len(parent), dtype=np.int64)
    while (climbing := np.flatnonzero(above >= 0)).size:
        level[climbing], above[climbing] = (level[climbing] + level[above[climbing]], above[above[climbing]])
    return level


def subtree_sizes(parent: Ints, level: Ints) -> Ints:
    """How many people stand in each person's organisation, the person included."""
    import numpy as np

    size = np.ones(len(parent), dtype=np.int64)
    order = np.argsort(-level, kind="stable")
    for people in np.split(order, np.flatnonzero(np.diff(level[order])) + 1):
        below = people[parent[people] >= 0]
        np.add.at(size, parent[below], size[below])
    return size


def recruits(parent: Ints) -> Ints:
    """How many people each person sponsored directly."""
    import numpy as np

    return np.bincount(parent[parent >= 0], minlength=len(parent)).astype(np.int64)


def preorder(parent: Ints, level: Ints, size: Ints | None = None) -> tuple[Ints, Ints]:
    """Place of each person in pre-order, from 0, and the last place in their organisation. No cycles allowed.

    Siblings, and roots, come in the order of their positions. b stands in a's organisation, a included, if and only if
    place[a] <= place[b] <= last[a]. Cost: n log n, in log2 of the depth passes after one sort.
    """
    import numpy as np

    size = subtree_sizes(parent, level) if size is None else size
    order = np.argsort(parent, kind="stable")
    before = np.cumsum(size[order]) - size[order]
    first = np.flatnonzero(np.diff(parent[order], prepend=-2))
    family = np.repeat(before[first], np.diff(np.append(first, len(order))))
    place, above = np.empty(len(parent), dtype=np.int64), parent.copy()
    place[order] = before - family
    place += parent >= 0
    while (climbing := np.flatnonzero(above >= 0)).size:
        place[climbing], above[climbing] = place[climbing] + place[above[climbing]], above[above[climbing]]
    return place, place + size - 1


def subtree_sums(values: Ints, place: Ints, last: Ints) -> Ints:
    """The sum of values over each person's organisation, the person included; `place` and `last` as `preorder` gives.

    Exact for integers whose total fits 64 bits.
    """
    import numpy as np

    ordered = np.empty_like(values)
    ordered[place] = values
    running = np.concatenate([np.zeros(1, dtype=values.dtype), np.cumsum(ordered)])
    return np.asarray(running[last + 1] - running[place])
