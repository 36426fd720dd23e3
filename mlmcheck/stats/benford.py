"""First digits against Benford's law."""

from __future__ import annotations

from collections.abc import Mapping
from math import log10, pi, sqrt


def law(digits: int = 2) -> dict[int, float]:
    """The share of numbers that begin with each `digits` digits: log10(1 + 1 / d). Unit: 1, sums to 1."""
    return {first: log10(1 + 1 / first) for first in range(10 ** (digits - 1), 10**digits)}


def mad(counts: Mapping[int, int], digits: int = 2) -> float:
    """Mean absolute deviation of observed from lawful shares: mean |count / n - p| over all first digits.

    Unit: share. Source: Nigrini, Benford's Law (2012). Undefined (ValueError) without numbers. Pitfall: it shrinks
    with n, so one cut-off for all sizes calls small files strange; compare with `expected_mad`.
    """
    p = law(digits)
    n = sum(counts.get(first, 0) for first in p)
    if n <= 0:
        raise ValueError("the deviation from Benford's law needs numbers")
    return sum(abs(counts.get(first, 0) / n - share) for first, share in p.items()) / len(p)


def expected_mad(n: int, digits: int = 2) -> float:
    """The deviation that n numbers drawn from the law itself show on average: mean sqrt(2 p (1 - p) / (pi n)).

    The normal limit of the mean absolute deviation of a binomial share: .0793469 / sqrt(n) for two digits,
    .2348471 / sqrt(n) for one. Pitfall: numbers that repeat are fewer than n.
    """
    if n <= 0:
        raise ValueError("the expected deviation needs a positive count")
    p = law(digits)
    return sum(sqrt(2 * share * (1 - share) / (pi * n)) for share in p.values()) / len(p)
