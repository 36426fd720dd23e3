"""The stairstep breakaway: everybody is paid what their rate is above the highest one below them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import numpy as np

from mlmcheck.plan.pay.money import share
from mlmcheck.plan.pay.month import Due, Month
from mlmcheck.plan.pay.tree import Bools, step
from mlmcheck.plan.trees import Ints

_RULE: Final = "breakaway"


def breakaway(month: Month) -> Iterator[Due]:
    """Differences up the line, from whoever bought or sold (level 0: a rebate, or own commission), then overrides.

    The first person on the line whose rate reaches a step is paid the step less the one before it: what one order pays
    adds up to its highest rate, to the minor unit.
    """
    told = month.scheme.breakaway
    if told is None:
        return
    at = month.on(told.on)
    bases, buyers = month.bases[at], month.orders.person[at]
    steps = [rate for rate in sorted({told.base, *told.rates}) if rate]
    tops = month.standing.earns & _reaches(month, steps[-1]) if steps else month.standing.earns & False
    found = []
    for before, rate in pairwise([told.base * 0, *steps]):
        first = _first(month, month.standing.earns & _reaches(month, rate), buyers)
        found.append((first, at, share(bases, rate) - share(bases, before)))
    leader = _first(month, tops, buyers)
    above = month.sponsors.nearest(tops)
    for rate in told.overrides:
        leader = step(above, leader)
        found.append((leader, at, share(bases, rate)))
    yield _merged(month, found)


def _reaches(month: Month, rate: object) -> Bools:
    """Who has at least this rate, by rank."""
    told = month.scheme.breakaway
    rates = (told.base, *told.rates) if told is not None else ()
    reached = np.array([one >= rate for one in rates], dtype=np.bool_)  # type: ignore[operator]  # both are Decimal
    return reached[month.standing.rank + 1]


def _first(month: Month, eligible: Bools, people: Ints) -> Ints:
    """The first who is eligible on the line up from each, themselves included."""
    return np.where(eligible[people], people, month.sponsors.nearest(eligible)[people])


def _merged(month: Month, found: list[tuple[Ints, Ints, Ints]]) -> Due:
    """One payment a recipient and order; the level is how far the recipient stands above."""
    people = len(month.people.sponsor)
    recipient, at, money = (
        np.concatenate([one[place] for one in found] or [np.empty(0, np.int64)]) for place in range(3)
    )
    paid = (recipient >= 0) & (money != 0)
    keys, inverse = np.unique(at[paid] * people + recipient[paid], return_inverse=True)
    sums = np.zeros(len(keys), dtype=np.int64)
    np.add.at(sums, inverse, money[paid])
    at, recipient = keys // people, keys % people
    source = month.orders.person[at]
    depth = month.sponsors.depths()
    return Due(_RULE, recipient, sums, depth[source] - depth[recipient], at, source)
