"""Groups of a tree's members that share no organisation, for intervals that respect who stands below whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]

GROUPS = 50
LARGEST = 20  # no group's leg holds more than a twentieth of those counted, or it is taken apart


def legs(parent: Ints, place: Ints, size: Ints, groups: int = GROUPS) -> Ints:
    """The group of each person, 0 to at most groups - 1.

    `size` counts those of interest in each person's organisation. People with more than a twentieth of all below them
    stand alone; every organisation right below them, or below nobody, is one leg. Legs and such people are dealt to the
    groups by size, ties in the order of places. Cost: n log n.
    """
    import numpy as np

    large = LARGEST * size > size[parent < 0].sum()
    starts = np.flatnonzero(large | (parent < 0) | large[parent])
    starts = starts[np.argsort(place[starts])]
    unit = np.searchsorted(place[starts], place, side="right") - 1
    weight = np.where(large[starts], 0, size[starts])
    turn = np.empty(len(starts), dtype=np.int64)
    turn[np.lexsort((np.arange(len(starts)), -weight))] = np.arange(len(starts))
    back = 2 * groups - 1 - turn % (2 * groups)
    return np.asarray(np.minimum(turn % (2 * groups), back)[unit])
