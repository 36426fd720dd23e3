"""Chance in whole numbers: the same draws on any machine and any numpy, for only PCG64's raw stream is used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import numpy as np

T = TypeVar("T")


class Dice:
    """A seeded stream of draws; numpy may change its distributions between versions, but not the raw bits."""

    def __init__(self, seed: int) -> None:
        self._raw = np.random.PCG64(seed).random_raw

    def below(self, n: int) -> int:
        """A whole number from 0 to n - 1."""
        return ((int(self._raw()) >> 11) * n) >> 53

    def span(self, first: int, last: int) -> int:
        """A whole number from `first` to `last`, both included."""
        return first + self.below(last - first + 1)

    def chance(self, thousandths: int) -> bool:
        """True with this chance."""
        return self.below(1000) < thousandths

    def pick(self, items: Sequence[T]) -> T:
        """One of the items, each as likely as the others."""
        return items[self.below(len(items))]

    def weighted(self, weights: Sequence[int]) -> int:
        """The place of one of the weights, as likely as it is large."""
        left = self.below(sum(weights))
        for place, weight in enumerate(weights):
            left -= weight
            if left < 0:
                return place
        raise ValueError("weights must not be empty and must be positive")
