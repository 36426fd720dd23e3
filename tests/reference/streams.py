"""Sale lines and their streams V, L, D, P, F, U, and the parts of P (SPEC 2)."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from tests.reference.books import Books, Row, days, month
from tests.reference.people import FEES, OUTSIDE, PRODUCT, People

_TAKEN = ("buyer_id", "kind", "buyer_type", "sold_at")


class TieError(Exception):
    """A cent or a refund with two equal claims to it: the contract does not say which."""


def lines_of(books: Books) -> list[Row]:
    """The sale lines; a refund takes buyer, kind, label and day of the line of its order that it undoes."""
    sold: dict[str, list[Row]] = defaultdict(list)
    lines = [row | {"kind": row["kind"] or "product"} for row in books.rows["sales"]]
    for line in lines:
        if line["order_id"] and line["amount"] > 0:
            sold[line["order_id"]].append(line)
    return [line | _undone(line, sold[line["order_id"]]) if line["amount"] < 0 else line for line in lines]


def _undone(refund: Row, order: list[Row]) -> Row:
    same = [line for line in order if line["kind"] == refund["kind"]] or order
    if not refund["order_id"] or not same:
        return {}
    largest = max(line["amount"] for line in same)
    undone = [{name: line[name] for name in _TAKEN} for line in same if line["amount"] == largest]
    if any(each != undone[0] for each in undone):
        raise TieError
    return undone[0]


def stated_fees(books: Books, people: People) -> list[Row]:
    """The fees that only the recruits table knows, as lines."""
    found = []
    for who, row in sorted(people.listed.items()):
        day, fee = row["joined_at"], row["fee"] or 0
        if (
            fee > 0
            and _is_observed(books, people, day)
            and not any(_same_fee(it, who, day, fee) for it in people.lines)
        ):
            blank = dict.fromkeys(("order_id", "seller_id", "volume", "buyer_type"))
            found.append(blank | {"buyer_id": who, "sold_at": day, "kind": "joining_fee", "amount": fee})
    return found


def _is_observed(books: Books, people: People, day: date | None) -> bool:
    """Whether a joining lies in the window and within 31 days of the sales; undated money is in no window."""
    if books.days is not None and (day is None or not books.days[0] <= day <= books.days[1]):
        return False
    sold = [line["sold_at"] for line in people.lines if line["sold_at"]]
    return day is None or not sold or min(sold) - days(31) <= day <= max(sold) + days(31)


def _same_fee(line: Row, who: str, day: date | None, fee: int) -> bool:
    if line["buyer_id"] != who or line["amount"] <= 0:
        return False
    near = day is None or (line["sold_at"] and abs((line["sold_at"] - day).days) <= 7)
    same = near and 100 * abs(line["amount"] - fee) <= fee
    return bool(line["kind"] == "joining_fee" and same) or (line["kind"] == "starter_kit" and line["amount"] == fee)


def stream(people: People, line: Row) -> str:
    """V, L, D, P, F or U; nothing for tax and shipping."""
    kind, who, label = line["kind"], line["buyer_id"], line["buyer_type"]
    if kind in OUTSIDE:
        return ""
    if kind in FEES or (who is None and kind not in PRODUCT):
        return "F"
    if who is None:
        return {"participant": "P", "customer": "L"}.get(label, "U")
    match people.status(who, line["sold_at"]):
        case "participant":
            return "P" if kind in PRODUCT else "F"
        case "discount":
            return "D"
    return "V" if people.is_complete or who in people.listed else "L"


@dataclass(frozen=True)
class Own:
    """A participant's own product purchases and their parts, in whole minor units."""

    window: int  # bought within 30 days of joining
    entry: int
    quota: int
    stake: int
    free: int
    resold: int  # the part of `free` with documented resale


class Streams:
    """The money by stream, and of participants' product what the plan explains."""

    def __init__(self, books: Books) -> None:
        self.books = books
        lines = lines_of(books)
        self.people = People(books, lines)
        lines = [*lines, *stated_fees(books, self.people)]
        self.lines = [line | {"stream": stream(self.people, line)} for line in lines]
        self.money: dict[str, int] = {name: self.sum(stream=name) for name in "VLDPFU"}

    def sum(self, **wanted: str | None) -> int:
        """The money of the lines that have these values."""
        found: list[int] = [
            line["amount"] for line in self.lines if all(line[name] == it for name, it in wanted.items())
        ]
        return sum(found)

    def near(self, line: Row) -> bool:
        """Whether a line of P was bought around its buyer's joining."""
        who, day = line["buyer_id"], line["sold_at"]
        began = self.people.seen(who) if who else None
        return bool(began and day and abs((day - began).days) <= 30)

    def own(self, who: str) -> list[Row]:
        """A participant's lines of P."""
        return [line for line in self.lines if line["stream"] == "P" and line["buyer_id"] == who]

    def in_quota(self, line: Row) -> bool:
        """Whether a line of P lies in a month of its buyer that just reaches a qualification volume."""
        who, day = line["buyer_id"], line["sold_at"]
        if who is None or day is None:
            return False
        by = "volume" if any(line["volume"] is not None for line in self.lines) else "amount"
        same = [it for it in self.own(who) if it["sold_at"] and month(it["sold_at"]) == month(day)]
        total = sum(it[by] or 0 for it in same) * (1 if by == "volume" else 10)
        return any(volume <= total and 10 * total <= 11 * volume for volume in self.books.volumes or ())

    def entry(self, who: str) -> int:
        """Entry money: product around joining beyond two ordinary months, as far as it was not given back."""
        window: int = sum(line["amount"] for line in self.own(who) if self.near(line))
        return max(0, min(window - self.people.two_months, self.sum(stream="P", buyer_id=who)))

    def parts(self, who: str, back: int) -> Own:
        """The parts of P; `back` is what the participant got as pay on own purchases."""
        lines, kept = self.own(who), max(0, self.sum(stream="P", buyer_id=who))
        near = [line for line in lines if self.near(line)]
        window, entry = sum(line["amount"] for line in near), self.entry(who)
        both = sum(line["amount"] for line in near if self.in_quota(line))
        alone = sum(line["amount"] for line in lines if self.in_quota(line) and not self.near(line))
        quota = min(max(0, alone + both - part_of(both, entry, window)), kept - entry)
        stake = kept - entry - quota if 2 * back > kept else 0
        free = self.sum(stream="P", buyer_id=who) - entry - quota - stake
        cost = sum(row["cost"] or 0 for row in self.books.rows["resales"] if row["seller_id"] == who)
        return Own(window, entry, quota, stake, free, min(cost, max(0, free)))


def part_of(amount: int, part: int, whole: int) -> int:
    """The part of an amount that `part` is of `whole`, half up, in whole minor units."""
    return math.floor(Fraction(amount * part, whole) + Fraction(1, 2)) if whole > 0 else 0
