"""Pay on the placement tree: the matrix, and the weaker leg of a binary."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mlmcheck.plan.pay.columns import NONE
from mlmcheck.plan.pay.money import share
from mlmcheck.plan.pay.month import Due, Month, due
from mlmcheck.plan.pay.tree import kept, ordinals, step
from mlmcheck.plan.trees import Ints

LEGS = 2


def matrix(month: Month) -> Iterator[Due]:
    """Sums for each person placed and rates on orders, by level of the placement tree."""
    told = month.scheme.matrix
    if told is None:
        return
    joins, bought = np.flatnonzero(month.joins), month.on(told.on)
    here = month.orders.person[joins]
    for level, bonus in enumerate(told.bonuses, 1):
        here = step(month.placements.parents, here)
        money = np.full(len(joins), month.scheme.minor(bonus), dtype=np.int64)
        yield due("matrix", month, kept(here, month.standing.earns), money, level, joins)
    here = month.orders.person[bought]
    for level, rate in enumerate(told.rates, 1):
        here = step(month.placements.parents, here)
        money = share(month.bases[bought], rate)
        yield due("matrix", month, kept(here, month.standing.earns), money, level, bought)


class Legs:
    """What each person has in the two legs and was not paid on yet, in minor units; carried from month to month."""

    def __init__(self, people: int) -> None:
        self.carried = np.zeros((LEGS, people), dtype=np.int64)

    def pay(self, month: Month) -> Iterator[Due]:
        """A rate on the weaker leg up to the cap; what was matched is used up, paid or not."""
        told = month.scheme.binary
        if told is None:
            return
        at = month.on(told.on)
        own = np.zeros(len(month.people.sponsor), dtype=np.int64)
        np.add.at(own, month.orders.person[at], month.bases[at])
        legs = self.carried + _legs(month, month.placements.subtree_sums(own))
        earns = month.standing.earns
        matched = np.where(earns, np.maximum(legs.min(axis=0), 0), 0)
        self.carried = legs - matched if told.carry_over else np.zeros_like(legs)
        money = share(matched, told.rate)
        if told.cap is not None:
            money = np.minimum(money, month.scheme.minor(told.cap))
        who = np.flatnonzero(money)
        nothing = np.full(len(who), NONE, dtype=np.int64)
        yield Due("binary", who, money[who], nothing * 0, nothing, nothing)


def _legs(month: Month, group: Ints) -> Ints:
    """What the groups of everybody's first and second placed make together."""
    parents = month.placements.parents
    legs = np.zeros((LEGS, len(group)), dtype=np.int64)
    order = ordinals(parents)
    for leg in range(LEGS):
        child = np.flatnonzero((order == leg + 1) & (parents >= 0))
        np.add.at(legs[leg], parents[child], group[child])
    return legs


def matching(month: Month, found: list[Due]) -> Iterator[Due]:
    """A rate by level on what people below earned this month by the bonuses named."""
    told = month.scheme.matching
    if told is None:
        return
    earned = np.zeros(len(month.people.sponsor), dtype=np.int64)
    for one in found:
        if one.rule in told.of:
            np.add.at(earned, one.recipient, one.money)
    source = np.flatnonzero(earned)
    here = source
    for level, rate in enumerate(told.rates, 1):
        here = step(month.sponsors.parents, here)
        recipient, money = kept(here, month.standing.earns), share(earned[source], rate)
        paid = (recipient >= 0) & (money != 0)
        nothing = np.full(int(paid.sum()), NONE, dtype=np.int64)
        yield Due("matching", recipient[paid], money[paid], nothing * 0 + level, nothing, source[paid])
