"""What a run leaves everybody with, and where the firm's money came from and went. Money in minor units, exact."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from mlmcheck.plan.agents.assumptions import Assumptions
from mlmcheck.plan.agents.buying import Bought, bought
from mlmcheck.plan.agents.population import World, populate
from mlmcheck.plan.pay.columns import NONE, Kind, Orders, Payouts
from mlmcheck.plan.pay.engine import Engine
from mlmcheck.plan.pay.money import base
from mlmcheck.plan.pay.month import KINDS
from mlmcheck.plan.scheme import Scheme
from mlmcheck.plan.scheme.model import RULES
from mlmcheck.plan.trees import Ints


@dataclass(slots=True)
class Books:
    """Sums of a run: by person what was paid in, paid out and kept of sales past the books; by kind money and pay.

    `money` and `pay` are by `Kind`; `rebates` is pay on one's own purchases. Pay that names no order (a binary, a
    match) is split by kind in proportion to the points of that month's orders it is paid on, in `pooled`.
    """

    paid_in: Ints
    paid_out: Ints
    kept: Ints
    money: Ints = field(default_factory=lambda: np.zeros(len(Kind), dtype=np.int64))
    pay: Ints = field(default_factory=lambda: np.zeros(len(Kind), dtype=np.int64))
    pooled: NDArray[np.float64] = field(default_factory=lambda: np.zeros(len(Kind)))
    rebates: int = 0

    @property
    def nets(self) -> Ints:
        """What everybody is left with, goods counted as nothing."""
        return self.paid_out + self.kept - self.paid_in

    def gap(self) -> int:
        """Sum of nets within the firm's books less (outside money less what the firm keeps): 0, or a fault of ours."""
        keeps = int(self.money.sum()) - int(self.paid_out.sum())
        return int((self.paid_out - self.paid_in).sum()) - (int(self.money[Kind.SALE]) - keeps)


@dataclass(frozen=True, slots=True)
class Run:
    """One run: the world, its books, and how many joined each month."""

    world: World
    books: Books
    joins: Ints


def run(scheme: Scheme, told: Assumptions, seed: int, keep: list[tuple[Orders, Payouts]] | None = None) -> Run:
    """One run; the same seed gives the same run. `keep` takes every month's orders and payouts, to be written down."""
    rng = np.random.Generator(np.random.PCG64(seed))
    world = populate(scheme, told, rng)
    count = len(world.people.sponsor)
    nothing = np.zeros(count, dtype=np.int64)
    books, engine, at = Books(nothing.copy(), nothing.copy(), nothing), Engine(scheme, world.people), 0
    for month in range(told.months):
        sold = bought(scheme, told, world, month, rng)
        orders = sold.orders
        paid = engine.month(month, orders, np.arange(at, at + len(orders)))
        _book(scheme, books, sold, paid, at)
        at += len(orders)
        if keep is not None:
            keep.append((orders, paid))
    if books.gap():
        raise AssertionError("the books of the simulation do not add up")
    newcomers = world.people.joined[world.people.sponsor != NONE]
    return Run(world, books, np.bincount(newcomers, minlength=told.months))


def _book(scheme: Scheme, books: Books, sold: Bought, paid: Payouts, at: int) -> None:
    orders = sold.orders
    is_sale = orders.kind == Kind.SALE
    np.add.at(books.paid_in, orders.person[~is_sale], orders.money[~is_sale])
    np.add.at(books.kept, orders.person, sold.kept)
    np.add.at(books.paid_out, paid.recipient, paid.money)
    np.add.at(books.money, orders.kind, orders.money)
    named = paid.order >= 0
    kinds = orders.kind[paid.order[named] - at]
    own = (kinds != Kind.SALE) & (paid.recipient[named] == paid.source[named])
    books.rebates += int(paid.money[named][own].sum())
    np.add.at(books.pay, kinds[~own], paid.money[named][~own])
    _pool(scheme, books, orders, paid, ~named)


def _pool(scheme: Scheme, books: Books, orders: Orders, paid: Payouts, unnamed: NDArray[np.bool_]) -> None:
    """Split pay that names no order by what the month's orders it is paid on count for; a match by all kinds."""
    wanted = {"binary": scheme.binary.on if scheme.binary else ()}
    for place, name in enumerate(RULES):
        sum_ = int(paid.money[unnamed & (paid.rule == place)].sum())
        kinds = [int(kind) for key in wanted.get(name, tuple(KINDS)) for kind in KINDS[key]]
        weights = np.zeros(len(Kind))
        np.add.at(weights, orders.kind, np.where(np.isin(orders.kind, kinds), base(scheme, orders), 0))
        if sum_ and weights.sum():
            books.pooled += sum_ * weights / weights.sum()
