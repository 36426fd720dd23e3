"""What the firm wrote down: the tables and files of a simulated company, in the canonical columns of SPEC 3."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from .market import World
from .orders import Line, Order
from .payroll import Payment
from .people import STAYS

Record = tuple[str, ...]

SALES = (
    "order_id", "sold_at", "seller_id", "buyer_id", "buyer_type", "kind", "product_id", "quantity", "volume", "amount",
)  # fmt: skip
RECRUITS = ("recruit_id", "sponsor_id", "joined_at", "left_at", "type", "fee", "bank_account", "address")
CUSTOMERS = ("customer_id", "bank_account", "address")
PRODUCTS = ("product_id", "comparable_price")
PAYOUTS = ("recipient_id", "amount", "paid_at", "period", "kind", "source_id", "order_id", "level")


@dataclass(frozen=True, slots=True)
class Table:
    """A table as text: its columns and records."""

    columns: Record
    records: tuple[Record, ...]

    def csv(self) -> str:
        """As a file: commas, quotes where needed, one line feed a record."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerows((self.columns, *self.records))
        return out.getvalue()


def tables(world: World, payments: Sequence[Payment]) -> Mapping[str, Table]:
    """The sales, recruits and payouts of a world, customers and products if kept; a column nobody fills is left out."""
    ids, books = person_ids(world), world.company.books
    beside = {"customers": _table(CUSTOMERS, customers(world, ids))} if books.contacts else {}
    if books.prices:
        goods = {item.id: item for item in (*world.company.plan.packs, *world.company.goods) if item.elsewhere}
        beside["products"] = _table(PRODUCTS, ((item.id, decimal(item.elsewhere)) for item in goods.values()))
    return {
        "sales": _table(SALES, _sales(world, ids)),
        "recruits": _table(RECRUITS, _recruits(world, ids)),
        "payouts": _table(PAYOUTS, (_payout(world, ids, payment) for payment in payments)),
        **beside,
    }


def person_ids(world: World) -> tuple[str, ...]:
    """P00001 and on in order of joining, discount buyers among the rest."""
    order = sorted(range(len(world.people)), key=lambda k: world.people[k].joined)
    rank = {k: place for place, k in enumerate(order, 1)}
    return tuple(f"P{rank[k]:05d}" for k in range(len(world.people)))


def decimal(hundredths: int) -> str:
    """Cents or hundredths of a PV as text with two digits."""
    sign, rest = "-" if hundredths < 0 else "", abs(hundredths)
    return f"{sign}{rest // 100}.{rest % 100:02d}"


def day_text(day: int) -> str:
    """A day as the files write it; nothing for somebody who stays."""
    return date.fromordinal(day).isoformat() if 0 < day < STAYS else ""


def order_id(number: int) -> str:
    """The id of an order by its place in time."""
    return f"N{number + 1:06d}"


def _table(columns: Record, records: Iterable[Record]) -> Table:
    rows = tuple(records)
    filled = [place for place in range(len(columns)) if any(row[place] for row in rows)]
    return Table(tuple(columns[p] for p in filled), tuple(tuple(row[p] for p in filled) for row in rows))


def _sales(world: World, ids: Sequence[str]) -> Iterator[Record]:
    """Every line, and once more with minus signs on the day its goods went back; by day, then order."""
    lines = [(o.day, k, o, line, 1) for k, o in enumerate(world.orders) for line in o.lines]
    lines += [(o.refunded, k, o, line, -1) for k, o in enumerate(world.orders) if o.refunded for line in o.goods]
    for day, number, order, line, sign in sorted(lines, key=lambda row: row[:2]):
        yield _sale(world, ids, day, number, order, line, sign)


def _sale(world: World, ids: Sequence[str], day: int, number: int, order: Order, line: Line, sign: int) -> Record:
    books, plan = world.company.books, world.company.plan
    has_seller = not order.own or (books.own_seller and line.part != "F")
    buyer = f"C{order.buyer + 1:05d}" if order.customer else ids[order.buyer]
    label = "customer" if order.customer else "participant" if books.typed else ""
    volume = decimal(sign * line.volume) if plan.pays_on == "volume" else ""
    return (
        order_id(number),
        day_text(day),
        ids[order.credited] if has_seller else "",
        buyer if order.named and order.known else "",
        label if order.known else "",
        line.kind,
        line.product,
        _pieces(world, line, sign) if books.prices else "",
        volume,
        decimal(sign * line.cents),
    )


def _pieces(world: World, line: Line, sign: int) -> str:
    """How many pieces a line holds: one of what is not among the goods."""
    price = next((item.price for item in world.company.goods if item.id == line.product), line.cents)
    return str(sign * (line.cents // price))


def contacts(owner: str) -> tuple[str, str]:
    """A made-up bank account and address, by whose they are."""
    number = int(owner[1:])
    return (
        f"DE{'07' if owner[0] == 'P' else '61'}{10_007 * number + 90_000_000_000_000:018d}",
        f"{number} Mill Lane {owner[0]}",
    )


def customers(world: World, ids: Sequence[str]) -> Iterator[Record]:
    """Each customer with a bank account and an address.

    Of ten who are made up six share their maker's account and two his address; of real ones one in forty shares the
    address of the participant, who took the parcel in.
    """
    found = {o.buyer: o for o in world.orders if o.customer and o.named and o.known}
    for number, order in sorted(found.items()):
        own, seller = contacts(f"C{number + 1:05d}"), contacts(ids[order.credited])
        turn = number % 10 if order.alias else 10 + number % 40
        account = seller[0] if turn < 6 else own[0]
        yield f"C{number + 1:05d}", account, seller[1] if turn in (6, 7, 10) else own[1]


def _recruits(world: World, ids: Sequence[str]) -> Iterator[Record]:
    books, plan = world.company.books, world.company.plan
    for k in sorted(range(len(world.people)), key=lambda k: ids[k]):
        person = world.people[k]
        above = ids[person.sponsor] if person.sponsor >= 0 else ""
        kind = "participant" if books.typed else ""
        fee = decimal(plan.fee) if books.fee_column and above else ""
        keys = contacts(ids[k]) if books.contacts else ("", "")
        yield ids[k], above, day_text(person.joined), day_text(person.left), kind, fee, *keys


def _payout(world: World, ids: Sequence[str], payment: Payment) -> Record:
    return (
        ids[payment.recipient],
        decimal(payment.cents),
        day_text(payment.paid),
        world.months[payment.month].text,
        payment.kind if world.company.books.pay_kinds else "",
        ids[payment.source] if payment.source >= 0 else "",
        order_id(payment.order) if payment.order >= 0 else "",
        str(payment.level),
    )
