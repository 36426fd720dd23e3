"""Whom one person sold to."""

from __future__ import annotations

from mlmcheck.model.trace import Client, Clientele
from mlmcheck.trace.books import LISTED, Books

_CONTACT = ("", "weak", "strong")


def clientele(books: Books, place: int) -> Clientele:
    """The customers by money; those whose contacts match a participant's are listed whatever their money."""
    member = books.member(place)
    rows = books.ask("clients", member=member)
    listed = rows[:LISTED] + [row for row in rows[LISTED:] if row[5] == 2][:LISTED]
    return Clientele(
        count=sum(1 for row in rows if row[0] is not None),
        money=sum(row[2] for row in rows),
        listed=tuple(
            Client("" if id is None else books.name_of(id, "C"), orders, money, first, last, _CONTACT[contact])
            for id, orders, money, first, last, contact in listed
        ),
        to_participants=int(books.ask("to_participants", member=member)[0][0]),
    )
