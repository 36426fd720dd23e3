"""What a plan pays for everything that was bought and sold: month by month, bonus by bonus, exact."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mlmcheck.plan.pay import levels, places
from mlmcheck.plan.pay.columns import Kind, Orders, Payouts, People
from mlmcheck.plan.pay.money import base
from mlmcheck.plan.pay.month import Due, Month
from mlmcheck.plan.pay.month import payouts as columns
from mlmcheck.plan.pay.stairs import breakaway
from mlmcheck.plan.pay.standing import standing
from mlmcheck.plan.pay.tree import Bools, Tree
from mlmcheck.plan.scheme import Scheme

_JOINING = (Kind.FEE, Kind.KIT, Kind.PACK)


def payouts(scheme: Scheme, people: People, orders: Orders) -> Payouts:
    """All that the plan pays, by month, then order, rule, level and recipient; what is due together is one line each.

    People stand in order of joining. Orders may come in any order; a negative one takes back what it paid. Raises
    ValueError for a cycle of sponsors or places.
    """
    sponsors, placements = Tree(people.sponsor), Tree(people.placement)
    legs, bases, joins = places.Legs(len(people.sponsor)), base(scheme, orders), _joins(people, orders)
    found = []
    for month in np.unique(orders.month).tolist():
        at = np.flatnonzero(orders.month == month)
        here = orders.only(at)
        stands = standing(scheme, people, sponsors, month, here)
        seen = Month(scheme, people, sponsors, placements, stands, here, at, bases[at], joins[at])
        found.append(columns(seen, _due(seen, legs)))
    return _ordered(found)


def _due(month: Month, legs: places.Legs) -> Iterator[Due]:
    rules = (levels.retail, levels.recruiting, levels.fast_start, levels.unilevel, levels.generations, breakaway,
             places.matrix, legs.pay)  # fmt: skip
    found = [one for rule in rules for one in rule(month)]
    yield from found
    yield from places.matching(month, found)


def _joins(people: People, orders: Orders) -> Bools:
    """Which order is each person's first payment to take part, of fees, kits and packs; refunds are none."""
    joins = np.zeros(len(orders), dtype=np.bool_)
    paid = np.flatnonzero(np.isin(orders.kind, _JOINING) & (orders.money > 0))
    paid = paid[np.lexsort((paid, orders.kind[paid], orders.month[paid]))]
    _, first = np.unique(orders.person[paid], return_index=True)
    joins[paid[first]] = True
    return joins & (people.sponsor[orders.person] >= 0)


def _ordered(found: list[Payouts]) -> Payouts:
    names = Payouts.__slots__
    joined = {name: np.concatenate([getattr(one, name) for one in found] or [np.empty(0, np.int64)]) for name in names}
    order = np.lexsort((joined["recipient"], joined["level"], joined["rule"], joined["order"], joined["month"]))
    return Payouts(**{name: column[order] for name, column in joined.items()})
