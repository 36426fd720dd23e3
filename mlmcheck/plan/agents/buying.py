"""What everybody pays the firm, and sells for it, in a month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mlmcheck.plan.agents.assumptions import Assumptions
from mlmcheck.plan.agents.population import World
from mlmcheck.plan.pay.columns import NONE, Kind, Orders
from mlmcheck.plan.pay.standing import thousandths
from mlmcheck.plan.scheme import Scheme
from mlmcheck.plan.sums import kept, points_of
from mlmcheck.plan.trees import Ints

YEAR = 12


@dataclass(frozen=True, slots=True)
class Bought:
    """A month's orders, and what sellers kept of each past the books."""

    orders: Orders
    kept: Ints


def bought(scheme: Scheme, told: Assumptions, world: World, month: int, rng: np.random.Generator) -> Bought:
    """The orders of a month, in the order of what they are, then of people."""
    parts = [part for part in _parts(scheme, told, world, month, rng) if len(part.orders)]
    empty = [np.empty(0, dtype=np.int64)]
    columns = (np.concatenate([getattr(part.orders, name) for part in parts] or empty) for name in Orders.__slots__)
    return Bought(Orders(*columns), np.concatenate([part.kept for part in parts] or empty))


def _parts(scheme: Scheme, told: Assumptions, world: World, month: int, rng: np.random.Generator) -> Iterator[Bought]:
    people = world.people
    here = np.flatnonzero(people.active(month))
    new = np.flatnonzero((people.joined == month) & (people.sponsor != NONE))
    yield _flat(month, new, Kind.FEE, scheme.minor(scheme.entry.joining_fee))
    yield _flat(month, new, Kind.KIT, scheme.minor(scheme.entry.starter_kit))
    yield from _packs(scheme, told, new, month, rng.random(len(new)))
    tenure = month - people.joined[here]
    due = here[(tenure > 0) & (tenure % YEAR == 0) & (people.sponsor[here] != NONE)]
    yield _flat(month, due, Kind.RENEWAL, scheme.minor(scheme.entry.renewal))
    least = scheme.minor(scheme.activity.monthly_minimum)
    points = max(points_of(scheme, least), thousandths(scheme.activity.points))
    yield _flat(month, here[world.keen[here]], Kind.MINIMUM, least, points)
    if scheme.goods is None:
        return
    yield _spent(scheme, month, here, Kind.OWN, told.own_use, rng.random(len(here)))
    sellers = here[world.sells[here]]
    yield _spent(scheme, month, sellers, Kind.SALE, told.sales, rng.random(len(sellers)))


def _packs(scheme: Scheme, told: Assumptions, new: Ints, month: int, drawn: NDArray[np.float64]) -> Iterator[Bought]:
    if not scheme.packs:
        return
    small, large = scheme.packs[0], scheme.packs[-1]
    is_large = drawn < told.large_packs
    is_small = ~is_large & (drawn < told.large_packs + told.packs)
    yield _flat(month, new[is_small], Kind.PACK, scheme.minor(small.price), thousandths(small.points))
    yield _flat(month, new[is_large], Kind.PACK, scheme.minor(large.price), thousandths(large.points))


def _flat(month: int, who: Ints, kind: Kind, money: int, points: int = 0) -> Bought:
    """The same sum from each."""
    count = len(who) if money else 0
    same = np.ones(count, dtype=np.int64)
    return Bought(Orders(same * month, who[:count], same * int(kind), same * money, same * points), same * 0)


def _spent(scheme: Scheme, month: int, who: Ints, kind: Kind, mean: float, drawn: NDArray[np.float64]) -> Bought:
    """From nothing to twice the mean, all sums alike; what a seller keeps of a sale never reaches the firm."""
    price = np.floor(drawn * (2 * mean * 10**scheme.scale + 1)).astype(np.int64)
    who, price = who[price > 0], price[price > 0]
    past = kept(scheme, price) if kind is Kind.SALE else price * 0
    same = np.ones(len(who), dtype=np.int64)
    volume = price * scheme.goods_thousandths // 10**scheme.scale
    return Bought(Orders(same * month, who, same * int(kind), price - past, volume), past)
