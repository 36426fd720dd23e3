"""Pay by level, in exact integer cents: the rule by which the sample companies are paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from .trees import Ints, uplines


@dataclass(frozen=True, slots=True)
class LevelPay:
    """Payouts as columns: the event that triggered each (its place in the input), level, recipient, cents."""

    event: Ints
    level: Ints
    recipient: Ints
    cents: Ints


Sum = TypeVar("Sum", int, Ints)


def share(base: Sum, points: int) -> Sum:
    """A rate in basis points of a sum of cents, half a cent rounded up."""
    return (base * points + 5_000) // 10_000


def level_pay(
    parents: Ints, sources: Ints, bases: Ints, rates: Sequence[int] = (), sums: Sequence[int] = ()
) -> LevelPay:
    """Pay everybody above each source: `rates[i]` basis points of its base and `sums[i]` cents at level i + 1.

    `sources` are places in `parents`, `bases` the cents (or hundredths of a PV) each event pays on.
    """
    levels = max(len(rates), len(sums))
    above = uplines(parents, sources, levels)
    cents = np.zeros(above.shape, dtype=np.int64)
    for level, points in enumerate(rates):
        cents[:, level] += share(bases, points)
    for level, fixed in enumerate(sums):
        cents[:, level] += fixed
    event, place = np.nonzero((above >= 0) & (cents > 0))
    return LevelPay(event, place + 1, above[event, place], cents[event, place])
