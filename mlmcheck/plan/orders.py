"""Orders: what is bought, by whom, through whom. Each line knows which part of the truth it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from .dice import Dice
from .people import Month
from .terms import Habit, Product

Part = Literal["F", "entry", "quota", "free", "D", "V", "ship"]
"""Recruitment money; packs; purchases that just meet the quota; participants' other product; discount buyers' and
customers' product; shipping, which is outside revenue."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an order, in cents and hundredths of a PV."""

    part: Part
    kind: str
    product: str
    cents: int
    volume: int


@dataclass(frozen=True, slots=True)
class Order:
    """One order of one buyer. `buyer` is a place among the people, or the number of an outside `customer`.

    `credited` is the participant whose purchase or sale it is. `refunded` is the day all goods went back, 0 if none;
    `named` and `known` tell whether the books hold the buyer's id, and whether they hold anything about the buyer;
    `alias` that the customer is made up and the participant bought.
    """

    day: int
    buyer: int
    credited: int
    lines: tuple[Line, ...]
    customer: bool = False
    refunded: int = 0
    named: bool = True
    known: bool = True
    alias: bool = False

    @property
    def own(self) -> bool:
        """Whether a participant bought for himself."""
        return not self.customer and self.buyer == self.credited

    @property
    def goods(self) -> tuple[Line, ...]:
        """The lines without shipping."""
        return tuple(line for line in self.lines if line.part != "ship")


def basket(goods: Sequence[Product], aim: int, part: Part, dice: Dice) -> tuple[Line, ...]:
    """One or two products, as many of each as come nearest to the sum aimed at."""
    count = 2 if dice.chance(250) else 1
    return tuple(_line(dice.pick(_affordable(goods, aim // count)), aim // count, part) for _ in range(count))


def _affordable(goods: Sequence[Product], aim: int) -> Sequence[Product]:
    """The goods of which one piece costs at most half more than the sum aimed at, else the cheapest."""
    return [item for item in goods if 2 * item.price <= 3 * aim] or [min(goods, key=lambda item: item.price)]


def _line(item: Product, aim: int, part: Part) -> Line:
    pieces = max(1, (2 * aim + item.price) // (2 * item.price))
    return Line(part, "product", item.id, pieces * item.price, pieces * item.volume)


def visits(habit: Habit, begin: int, end: int, months: Sequence[Month], dice: Dice) -> Iterator[tuple[int, int]]:
    """The days on which somebody with this habit buys from `begin` until before `end`, with the sums aimed at."""
    if dice.chance(habit.begins):
        yield begin, dice.pick(habit.first or habit.spend)
    for month in months:
        earliest, latest = max(month.first, begin + habit.rest + 1), min(month.last, end - 1)
        if earliest > latest:
            continue
        if dice.chance(habit.stops):
            return
        if dice.chance(habit.buys):
            yield dice.span(earliest, latest), dice.pick(habit.spend)
