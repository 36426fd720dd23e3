"""Rank correlation with an interval: Kendall's tau-b, and what each person adds to it."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Tau:
    """Kendall's tau-b and the influence of each item on it: their mean is 0, their variance / n that of tau."""

    value: float
    influence: Floats


def tau_b(x: Ints, y: Ints) -> Tau | None:
    """(Concordant - discordant pairs) / sqrt(pairs untied in x * pairs untied in y); None if either is constant.

    Influence (Hoeffding's projection): 2 (c_i / sqrt(a b) - tau / 2 (a_i / a + b_i / b)), with c_i, a_i, b_i the mean
    over the others of sign(dx) sign(dy), of dx != 0 and of dy != 0. Unit: 1. Source: Kendall 1945, Hoeffding 1948.
    Cost: n log n. Pitfall: the influence of n < 30 items is rough.
    """
    left, right = _dense(x), _dense(y)
    untied_x, untied_y = _untied(left), _untied(right)
    both = untied_x.sum() * untied_y.sum()
    if not both > 0:
        return None
    score = _score(left, right)
    value = float(score.sum()) / sqrt(float(both))
    n = len(left)
    middle = sqrt(float(both)) / n
    shape = n * (untied_x / untied_x.sum() + untied_y / untied_y.sum()) / 2
    return Tau(value, 2 * (score / middle - value * shape))


def _dense(values: Ints) -> Ints:
    """Ranks 0, 1, ... with ties alike."""
    import numpy as np

    return np.asarray(np.unique(values, return_inverse=True)[1], dtype=np.int64)


def _untied(rank: Ints) -> Floats:
    """How many others differ from each item."""
    import numpy as np

    return np.asarray(len(rank) - np.bincount(rank)[rank], dtype=np.float64)


def _score(x: Ints, y: Ints) -> Floats:
    """Concordant less discordant partners of each item."""
    import numpy as np

    same = _below(x, y) + _below(-x, -y)
    other = _below(x, -y) + _below(-x, y)
    return np.asarray(same - other, dtype=np.float64)


def _below(x: Ints, y: Ints) -> Ints:
    """For each item, how many others are less in x and less in y.

    Items stand in the order of x; from the highest bit of the rank in y down, those that share all higher bits form a
    block, and each item with the bit set has below it the block's items before it, at a lower x, without the bit.
    """
    import numpy as np

    rank = y - y.min()
    order = np.argsort(x, kind="stable")
    count = np.zeros(len(x), dtype=np.int64)
    for bit in reversed(range(int(rank.max()).bit_length())):
        order = order[np.argsort(rank[order] >> (bit + 1), kind="stable")]
        block, level = rank[order] >> (bit + 1), x[order]
        is_set = (rank[order] >> bit & 1).astype(bool)
        zeros = np.concatenate([[0], np.cumsum(~is_set)])
        first = _starts(block)
        step = _starts(block, level)
        count[order] += np.where(is_set, zeros[step] - zeros[first], 0)
    return count


def _starts(*keys: Ints) -> Ints:
    """For each place, the first place of its run of equal keys."""
    import numpy as np

    new = np.zeros(len(keys[0]), dtype=bool)
    for key in keys:
        new |= np.diff(key, prepend=key[0] - 1) != 0
    return np.asarray(np.maximum.accumulate(np.where(new, np.arange(len(new)), 0)))
