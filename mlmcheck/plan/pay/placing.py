"""Places in a tree where nobody has more than so many directly below: who spills over to where."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Literal

import numpy as np

from mlmcheck.plan.scheme import Scheme
from mlmcheck.plan.trees import Ints

Spill = Literal["company", "sponsor", "none"]
OUTSIDE = -1


def placed(sponsor: Ints, width: int, spill: Spill) -> Ints:
    """The parent of each person in the placement tree, people in order of joining; -1: a root, or outside the tree.

    `company`: from left to right, level by level, whoever the sponsor is. `sponsor`: the first free place under the own
    sponsor, level by level. `none`: under the own sponsor or nowhere.
    """
    if spill == "company":
        return (np.arange(len(sponsor), dtype=np.int64) - 1) // width
    if spill == "none":
        from mlmcheck.plan.pay.tree import ordinals

        return np.where(ordinals(sponsor) <= width, sponsor, OUTSIDE)
    return _under_sponsors(sponsor.tolist(), width)


def _under_sponsors(sponsor: Sequence[int], width: int) -> Ints:
    """One pass in order of joining: each sponsor remembers where the next free place may be."""
    below: list[list[int]] = [[] for _ in sponsor]
    looking: dict[int, deque[int]] = {}
    parents = np.full(len(sponsor), OUTSIDE, dtype=np.int64)
    for newcomer, above in enumerate(sponsor):
        if above < 0:
            continue
        queue = looking.setdefault(above, deque([above]))
        while len(below[queue[0]]) >= width:
            queue.extend(below[queue.popleft()])
        parents[newcomer] = queue[0]
        below[queue[0]].append(newcomer)
    return parents


def placement(scheme: Scheme, sponsor: Ints) -> Ints:
    """Where the plan places people: by its matrix, by its binary (two below each, spilling over), else by sponsor."""
    if scheme.matrix is not None:
        return placed(sponsor, scheme.matrix.width, scheme.matrix.spill_over)
    return placed(sponsor, 2, "sponsor") if scheme.binary is not None else sponsor
