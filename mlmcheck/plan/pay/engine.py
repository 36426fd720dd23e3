"""What a plan pays for everything that was bought and sold: month by month, bonus by bonus, exact."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mlmcheck.plan.pay import levels, places
from mlmcheck.plan.pay.columns import ENTRY, Orders, Payouts, People
from mlmcheck.plan.pay.money import base
from mlmcheck.plan.pay.month import Due, Month
from mlmcheck.plan.pay.month import payouts as columns
from mlmcheck.plan.pay.stairs import breakaway
from mlmcheck.plan.pay.standing import standing
from mlmcheck.plan.pay.tree import Bools, Tree
from mlmcheck.plan.scheme import Scheme
from mlmcheck.plan.trees import Ints


def payouts(scheme: Scheme, people: People, orders: Orders) -> Payouts:
    """All that the plan pays, by month, then order, rule, level and recipient.

    People stand in order of joining. Orders may come in any order; a negative one takes back what it paid. Raises
    ValueError for a cycle of sponsors or places.
    """
    engine = Engine(scheme, people)
    found = []
    for month in np.unique(orders.month).tolist():
        at = np.flatnonzero(orders.month == month)
        found.append(engine.month(month, orders.only(at), at))
    names = Payouts.__slots__
    return Payouts(
        **{name: np.concatenate([getattr(one, name) for one in found] or [np.empty(0, np.int64)]) for name in names}
    )


class Engine:
    """Pays a plan's months one after another: what is carried in a binary, and who has joined, goes from one on."""

    def __init__(self, scheme: Scheme, people: People) -> None:
        self.scheme, self.people = scheme, people
        self._sponsors = Tree(people.sponsor)
        self._placements = self._sponsors if people.placement is people.sponsor else Tree(people.placement)
        self._legs = places.Legs(len(people.sponsor))
        self._joined = np.zeros(len(people.sponsor), dtype=np.bool_)

    def month(self, month: int, orders: Orders, at: Ints) -> Payouts:
        """What this month's orders pay; `at` are their places among all orders, by which the pay names them."""
        stands = standing(self.scheme, self.people, self._sponsors, month, orders)
        seen = Month(
            self.scheme, self.people, self._sponsors, self._placements, stands, orders, at, base(self.scheme, orders),
            self._joins(orders),
        )  # fmt: skip
        return _ordered(columns(seen, self._due(seen)))

    def _due(self, month: Month) -> Iterator[Due]:
        rules = (levels.retail, levels.recruiting, levels.fast_start, levels.unilevel, levels.generations, breakaway,
                 places.matrix, self._legs.pay)  # fmt: skip
        found = [one for rule in rules for one in rule(month)]
        yield from found
        yield from places.matching(month, found)

    def _joins(self, orders: Orders) -> Bools:
        """Which order is its payer's first payment ever to take part, of fees, kits and packs; a refund is none."""
        joins = np.zeros(len(orders), dtype=np.bool_)
        recruited = self.people.sponsor[orders.person] >= 0
        first = np.isin(orders.kind, ENTRY) & (orders.money > 0) & recruited & ~self._joined[orders.person]
        paid = np.flatnonzero(first)
        paid = paid[np.lexsort((paid, orders.kind[paid]))]
        who, firsts = np.unique(orders.person[paid], return_index=True)
        joins[paid[firsts]] = True
        self._joined[who] = True
        return joins


def _ordered(found: Payouts) -> Payouts:
    order = np.lexsort((found.recipient, found.level, found.rule, found.order))
    return Payouts(**{name: getattr(found, name)[order] for name in Payouts.__slots__})
