"""Where one person's pay came from, and who was paid on what this person paid."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from mlmcheck.model.trace import Flow, Relation
from mlmcheck.trace.books import LISTED, Books
from mlmcheck.trace.tree import above

Row = tuple[str, Relation, int | None, int | None, int, int]
"""Stream, relation, payer, seller, parts, money."""
Use = tuple[int, str, Relation, int, int]
"""Recipient, stream, relation, parts, money."""


def pay_from(books: Books, place: int) -> list[Row]:
    """The rows of pay_from.sql."""
    return [(*row,) for row in books.ask("pay_from", member=books.member(place))]


def sources(books: Books, rows: list[Row]) -> tuple[Flow, ...]:
    """The largest sources by name, the others put together by stream and relation."""
    listed, rest = rows[:LISTED], rows[LISTED:]
    ids = books.ids([who for _, _, payer, seller, _, _ in listed for who in (payer, seller) if who is not None])
    named = (
        Flow(_name(books, ids, payer if payer is not None else seller), stream, relation, parts, money,
             is_sold_by=payer is None and seller is not None)
        for stream, relation, payer, seller, parts, money in listed
    )  # fmt: skip
    return (*named, *_others((stream, relation, parts, money) for stream, relation, _, _, parts, money in rest))


def streams(rows: list[Row]) -> tuple[Flow, ...]:
    """The same by stream and relation alone, the largest first."""
    found: dict[tuple[str, Relation], tuple[int, int]] = {}
    for stream, relation, _, _, parts, money in rows:
        before = found.get((stream, relation), (0, 0))
        found[stream, relation] = before[0] + parts, before[1] + money
    flows = (Flow("", stream, relation, parts, money) for (stream, relation), (parts, money) in found.items())
    return tuple(sorted(flows, key=lambda flow: (-abs(flow.money), flow.stream, flow.relation)))


def _name(books: Books, ids: dict[int, str], member: int | None) -> str:
    return "" if member is None else books.name_of(ids[member])


def _others(rows: Iterable[tuple[str, Relation, int, int]]) -> list[Flow]:
    """What is beyond the list, by stream and relation; `who` says how many they are."""
    ordered = sorted(rows, key=lambda row: row[:2])
    found = []
    for (stream, relation), group in groupby(ordered, key=lambda row: row[:2]):
        each = list(group)
        money, parts = sum(row[3] for row in each), sum(row[2] for row in each)
        words = f"{len(each):,} other{'' if len(each) == 1 else 's'}"
        found.append(Flow(words, stream, relation, parts, money))
    return found


def by_place(books: Books, rows: list[Row]) -> dict[int, int]:
    """What the person was paid on whose payments, or on whose sales to customers; own ones left out."""
    found: dict[int, int] = {}
    for _, relation, payer, seller, _, money in rows:
        at = books.place(payer if payer is not None else seller)
        if relation == "downline" and at >= 0:
            found[at] = found.get(at, 0) + money
    return found


def spent(books: Books, place: int, streams: str = "PFN") -> tuple[Flow, ...]:
    """Who was paid on this person's payments of these streams, the largest first.

    Unlabelled pay that can only be on own purchases came back as far as there were any; the rest is of unknown source.
    """
    rows = _within([row for row in books.ask("pay_on", member=books.member(place)) if row[1] in streams], books, place)
    ids, ups = books.ids([row[0] for row in rows[:LISTED]]), above(books, place)
    steps = {books.member(at): count for count, at in enumerate(ups, 1)}
    named = (
        Flow(books.name_of(ids[to]), stream, relation, parts, money, 0 if relation == "self" else steps.get(to))
        for to, stream, relation, parts, money in rows[:LISTED]
    )
    return (*named, *_others(row[1:] for row in rows[LISTED:]))


def _within(rows: list[Use], books: Books, place: int) -> list[Use]:
    """The rows with unlabelled pay cut to what is left of the person's own payments."""
    left = books.number("own_money", place) - sum(money for _, stream, _, _, money in rows if stream != "N")
    cut = [(*row[:4], min(row[4], max(left, 0))) if row[1] == "N" else row for row in rows]
    return [row for row in cut if row[4]]
