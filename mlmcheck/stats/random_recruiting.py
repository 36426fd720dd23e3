"""Recruiting without talent: each newcomer is recruited by anyone of those already there, all alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]


def recruits_within(joined: Ints, days: int, rng: np.random.Generator) -> Ints:
    """How many each person recruits within `days` of joining, in one draw of a random recursive tree on these dates.

    `joined` are day numbers in rising order; the sponsor of the k-th is uniform among the k - 1 before. Expectation for
    the k-th: the sum of 1 / (j - 1) over those j > k who join in time. Unit: people. Source: Gastwirth 1977. Cost:
    linear. Pitfall: nobody leaves, and nobody sells better for having been there longer.
    """
    import numpy as np

    n = len(joined)
    if n < 2:
        return np.zeros(n, dtype=np.int64)
    newcomer = np.arange(1, n)
    sponsor = (rng.random(n - 1) * newcomer).astype(np.int64)
    in_time = joined[newcomer] - joined[sponsor] <= days
    return np.bincount(sponsor[in_time], minlength=n).astype(np.int64)
