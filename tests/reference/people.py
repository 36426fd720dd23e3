"""Who is a participant, a discount buyer or a customer, and from when (SPEC 2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cached_property

from tests.reference.books import Books, Row, day_of, days, month

FEES = {"joining_fee", "starter_kit"}
PRODUCT = {"product", "other"}
OUTSIDE = {"tax", "shipping"}
Day = date | None


class People:
    """Everybody in the books. `lines` are the sale lines after refunds took what they belong to."""

    def __init__(self, books: Books, lines: list[Row]) -> None:
        self.books, self.lines = books, lines
        self.listed: dict[str, Row] = {}
        for row in books.rows["recruits"]:
            held = self.listed.get(row["recruit_id"])
            if held is None or (row["joined_at"] or date.max) < (held["joined_at"] or date.max):
                self.listed[row["recruit_id"]] = row
        self.sponsor = {
            who: row["sponsor_id"] for who, row in self.listed.items() if row["sponsor_id"] not in {None, who}
        }

    @cached_property
    def everyone(self) -> set[str]:
        """Every id of a person."""
        rows = self.books.rows
        found = {*self.listed, *(row["sponsor_id"] for row in rows["recruits"])}
        found |= {row[name] for row in self.lines for name in ("buyer_id", "seller_id")}
        found |= {row["recipient_id"] for role in ("payouts", "transfers") for row in rows[role]}
        found |= {row["payer_id"] for row in rows["transfers"]} | {row["seller_id"] for row in rows["resales"]}
        return found - {None}

    @cached_property
    def evidence(self) -> dict[str, list[Day]]:
        """The days on which people acted as participants: sponsoring, selling, being paid, paying a fee."""
        acts: dict[str, list[Day]] = defaultdict(list)
        for who, day in (*self._listed_acts(), *self._sales_acts(), *self._money_acts()):
            acts[who].append(day)
        return dict(acts)

    def _listed_acts(self) -> Iterator[tuple[str, Day]]:
        yield from ((sponsor, self.listed[who]["joined_at"]) for who, sponsor in self.sponsor.items())
        yield from ((who, None) for who, row in self.listed.items() if (row["fee"] or 0) > 0)

    def _sales_acts(self) -> Iterator[tuple[str, Day]]:
        for line in self.lines:
            if self.sells(line):
                yield line["seller_id"], line["sold_at"]
            if line["buyer_id"] and (line["kind"] in FEES or line["buyer_type"] == "participant"):
                yield line["buyer_id"], line["sold_at"]

    def _money_acts(self) -> Iterator[tuple[str, Day]]:
        rows = self.books.rows
        for row in rows["payouts"]:  # a clawback alone shows a payee too, but not when
            yield row["recipient_id"], day_of("payouts", row) if row["amount"] > 0 else None
        for row in rows["transfers"]:
            yield row["payer_id"], row["paid_at"]
            yield row["recipient_id"], row["paid_at"]
        yield from ((row["seller_id"], row["sold_at"]) for row in rows["resales"])

    def sells(self, line: Row) -> bool:
        """Whether somebody sold something to someone else here."""
        return bool(line["seller_id"] and line["seller_id"] != line["buyer_id"] and line["amount"] > 0)

    @cached_property
    def is_complete(self) -> bool:
        """Whether at least 99 % of sponsors, payees and sellers are in the recruits table."""
        rows = self.books.rows
        active = {*self.sponsor.values(), *(row["recipient_id"] for row in rows["payouts"])}
        active |= {row[name] for row in rows["transfers"] for name in ("payer_id", "recipient_id")}
        active |= {line["seller_id"] for line in self.lines if self.sells(line)}
        return bool(self.listed) and 100 * len(active & {*self.listed}) >= 99 * len(active)

    @cached_property
    def first_fee(self) -> dict[str, date]:
        """The day of each person's first joining fee or starter kit in the sales."""
        found: dict[str, date] = {}
        for line in self.lines:
            if line["buyer_id"] and line["kind"] in FEES and line["amount"] > 0 and line["sold_at"]:
                found[line["buyer_id"]] = min(line["sold_at"], found.get(line["buyer_id"], date.max))
        return found

    def began(self, who: str) -> Day:
        """The joining day."""
        row = self.listed.get(who)
        stated = row and (row["can_earn_from"] or row["joined_at"])
        return stated or self.first_fee.get(who)

    def seen(self, who: str) -> Day:
        """The joining day, else the first purchase if the records began 30 days before it."""
        sold = [line["sold_at"] for line in self.books.rows["sales"] if line["sold_at"]]
        own = [
            line["sold_at"]
            for line in self.lines
            if line["buyer_id"] == who and line["amount"] > 0 and line["kind"] not in OUTSIDE and line["sold_at"]
        ]
        told = min(own) if own and min(own) >= min(sold) + days(30) else None
        return self.began(who) or told

    def can_be_paid_for_others(self, who: str, day: Day) -> bool:
        """Whether on that day somebody had recruits or sales to others, or nobody can tell."""
        if not (day and self.sponsor and self.is_complete):
            return True
        joined = [self.listed[one]["joined_at"] for one, sponsor in self.sponsor.items() if sponsor == who]
        sold = [line["sold_at"] for line in self.lines if line["seller_id"] == who and self.sells(line)]
        return any(first is None or first <= day for first in (*joined, *sold))

    @cached_property
    def two_months(self) -> int:
        """Two ordinary months of product, 0 if fewer than 30 months tell."""
        seen: dict[str, date] = {}
        spent: dict[tuple[str, date], int] = defaultdict(int)
        for line in self.lines:
            who, day = line["buyer_id"], line["sold_at"]
            if who and day and line["amount"] > 0 and line["kind"] not in OUTSIDE:
                seen[who] = min(day, seen.get(who, date.max))
            if who and day and line["kind"] in PRODUCT:
                spent[who, month(day)] += line["amount"]
        joined = {who: row["joined_at"] for who, row in self.listed.items() if row["joined_at"]}
        seen = {who: min(day, joined.get(who, day)) for who, day in seen.items()}
        told = sorted(
            n for (who, first), n in spent.items() if n > 0 and who in seen and (first - seen[who]).days >= 30
        )
        return told[len(told) // 2] + told[(len(told) - 1) // 2] if len(told) >= 30 else 0

    def near_joining(self, who: str, day: Day) -> bool:
        """Whether a day lies within 30 days of joining."""
        began = self.began(who)
        return bool(began and day and abs((day - began).days) <= 30)

    @cached_property
    def packs(self) -> dict[str, int]:
        """Product money within 30 days of joining."""
        found: dict[str, int] = defaultdict(int)
        for line in self.lines:
            if line["buyer_id"] and line["kind"] in PRODUCT and self.near_joining(line["buyer_id"], line["sold_at"]):
                found[line["buyer_id"]] += line["amount"]
        return dict(found)

    @cached_property
    def labelled(self) -> set[str]:
        """Whom the firm's sales call participants."""
        return {line["buyer_id"] for line in self.lines if line["buyer_type"] == "participant"} - {None}

    def change(self, who: str) -> Day:
        """The last day before a dated change of type, if there is one and nothing was done as a participant after."""
        row = self.listed.get(who)
        if not row or row["type"] not in {"customer", "discount"} or not row["can_earn_to"]:
            return None
        last: date = row["can_earn_to"]
        return None if any(day and day > last for day in self.evidence.get(who, ())) else last

    def is_participant(self, who: str) -> bool:
        """Whether this person ever was one."""
        row = self.listed.get(who)
        if row and (row["type"] == "participant" or row["can_earn_from"] or row["can_earn_to"]):
            return True
        if who in self.labelled or who in self.evidence:
            return True
        return bool(row) and row["type"] is None and self.packs.get(who, 0) > self.two_months if row else False

    @cached_property
    def participants(self) -> list[str]:
        """Everyone who ever was one, in order of id."""
        return sorted(filter(self.is_participant, self.everyone))

    def status(self, who: str, day: Day) -> str:
        """What this buyer was on that day."""
        row, began, last = self.listed.get(who), self.began(who), self.change(who)
        if self.is_participant(who):
            if began and day and day < began - days(30):
                return "customer"
            return "participant" if not (row and last and day and day > last) else str(row["type"])
        early = began and day and day < began - days(30)
        return "discount" if row and row["type"] != "customer" and not early else "customer"

    @cached_property
    def known(self) -> set[str]:
        """Everyone but the mere buyers, who count as one where a payout is split."""
        rows = self.books.rows
        found = {*self.listed, *self.labelled, *self.evidence, *(row["sponsor_id"] for row in rows["recruits"])}
        return found | {line["seller_id"] for line in self.lines} - {None}
