"""One month's orders as the bonuses see them, and what they pay."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from mlmcheck.plan.pay.columns import NONE, PURCHASES, Kind, Orders, Payouts, People
from mlmcheck.plan.pay.standing import Standing
from mlmcheck.plan.pay.tree import Bools, Tree
from mlmcheck.plan.scheme import Scheme
from mlmcheck.plan.scheme.model import RULES
from mlmcheck.plan.trees import Ints

KINDS: Final = {
    "fees": (Kind.FEE,), "kits": (Kind.KIT,), "renewals": (Kind.RENEWAL,), "packs": (Kind.PACK,),
    "purchases": PURCHASES, "sales": (Kind.SALE,),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Month:
    """The orders of a month with their places among all orders, what each is paid on, and where everybody stands."""

    scheme: Scheme
    people: People
    sponsors: Tree
    placements: Tree
    standing: Standing
    orders: Orders
    places: Ints
    bases: Ints
    joins: Bools
    """Which orders are a newcomer's first payment to take part."""

    def on(self, kinds: Sequence[str]) -> Ints:
        """The places, among the month's orders, of those of these kinds."""
        return np.flatnonzero(np.isin(self.orders.kind, [one for kind in kinds for one in KINDS[kind]]))


@dataclass(frozen=True, slots=True)
class Due:
    """What one bonus pays in a month: recipients, money, levels, and the orders by place in the month (-1: none)."""

    rule: str
    recipient: Ints
    money: Ints
    level: Ints
    at: Ints
    source: Ints


def due(rule: str, month: Month, recipient: Ints, money: Ints, level: int, at: Ints) -> Due:
    """Pay at one level for these orders; nobody (-1) is paid nothing."""
    kept = (recipient >= 0) & (money != 0)
    source = month.orders.person[at[kept]]
    return Due(rule, recipient[kept], money[kept], np.full(int(kept.sum()), level, dtype=np.int64), at[kept], source)


def payouts(month: Month, found: Iterable[Due]) -> Payouts:
    """The month's pay as columns."""
    all_ = [one for one in found if len(one.recipient)]
    joined = {name: _column([getattr(one, name) for one in all_]) for name in ("recipient", "money", "level", "source")}
    rule = _column([np.full(len(one.recipient), RULES.index(one.rule), dtype=np.int64) for one in all_])
    order = _column(
        [
            np.where(one.at >= 0, month.places[np.maximum(one.at, 0)] if len(month.places) else NONE, NONE)
            for one in all_
        ]
    )
    return Payouts(np.full(len(rule), month.standing.month, dtype=np.int64), rule=rule, order=order, **joined)


def _column(parts: Sequence[Ints]) -> Ints:
    return np.concatenate(parts) if parts else np.empty(0, dtype=np.int64)
