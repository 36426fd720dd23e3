"""Where everybody stands in a month: who is in, who is active, who has which rank."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from mlmcheck.plan.pay.columns import PURCHASES, Kind, Orders, People
from mlmcheck.plan.pay.tree import Bools, Tree
from mlmcheck.plan.scheme import Scheme
from mlmcheck.plan.scheme.model import Rank
from mlmcheck.plan.trees import Ints

OWN = (Kind.PACK, *PURCHASES)


@dataclass(frozen=True, slots=True)
class Standing:
    """One month: `earns`: in, and active by the plan; `rank` is a place in the plan's ranks, -1 for none."""

    month: int
    active: Bools
    earns: Bools
    rank: Ints


def standing(scheme: Scheme, people: People, sponsors: Tree, month: int, orders: Orders) -> Standing:
    """The month's standing from the orders of that month, points in thousandths."""
    kinds = (*OWN, Kind.SALE) if scheme.activity.counts_sales else OWN
    points = np.zeros(len(people.sponsor), dtype=np.int64)
    counted = orders.only(np.isin(orders.kind, kinds))
    np.add.at(points, counted.person, counted.volume)
    active = people.active(month)
    earns = active & (points >= thousandths(scheme.activity.points))
    return Standing(month, active, earns, _ranks(scheme, sponsors, points, earns))


def thousandths(points: Decimal) -> int:
    """Points as the columns carry them."""
    return int(points * 1000)


def _ranks(scheme: Scheme, sponsors: Tree, points: Ints, earns: Bools) -> Ints:
    """The highest rank whose demands are met; from the lowest up, as a rank may ask for legs of those below it."""
    rank = np.full(len(points), -1, dtype=np.int64)
    if not scheme.ranks:
        return rank
    group, recruits = sponsors.subtree_sums(points), sponsors.child_sums(earns.astype(np.int64))
    names = [one.name for one in scheme.ranks]
    for place, one in enumerate(scheme.ranks):
        meets = earns & (points >= thousandths(one.points)) & (group >= thousandths(one.group_points))
        meets &= recruits >= one.recruits
        rank[meets & _has_legs(one, names, sponsors, rank)] = place
    return rank


def _has_legs(one: Rank, names: list[str], sponsors: Tree, rank: Ints) -> Bools:
    if not one.legs:
        return np.ones(len(rank), dtype=np.bool_)
    holds = sponsors.subtree_sums((rank >= names.index(one.leg_rank)).astype(np.int64)) > 0
    return sponsors.child_sums(holds.astype(np.int64)) >= one.legs
