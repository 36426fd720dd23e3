"""What about one person is worth a second look; nothing here is a finding, and nobody is accused."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from mlmcheck.model.trace import Clientele, Flag
from mlmcheck.trace.books import Books
from mlmcheck.trace.rules import forfeited, leaked
from mlmcheck.trace.tree import circle


def flags(books: Books, place: int, clients: Clientele) -> tuple[Flag, ...]:
    """The flags that are up, in a fixed order."""
    return (*_tree(books, place), *_money(books, place), *_pay(books, place), *_people(books, place, clients))


def _tree(books: Books, place: int) -> Iterator[Flag]:
    if place in circle(books, place):
        yield Flag("cycle", "stands on a circle of sponsors: following sponsors up leads back here")


def _money(books: Books, place: int) -> Iterator[Flag]:
    member = books.member(place)
    months, money = books.ask("quota", member=member)[0]
    if months:
        yield Flag("quota", f"own purchases at a qualification volume in {_months(months)}: {_money_of(books, money)}")
    lines, back = books.ask("refunded", member=member)[0]
    if lines:
        yield Flag("refunds", f"{lines:,} refunds of own purchases and fees: {_money_of(books, back)}")


def _pay(books: Books, place: int) -> Iterator[Flag]:
    months, money = forfeited(books, place)
    if months:
        yield Flag(
            "forfeit",
            f"{_money_of(books, money)} of pay in {_months(months)} when customers brought no more than half of the "
            "money of this organisation, nor in the two months before (the Vemma order's rule, all doubts in favour)",
        )
    if "seller_id" not in books.tables.supplied["sales"]:
        return  # nobody wrote down who sold to customers
    months, money = leaked(books, place)
    if months:
        yield Flag(
            "leakage",
            f"{_money_of(books, money)} of pay on the downline in {_months(months)} without 70 % resold or ten "
            "customers, nor in the two months before (Amway's rules, all doubts in favour)",
        )


def _people(books: Books, place: int, clients: Clientele) -> Iterator[Flag]:
    strong = sum(one.contact == "strong" for one in clients.listed)
    weak = sum(one.contact == "weak" for one in clients.listed)
    if strong:
        yield Flag("disguised", f"{strong:,} of the listed customers have the bank account or tax id of a participant")
    if weak:
        yield Flag(
            "contact", f"{weak:,} of the listed customers share an address, phone or e-mail with a participant", True
        )
    shared = [books.place(row[0]) for row in books.ask("shares", member=books.member(place))]
    if shared:
        names = ", ".join(books.called(shared[:3])) + (f" and {len(shared) - 3:,} more" if len(shared) > 3 else "")
        yield Flag("shared_account", f"has the bank account or tax id of {names}: one person, a household or a firm")


def _months(count: int) -> str:
    return f"{count:,} month" + ("" if count == 1 else "s")


def _money_of(books: Books, minor: int) -> str:
    exact = Decimal(minor).scaleb(-books.tables.scale)
    return f"{books.tables.currency} {exact:,.{books.tables.scale}f}".strip()
