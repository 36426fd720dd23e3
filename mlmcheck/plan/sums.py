"""What a plan pays, exactly: full trees in which everybody pays to join, and one person's first year.

Money in minor units, shares as fractions. Both go through `plan.pay`: there is one rule of pay.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

import numpy as np

from mlmcheck.plan.pay.columns import NEVER, NONE, Kind, Orders, People
from mlmcheck.plan.pay.engine import payouts
from mlmcheck.plan.pay.money import MILLION
from mlmcheck.plan.pay.standing import thousandths
from mlmcheck.plan.scheme import Scheme
from mlmcheck.plan.trees import Ints, complete_tree

MONTHS: Final = 12
RECRUITS: Final = (0, 2, 5)
SALES: Final = (0, 100, 300)


@dataclass(frozen=True, slots=True)
class Full:
    """A full tree in which everybody, the root too, paid to join: people, who lost, and what the firm keeps."""

    people: int
    losers: int
    kept: int
    root_pay: int

    @property
    def losing_share(self) -> Fraction:
        """The share of all people who got less than joining cost."""
        return Fraction(self.losers, self.people)


@dataclass(frozen=True, slots=True)
class WhatIf:
    """One person's first year: so many recruits, so much sold a month, and what is left, all in minor units."""

    recruits: int
    sales: int
    net: int


def entry(scheme: Scheme) -> int:
    """What joining costs, in minor units: fee and kit."""
    return scheme.minor(scheme.entry.joining_fee) + scheme.minor(scheme.entry.starter_kit)


def full(scheme: Scheme, width: int, depth: int) -> Full:
    """The tree in which everybody above the lowest level has `width` recruits; `depth` levels below the root."""
    parents = complete_tree(width, depth)
    parents[0] = NONE
    count = len(parents)
    people = People(parents, parents, np.zeros(count, np.int64), np.full(count, NEVER))
    paid = payouts(scheme, people, _joining(scheme, np.arange(count)))
    pay = np.zeros(count, dtype=np.int64)
    np.add.at(pay, paid.recipient, paid.money)
    cost = entry(scheme)
    return Full(count, int((pay < cost).sum()), count * cost - int(pay.sum()), int(pay[0]))


def what_if(scheme: Scheme, recruits: Sequence[int] = RECRUITS, sales: Sequence[int] = SALES) -> tuple[WhatIf, ...]:
    """First years with so many own recruits and so much sold a month to outsiders (in major units).

    All join in the first month, buy the monthly minimum and no pack, and stay; recruits sell nothing and recruit
    nobody; the goods bought count as worth nothing. Tax, events, tools and time are not in it.
    """
    factor = 10**scheme.scale
    sales = sales if scheme.goods else sales[:1]
    return tuple(
        WhatIf(heads, sold * factor, _year(scheme, heads, sold * factor)) for heads in recruits for sold in sales
    )


def _year(scheme: Scheme, recruits: int, sales: int) -> int:
    """Net of the first who joins below a founder, in minor units."""
    me, count = 1, recruits + 2
    sponsor = np.array([NONE, 0] + [me] * recruits, dtype=np.int64)
    people = People(sponsor, _placement(scheme, sponsor), np.zeros(count, np.int64), np.full(count, NEVER))
    members = np.arange(me, count)
    parts = [_joining(scheme, members), _monthly(scheme, members), _sold(scheme, me, sales)]
    orders = Orders(*(np.concatenate([getattr(part, name) for part in parts]) for name in Orders.__slots__))
    paid = payouts(scheme, people, orders)
    mine = orders.person == me
    bought = orders.money[mine & (orders.kind != Kind.SALE)].sum()
    return int(paid.money[paid.recipient == me].sum() - bought) + _kept(scheme, sales) * MONTHS


def _placement(scheme: Scheme, sponsor: Ints) -> Ints:
    from mlmcheck.plan.pay.placing import placement

    return placement(scheme, sponsor)


def _joining(scheme: Scheme, who: Ints) -> Orders:
    parts = [(Kind.FEE, scheme.entry.joining_fee), (Kind.KIT, scheme.entry.starter_kit)]
    bought = [(kind, scheme.minor(price)) for kind, price in parts if price]
    return _orders(
        np.zeros(len(who) * len(bought), np.int64), np.tile(who, len(bought)),
        np.repeat([int(kind) for kind, _ in bought], len(who)), np.repeat([price for _, price in bought], len(who)),
    )  # fmt: skip


def _monthly(scheme: Scheme, who: Ints) -> Orders:
    """The minimum, every month; its points are those that make active, or what the money counts for."""
    money = scheme.minor(scheme.activity.monthly_minimum)
    if not money:
        return _orders(*(np.empty(0, np.int64) for _ in range(4)))
    months = np.repeat(np.arange(MONTHS), len(who))
    same = np.ones(len(months), dtype=np.int64)
    points = max(points_of(scheme, money), thousandths(scheme.activity.points))
    return _orders(months, np.tile(who, MONTHS), same * int(Kind.MINIMUM), same * money, same * points)


def _sold(scheme: Scheme, seller: int, sales: int) -> Orders:
    """What outsiders pay each month, less what the seller keeps of it before it reaches the firm."""
    if not sales:
        return _orders(*(np.empty(0, np.int64) for _ in range(4)))
    same = np.ones(MONTHS, dtype=np.int64)
    money = sales - _kept(scheme, sales)
    return _orders(
        np.arange(MONTHS), same * seller, same * int(Kind.SALE), same * money, same * points_of(scheme, sales)
    )


def kept(scheme: Scheme, sales: Ints) -> Ints:
    """What sellers keep of sales (minor units) past the firm's books, rounded down to the coin."""
    rate = int(scheme.retail.margin * MILLION) if scheme.retail.paid_by == "customer" else 0
    return sales * rate // MILLION


def _kept(scheme: Scheme, sales: int) -> int:
    return int(kept(scheme, np.array([sales]))[0])


def points_of(scheme: Scheme, money: int) -> int:
    """What so much money (minor units) of goods counts for, in thousandths of a point."""
    return int(scheme.goods_thousandths * money // 10**scheme.scale)


def _orders(month: Ints, person: Ints, kind: Ints, money: Ints, volume: Ints | None = None) -> Orders:
    volume = np.zeros(len(month), np.int64) if volume is None else volume
    return Orders(*(np.asarray(column, dtype=np.int64) for column in (month, person, kind, money, volume)))
