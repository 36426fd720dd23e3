"""Pay up the sponsor tree for an order: retail, sums for joining, rates by level and by generation."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mlmcheck.plan.pay.money import share
from mlmcheck.plan.pay.month import Due, Month, due
from mlmcheck.plan.pay.tree import Bools, kept, ordinals, step
from mlmcheck.plan.trees import Ints


def retail(month: Month) -> Iterator[Due]:
    """The seller's commission on sales to outsiders, where the firm books it; the seller must be in, not active."""
    told = month.scheme.retail
    if not told.margin or told.paid_by != "firm":
        return
    at = month.on(("sales",))
    seller = month.orders.person[at]
    recipient = np.where(month.standing.active[seller], seller, -1)
    yield due("retail", month, recipient, share(month.orders.money[at], told.margin), 0, at)


def recruiting(month: Month) -> Iterator[Due]:
    """Sums for each person who joins, by level; the first few of each go one further up."""
    told = month.scheme.recruiting
    if told is None:
        return
    at = np.flatnonzero(month.joins)
    here = month.orders.person[at]
    passed = _is_passed_up(month, here, told.pass_up)
    here = np.where(passed, month.sponsors.parents[here], here)
    for level, bonus in enumerate(told.bonuses, 1):
        here = step(month.sponsors.parents, here)
        money = np.full(len(at), month.scheme.minor(bonus), dtype=np.int64)
        yield due("recruiting", month, _paid(month, here), money, level, at)


def fast_start(month: Month) -> Iterator[Due]:
    """A rate to the sponsor on what people pay in their first months."""
    told = month.scheme.fast_start
    if told is None:
        return
    at = month.on(told.on)
    payer = month.orders.person[at]
    at = at[month.standing.month - month.people.joined[payer] < told.months]
    sponsor = month.sponsors.parents[month.orders.person[at]]
    yield due("fast_start", month, _paid(month, sponsor), share(month.bases[at], told.rate), 1, at)


def unilevel(month: Month) -> Iterator[Due]:
    """A rate by level; with compression the level is counted among those who may be paid."""
    told = month.scheme.unilevel
    if told is None:
        return
    names = [rank.name for rank in month.scheme.ranks]
    up = month.sponsors.nearest(month.standing.earns) if told.compression else month.sponsors.parents
    at = month.on(told.on)
    here = month.orders.person[at]
    for level, rate in enumerate(told.rates, 1):
        here = step(up, here)
        least = told.ranks[level - 1] if level <= len(told.ranks) else ""
        has = _at_rank(month, names.index(least)) if least else month.standing.earns
        yield due("unilevel", month, kept(here, has & month.standing.earns), share(month.bases[at], rate), level, at)


def generations(month: Month) -> Iterator[Due]:
    """A rate by generation: only people of the rank count as one."""
    told = month.scheme.generations
    if told is None:
        return
    place = [rank.name for rank in month.scheme.ranks].index(told.rank)
    up = month.sponsors.nearest(_at_rank(month, place))
    at = month.on(told.on)
    here = month.orders.person[at]
    for level, rate in enumerate(told.rates, 1):
        here = step(up, here)
        yield due("generations", month, here, share(month.bases[at], rate), level, at)


def _at_rank(month: Month, place: int) -> Bools:
    return month.standing.earns & (month.standing.rank >= place)


def _paid(month: Month, here: Ints) -> Ints:
    return kept(here, month.standing.earns)


def _is_passed_up(month: Month, people: Ints, first: int) -> Bools:
    """Whether each is among the first so many whom their sponsor ever recruited."""
    if not first:
        return np.zeros(len(people), dtype=np.bool_)
    return (ordinals(month.sponsors.parents)[people] <= first) & (month.sponsors.parents[people] >= 0)
