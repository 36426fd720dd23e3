"""Pay by level, in exact integer cents: the one rule that samples, matrices and any other plan here are paid by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from .terms import Plan
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


@dataclass(frozen=True, slots=True)
class FeeOutcome:
    """What a plan that lives on fees alone does to its people: pay and net by person, and what the firm keeps."""

    pay: Ints
    nets: Ints
    kept: int

    @property
    def losers(self) -> int:
        """How many have lost money."""
        return int((self.nets < 0).sum())


def fee_outcome(plan: Plan, parents: Ints) -> FeeOutcome:
    """Everybody in the tree, roots too, pays the fee once; bonuses and rates on fees are paid; nothing else happens."""
    people = np.arange(len(parents), dtype=np.int64)
    fees = np.full(len(parents), plan.fee, dtype=np.int64)
    paid = level_pay(parents, people, fees, plan.on_fees, plan.bonus)
    pay = np.zeros(len(parents), dtype=np.int64)
    np.add.at(pay, paid.recipient, paid.cents)
    return FeeOutcome(pay, pay - fees, int(fees.sum() - pay.sum()))


VALENTINE = Plan(fee=50_000, bonus=(15_000, 3_000, 3_000, 3_000))
"""The 3x4 matrix of FTC General Counsel Valentine's IMF seminar, 13 May 1998: $500 to join, $150 for each direct
recruit and $30 for each at the next three levels. Use with `complete_tree(3, levels)`."""
