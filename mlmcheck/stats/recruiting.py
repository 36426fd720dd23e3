"""What recruiting leaves people with when nobody is better at it than another: exact and limiting shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Ints = npt.NDArray[np.int64]


def at_least(recruits: int) -> float:
    """The limiting share with at least so many recruits in random recruiting: 2^-r. Source: Gastwirth 1977."""
    return float(2.0**-recruits)


def breaks_even(fee: float, bonus: float) -> float:
    """The share expected to earn back a fee at `bonus` a recruit: 2^-ceil(fee / bonus)."""
    from math import ceil

    return at_least(ceil(fee / bonus))


def shares(people: int, most: int) -> Floats:
    """The expected share of `people` with exactly 0, 1, ..., `most` recruits when everybody recruits alike.

    Entrant k (from 1) recruits the i-th later one with chance 1 / i, for i = k .. people - 1, independently: the exact
    Poisson-binomial law, averaged over k. Cost: people times `most`. Source: Gastwirth 1977.
    """
    import numpy as np

    law, total = np.zeros(most + 1), np.zeros(most + 1)
    law[0] = 1.0
    total += law  # the last to join
    for k in range(people - 1, 0, -1):
        moved = np.concatenate([[0.0], law[:-1]])
        law = law * (1 - 1 / k) + moved / k
        total += law
    return total / people


def entrant(place: int, people: int, most: int) -> Floats:
    """The chances that the `place`-th to join of `people` (from 1) has exactly 0, 1, ..., `most` recruits in the end.

    The sum of independent chances 1 / i, i = place .. people - 1. None: (place - 1) / (people - 1). Source: as above.
    """
    import numpy as np

    law = np.zeros(most + 1)
    law[0] = 1.0
    for i in range(place, people):
        law = law * (1 - 1 / i) + np.concatenate([[0.0], law[:-1]]) / i
    return law


def capped(most: int) -> Floats:
    """The limiting shares with 0, 1, ..., `most` recruits if nobody can recruit more than `most`.

    2u - u^(m + 1) = 1 for u in (0, 1); P(j) = (1 - u) u^j below the cap, u^m at it. For m = 2, u is the golden ratio's
    inverse: .381966, .236068, .381966. Source: derived here; the capped model is Gastwirth and Bhattacharya's (1984).
    """
    import numpy as np
    from scipy import optimize

    if most < 2:
        raise ValueError("a cap below 2 recruits ends in a chain")
    u = optimize.brentq(lambda x: 2 * x - x ** (most + 1) - 1, 0.4, 1 - 1e-9)
    return np.array([(1 - u) * u**j for j in range(most)] + [u**most])


def bottom_share(width: int, levels: int) -> float:
    """The share on the lowest of `levels` levels below the root where everybody recruits `width`."""
    return float(width**levels * (width - 1) / (width ** (levels + 1) - 1))


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
