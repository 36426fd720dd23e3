"""The simulation: people join, buy, find customers and leave; out come their orders, by day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .dice import Dice
from .orders import Line, Order, Part, basket, visits
from .people import STAYS, Month, Person, calendar, last_active, population
from .terms import Company, Product


@dataclass(frozen=True, slots=True)
class World:
    """All that happened: the genealogy (those who earn first, then discount buyers) and the orders by day."""

    company: Company
    months: tuple[Month, ...]
    people: tuple[Person, ...]
    orders: tuple[Order, ...]


def simulate(company: Company, seed: int) -> World:
    """The company's whole history; the same seed gives the same history anywhere."""
    market = _Market(company, seed)
    orders = [order for k in range(len(market.people)) for order in market.history(k)]
    booked = sorted(map(market.book, orders), key=lambda order: order.day)
    return World(company, market.months, tuple(market.people), tuple(booked))


class _Market:
    def __init__(self, company: Company, seed: int) -> None:
        self.company, self.plan, self.behaviour = company, company.plan, company.behaviour
        self.dice = Dice(seed)
        self.months = calendar(self.behaviour.start, self.behaviour.months)
        self.people = population(self.behaviour, self.months, self.dice)
        self.customers = 0
        self.last_active = last_active(self.people)
        self.aliases: dict[int, tuple[int, ...]] = {}

    @property
    def end(self) -> int:
        return self.months[-1].last

    def history(self, k: int) -> Iterator[Order]:
        """Everything participant k causes: entry, own purchases, obligations, sales."""
        yield from self.entry(k)
        yield from self.required(k)
        yield from self.own(k)
        yield from self.sales(k)

    def entry(self, k: int) -> Iterator[Order]:
        """Fee, then kit with the first purchase and, if bought the same day, the pack."""
        person = self.people[k]
        if person.sponsor < 0:
            return
        if self.plan.fee:
            yield self.order(k, person.joined, (_fee("joining_fee", "JOIN", self.plan.fee),))
        kit = (_fee("starter_kit", "KIT", self.plan.kit),) if self.plan.kit else ()
        pack, shift = self.pack()
        first = self.first() + (pack if not shift else ())
        if kit or first:
            yield self.order(k, person.joined, kit + first)
        if pack and shift:
            yield self.order(k, max(self.months[0].first, min(person.joined + shift, self.end)), pack)

    def pack(self) -> tuple[tuple[Line, ...], int]:
        """A pack, perhaps, and how many days after joining it is bought."""
        if not self.dice.chance(self.behaviour.buys_pack):
            return (), 0
        return (_goods(self.dice.pick(self.plan.packs), "entry"),), self.dice.pick((0, 0, 0, -2, -1, 1, 2, 4))

    def first(self) -> tuple[Line, ...]:
        """The product bought with the kit."""
        habit = self.behaviour.own
        if not self.dice.chance(habit.begins):
            return ()
        return basket(self.company.goods, self.dice.pick(habit.first or habit.spend), "free", self.dice)

    def required(self, k: int) -> Iterator[Order]:
        """Renewal each year, events, and the purchase that just meets the quota, from the month after joining."""
        person, item = self.people[k], self.company.quota_product if self.behaviour.fills else None
        for turn, month in enumerate(m for m in self.months if person.joined < m.first and person.left > m.last):
            if self.plan.renewal and person.sponsor >= 0 and turn % 12 == 11:
                yield self.order(k, month.first, (_fee("renewal", "RENEW", self.plan.renewal),))
            if self.dice.chance(self.behaviour.attends):
                yield self.order(k, self.dice.span(month.first, month.last), (_fee("event", "EVENT", self.plan.event),))
            if item and self.dice.chance(self.fills(k, month)):
                yield self.filled(k, self.dice.span(month.first, month.last), item)

    def fills(self, k: int, month: Month) -> int:
        """The chance to buy the quota this month: another one once all whom k recruited have left."""
        alone = self.behaviour.fills_alone
        is_alone = alone is not None and 0 < self.last_active[k] <= month.first
        return alone if is_alone and alone is not None else self.behaviour.fills

    def filled(self, k: int, day: int, item: Product) -> Order:
        """The quota, bought openly or in the name of one of two customers who are made up."""
        if not self.behaviour.disguises:
            return self.order(k, day, (_goods(item, "quota"),))
        if k not in self.aliases:
            hides = self.dice.chance(self.behaviour.disguises)
            self.aliases[k] = (self.customers, self.customers + 1) if hides else ()
            self.customers += len(self.aliases[k])
        if not self.aliases[k]:
            return self.order(k, day, (_goods(item, "quota"),))
        return Order(day, self.dice.pick(self.aliases[k]), k, (_goods(item, "V"),), customer=True, alias=True)

    def own(self, k: int) -> Iterator[Order]:
        """What a participant buys because he wants it; the first purchase came with the kit."""
        person, habit = self.people[k], replace(self.behaviour.own, begins=0)
        for day, aim in visits(habit, person.joined, person.left, self.months, self.dice):
            yield self.order(k, day, basket(self.company.goods, aim, "free", self.dice))

    def sales(self, k: int) -> Iterator[Order]:
        """What the customers and discount buyers found by a participant buy, as long as he stays."""
        person, tries = self.people[k], self.dice.pick(self.behaviour.finds)
        for month in self.months:
            earliest, latest = max(month.first, person.joined), min(month.last, person.left - 1)
            for _ in range(tries if earliest <= latest else 0):
                if self.dice.chance(self.behaviour.meets):
                    yield from self.buyer(k, self.dice.span(earliest, latest))

    def buyer(self, k: int, day: int) -> Iterator[Order]:
        """One found buyer's orders: a discount buyer, who enters the genealogy, or a customer."""
        member = self.dice.chance(self.behaviour.enrols)
        habit = self.behaviour.member if member else self.behaviour.customer
        number = len(self.people) if member else self.customers
        if member:
            self.people.append(Person(day, STAYS, k, earns=False))
        else:
            self.customers += 1
        for when, aim in visits(habit, day, self.people[k].left, self.months, self.dice):
            lines = basket(self.company.goods, aim, "D" if member else "V", self.dice)
            yield Order(when, number, k, lines, customer=not member)

    def order(self, k: int, day: int, lines: tuple[Line, ...]) -> Order:
        return Order(day, k, k, lines)

    def book(self, order: Order) -> Order:
        """What the books make of an order: shipping, a refund, a missing name."""
        books, dice = self.company.books, self.dice
        back = order.day + dice.span(4, 25) if dice.chance(books.refunds) else 0
        ship = not order.own and dice.chance(books.ships)
        lines = order.lines + ((Line("ship", "shipping", "SHIP", books.shipping, 0),) if ship else ())
        named = not (order.customer and dice.chance(books.unnamed))
        known = any(line.part == "F" for line in lines) or not dice.chance(books.unknown)
        return replace(order, lines=lines, refunded=back if back <= self.end else 0, named=named, known=known)


def _fee(kind: str, product: str, cents: int) -> Line:
    return Line("F", kind, product, cents, 0)


def _goods(item: Product, part: Part) -> Line:
    return Line(part, "product", item.id, item.price, item.volume)
