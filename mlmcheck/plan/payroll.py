"""Pay for orders by the plan's rules: who is above, still in and qualified; and clawbacks of what was refunded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from .market import World
from .orders import Order
from .rules import level_pay, share
from .trees import Ints

Key = tuple[int, int, int, str]
"""Order, level, recipient, kind of pay."""


@dataclass(frozen=True, slots=True)
class Payment:
    """A payout as it is booked, with its split over the parts of the order that triggered it (cents).

    `order` and `source` are -1 where the books name none (pool).
    """

    recipient: int
    cents: int
    paid: int
    month: int
    kind: str
    source: int
    order: int
    level: int
    parts: Mapping[str, int]


class _Ledger:
    """The world as columns: the tree, each order's month and its base by part, each month's volume by person."""

    def __init__(self, world: World) -> None:
        self.world, self.plan = world, world.company.plan
        self.parents: Ints = np.array([person.sponsor for person in world.people], dtype=np.int64)
        firsts = [month.first for month in world.months]
        self.month = np.searchsorted(firsts, [order.day for order in world.orders], side="right") - 1
        self.bases = [self.base(order) for order in world.orders]
        self.volume = np.zeros((len(world.months), len(world.people)), dtype=np.int64)
        for order, month in zip(world.orders, self.month, strict=True):
            if order.own or self.plan.quota_counts_sales:
                self.volume[month, order.credited] += sum(line.volume for line in order.lines)

    def base(self, order: Order) -> Mapping[str, int]:
        """What an order pays on, by part: volume, or money if the plan says so."""
        sums: dict[str, int] = defaultdict(int)
        for line in order.goods:
            sums[line.part] += line.volume if self.plan.pays_on == "volume" else line.cents
        return sums

    def above(self) -> Iterator[tuple[Key, str, int]]:
        """Pay to those above whoever paid or sold, part by part."""
        for part, rates in self.plan.rates.items():
            orders = np.array([k for k, base in enumerate(self.bases) if base.get(part)], dtype=np.int64)
            bases = np.array([self.bases[k][part] for k in orders], dtype=np.int64)
            yield from self.levels(part, "override", orders, bases, rates, ())
        joins = [k for k, o in enumerate(self.world.orders) if any(line.kind == "joining_fee" for line in o.lines)]
        orders = np.array(joins, dtype=np.int64)
        yield from self.levels("F", "recruitment_bonus", orders, orders * 0, (), self.plan.bonus)

    def levels(
        self, part: str, kind: str, orders: Ints, bases: Ints, rates: tuple[int, ...], sums: tuple[int, ...]
    ) -> Iterator[tuple[Key, str, int]]:
        """The level pay on these orders that goes to people who are in and qualified; the firm keeps the rest."""
        sources = np.array([self.world.orders[k].credited for k in orders], dtype=np.int64)
        paid = level_pay(self.parents, sources, bases, rates, sums)
        for event, level, who, cents in zip(paid.event, paid.level, paid.recipient, paid.cents, strict=True):
            order = int(orders[event])
            if self.earns(int(who), order):
                yield (order, int(level), int(who), kind), part, int(cents)

    def earns(self, who: int, order: int) -> bool:
        """Whether somebody may earn on others' orders that day."""
        is_in = self.world.people[who].active(self.world.orders[order].day)
        return is_in and bool(self.volume[self.month[order], who] >= self.plan.quota)

    def own(self) -> Iterator[tuple[Key, str, int]]:
        """The seller's commission on sales, and what comes back on own purchases."""
        for k, (order, base) in enumerate(zip(self.world.orders, self.bases, strict=True)):
            for part, amount in base.items():
                if part in "DV":
                    yield (k, 0, order.credited, "retail_commission"), part, int(share(amount, self.plan.retail))
                elif part in ("free", "quota"):
                    yield (k, 0, order.credited, "other"), "rebate", int(share(amount, self.plan.rebate))


def payroll(world: World) -> tuple[Payment, ...]:
    """Every payout and clawback, by day of payment; one a recipient, level and order."""
    ledger = _Ledger(world)
    splits: dict[Key, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for key, part, cents in (*ledger.own(), *ledger.above()):
        splits[key][part] += cents
    paid = [_payment(world, ledger, key, parts) for key, parts in sorted(splits.items()) if sum(parts.values())]
    back = [_clawback(world, payment) for payment in paid if world.orders[payment.order].refunded]
    others = (*_pool(world, ledger), *_returns(world, ledger))
    return tuple(sorted((*paid, *back, *others), key=lambda payment: payment.paid))


def _payment(world: World, ledger: _Ledger, key: Key, parts: Mapping[str, int]) -> Payment:
    number, level, who, kind = key
    order = world.orders[number]
    paid, month, cents = order.day + 3 + number % 6, int(ledger.month[number]), sum(parts.values())
    return Payment(who, cents, paid, month, kind, order.credited, number, level, dict(parts))


def _returns(world: World, ledger: _Ledger) -> Iterator[Payment]:
    """What comes back each working day on what was bought and kept, naming no order; one payment a person and day."""
    due: dict[tuple[int, int], int] = defaultdict(int)
    for order, base in zip(world.orders, ledger.bases, strict=True):
        cents = sum(base.get(part, 0) for part in ("entry", "free", "quota"))
        if order.own and cents and not order.refunded:
            for day, back in _working_days(ledger, order.day, cents):
                due[day, order.buyer] += back
    for (day, who), cents in sorted(due.items()):
        month = next(k for k, month in enumerate(world.months) if day <= month.last)
        yield Payment(who, cents, day, month, "other", -1, -1, 0, {"rebate": cents})


def _working_days(ledger: _Ledger, bought: int, cents: int) -> Iterator[tuple[int, int]]:
    """The days and sums of the returns on one purchase."""
    plan, end = ledger.plan, ledger.world.months[-1].last
    days = [day for day in range(bought + 1, end + 1 if plan.daily else 0) if date.fromordinal(day).weekday() < 5]
    for day in days[: plan.returned // max(1, plan.daily)]:
        yield day, share(cents, plan.daily)


def _clawback(world: World, payment: Payment) -> Payment:
    back = world.orders[payment.order].refunded
    month = next(k for k, month in enumerate(world.months) if back <= month.last)
    parts = {part: -cents for part, cents in payment.parts.items()}
    return replace(payment, cents=-payment.cents, paid=max(back + 2, payment.paid), month=month, parts=parts)


def _pool(world: World, ledger: _Ledger) -> Iterator[Payment]:
    """A share of each month's volume, divided equally among the largest groups: own, sold and first level volume."""
    for k, month in enumerate(world.months if ledger.plan.pool else ()):
        group = ledger.volume[k].copy()
        has = ledger.parents >= 0
        np.add.at(group, ledger.parents[has], ledger.volume[k][has])
        ranked = sorted(np.flatnonzero(group).tolist(), key=lambda who: (-group[who], who))
        leaders = [who for who in ranked if world.people[who].active(month.last)][: ledger.plan.pool_places]
        each = int(share(int(ledger.volume[k].sum()), ledger.plan.pool)) // max(1, ledger.plan.pool_places)
        for who in leaders if each else ():
            yield Payment(who, each, month.last + 15, k, "pool", -1, -1, 0, {"pool": each})
