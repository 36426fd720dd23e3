"""What is true of a simulated company, in exact cents, from the simulation itself and not from its files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .market import World
from .orders import Line, Order
from .payroll import Payment

STREAMS = ("V", "L", "D", "entry", "quota", "free", "F", "U")
SOURCES = (*STREAMS, "pool", "rebate")


@dataclass(frozen=True, slots=True)
class Truth:
    """Totals in cents, net of refunds and clawbacks, and counts.

    `revenue` is by stream as the books show it: V named and L labelled customers, D discount buyers, P participants'
    product with its parts entry (packs), quota (bought to meet it) and free, F recruitment, U buyer unknown;
    `hidden` is what U really was. `payouts` is by what triggered the pay (U for orders without buyer), pool, and
    rebates on own purchases. `without_recruits` brought no participant, `without_enrolments` no discount buyer
    either. `nets` is the sum over participants of payouts less paid in, paid in P and F. `disguised` is the part of V
    that participants bought in the names of made-up customers.
    """

    revenue: Mapping[str, int]
    hidden: Mapping[str, int]
    payouts: Mapping[str, int]
    shipping: int
    participants: int
    discount_buyers: int
    customers: int
    without_recruits: int
    without_enrolments: int
    paid_in: int
    nets: int
    outside: int
    kept: int
    disguised: int = 0

    def pf(self, parts: Iterable[str]) -> Fraction | None:
        """The share of pay of known source (without rebates) that these parts triggered; None if none has a source."""
        known = sum(self.payouts[part] for part in SOURCES if part not in ("U", "pool", "rebate"))
        return Fraction(sum(self.payouts[part] for part in parts), known) if known else None

    @property
    def floor(self) -> Fraction:
        """The share of pay (without rebates) that all money from outside cannot have paid."""
        return max(Fraction(0), 1 - Fraction(self.outside, sum(self.payouts[s] for s in SOURCES if s != "rebate")))

    @property
    def pf_exclude(self) -> Fraction | None:
        """PF if no purchase by a participant or discount buyer is an end user's."""
        return self.pf(("F", "entry", "quota", "free", "D"))

    @property
    def pf_include(self) -> Fraction | None:
        """PF if all are but packs and what was bought to meet a quota."""
        return self.pf(("F", "entry", "quota"))


def truth(world: World, payments: Sequence[Payment]) -> Truth:
    """The totals of a world and its payroll."""
    lines = [(order, line) for order in world.orders for line in order.lines]
    booked: Counter[str] = Counter()
    hidden: Counter[str] = Counter()
    for order, line in lines:
        booked[stream(order, line)] += net(order, line)
        hidden[line.part if stream(order, line) == "U" else ""] += net(order, line)
    pay = _pay(world, payments)
    return _truth(world, booked, hidden, pay)


def _truth(world: World, booked: Counter[str], hidden: Counter[str], pay: Counter[str]) -> Truth:
    revenue = {name: booked[name] for name in STREAMS} | {"P": sum(booked[p] for p in ("entry", "quota", "free"))}
    outside = sum(revenue[name] for name in "VLDU")
    paid_in, paid_out = revenue["P"] + revenue["F"], sum(pay.values())
    earners = [k for k, person in enumerate(world.people) if person.earns]
    recruiters = {person.sponsor for person in world.people if person.earns}
    enrollers = {person.sponsor for person in world.people}
    return Truth(
        revenue=revenue,
        hidden={part: cents for part, cents in sorted(hidden.items()) if part},
        payouts={name: pay[name] for name in SOURCES},
        shipping=booked["ship"],
        participants=len(earners),
        discount_buyers=len(world.people) - len(earners),
        customers=len({o.buyer for o in world.orders if o.customer and o.named and o.known}),
        without_recruits=sum(k not in recruiters for k in earners),
        without_enrolments=sum(k not in enrollers for k in earners),
        paid_in=paid_in,
        nets=paid_out - paid_in,
        outside=outside,
        kept=outside + paid_in - paid_out,
        disguised=sum(net(order, line) for order in world.orders if order.alias for line in order.goods),
    )


def stream(order: Order, line: Line) -> str:
    """The stream of a line as the books show it, P by its parts; shipping stays apart."""
    if line.part == "ship":
        return "ship"
    if not order.known:
        return "U"
    return "L" if line.part == "V" and not order.named else line.part


def net(order: Order, line: Line) -> int:
    """What a line brought in the end: nothing if the goods went back, shipping always."""
    return 0 if order.refunded and line.part != "ship" else line.cents


def _pay(world: World, payments: Sequence[Payment]) -> Counter[str]:
    pay: Counter[str] = Counter()
    for payment in payments:
        for part, cents in payment.parts.items():
            pay[_source(world, payment, part)] += cents
    return pay


def _source(world: World, payment: Payment, part: str) -> str:
    if payment.order < 0 or part == "rebate":
        return part
    order = world.orders[payment.order]
    return "U" if not order.known else "L" if part == "V" and not order.named else part
