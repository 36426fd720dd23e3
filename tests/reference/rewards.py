"""Where each payout came from: first rule that answers (SPEC 4), and whose pay it is (SPEC 2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tests.reference.books import Row, month, pay_day
from tests.reference.people import FEES
from tests.reference.streams import Streams, TieError


@dataclass(frozen=True)
class Share:
    """Part of a payout: its source (V L D P F U, C claimed, X unknown), whose pay, and the lines that triggered it."""

    recipient: str
    amount: int
    source: str
    relation: str  # self, own, downline, stake or "" where nobody can tell
    day: date | None
    line: Row | None = None


def divide(amount: int, weights: Sequence[int]) -> list[int]:
    """Whole cents by largest remainder."""
    whole, size = sum(weights), abs(amount)
    cents = [size * weight // whole for weight in weights]
    rest = [size * weight % whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda at: -rest[at])
    left = size - sum(cents)
    if 0 < left < len(order) and rest[order[left - 1]] == rest[order[left]]:
        raise TieError
    for at in order[:left]:
        cents[at] += 1
    return [cent if amount >= 0 else -cent for cent in cents]


class Rewards:
    """All payouts by source, `lag` months being the time from trigger to `paid_at`."""

    def __init__(self, streams: Streams, *, fees_pass_on: bool) -> None:
        self.streams, self.fees_pass_on = streams, fees_pass_on

    @cached_property
    def lag(self) -> int:
        """The lag that explains most money, the shortest of equals."""
        return max(range(3), key=lambda lag: (self._matched(lag), -lag))

    def _matched(self, lag: int) -> int:
        late = [row for row in self.streams.books.rows["payouts"] if row["source_id"] and not row["period"]]
        return sum(abs(row["amount"]) for row in late if not self._of_order(row) and self._of_source(row, lag))

    def shares(self, lag: int) -> list[Share]:
        """Every payout, transfer and passed-on fee in parts."""
        rows = self.streams.books.rows
        found = [share for row in rows["payouts"] for share in self._sourced(row, lag)]
        found += self._claimed([row for row in rows["payouts"] if self._is_claim(row, lag)])
        found += [
            Share(row["recipient_id"], row["amount"], "F", "downline", row["paid_at"]) for row in rows["transfers"]
        ]
        if self.fees_pass_on:
            fees = [line for line in self.streams.lines if line["stream"] == "F" and self._passes(line)]
            found += [Share(line["seller_id"], line["amount"], "F", "downline", line["sold_at"]) for line in fees]
        return self._capped(found)

    def _passes(self, line: Row) -> bool:
        return bool(line["seller_id"] and line["buyer_id"] and line["seller_id"] != line["buyer_id"])

    def _is_claim(self, row: Row, lag: int) -> bool:
        known = self._of_order(row) or self._of_source(row, lag)
        return not known and row["kind"] == "retail_commission"

    def _of_order(self, row: Row) -> list[Row]:
        lines = self.streams.lines
        return [it for it in lines if row["order_id"] and it["order_id"] == row["order_id"] and _counts(it)]

    def _of_source(self, row: Row, lag: int) -> list[Row]:
        who, first = row["source_id"], row["period"] or (row["paid_at"] and month(row["paid_at"], lag))
        return [
            line
            for line in ([] if self.is_blind and who in self.streams.people.known else self.streams.lines)
            if who and first and line["sold_at"] and month(line["sold_at"]) == first and _counts(line)
            if line["buyer_id"] == who or (line["seller_id"] == who and line["stream"] in "VLDU")
        ]

    @cached_property
    def is_blind(self) -> bool:
        """Whether outsiders' money is over 5 % of all, and under 5 % of it names its seller."""
        counted = [line for line in self.streams.lines if _counts(line)]
        retail = [line for line in counted if line["stream"] in "VLU"]
        money, known = sum(it["amount"] for it in retail), self.streams.people.known
        sold = sum(it["amount"] for it in retail if it["seller_id"] and it["seller_id"] in known)
        return bool(20 * money > sum(it["amount"] for it in counted) and 20 * sold < money)

    def _sourced(self, row: Row, lag: int) -> list[Share]:
        who, amount, day = row["recipient_id"], row["amount"], pay_day(row)
        lines = self._of_order(row) or self._of_source(row, lag)
        if lines:
            return self._split(row, lines, may_weigh=bool(self._of_order(row)))
        if row["kind"] == "recruitment_bonus":
            return [Share(who, amount, "F", "downline", day)]
        if row["kind"] == "retail_commission":
            return []
        others = (
            self.is_blind or row["source_id"] not in {None, who} or self.streams.people.can_be_paid_for_others(who, day)
        )
        alone = row["kind"] in {None, "other", "pool"} and not others
        return [Share(who, amount, "X", "self" if alone else "downline", day)]

    def _split(self, row: Row, lines: list[Row], *, may_weigh: bool) -> list[Share]:
        """By group of lines, by volume where every line of an order has one, else by money."""
        has_all = may_weigh and all(line["volume"] is not None for line in lines)
        name = "volume" if has_all and sum(line["volume"] for line in lines) > 0 else "amount"
        groups: dict[object, list[Row]] = defaultdict(list)
        for line in lines:
            groups[self._group(line)].append(line)
        held = list(groups.values())
        cents = divide(row["amount"], [sum(line[name] for line in group) for group in held])
        return [
            Share(
                row["recipient_id"],
                cent,
                group[0]["stream"],
                _relation(row, group[0]),
                pay_day(row),
                group[0],
            )
            for cent, group in zip(cents, held, strict=True)
        ]

    def _group(self, line: Row) -> object:
        own = line["stream"] == "P"
        marks = (own and self.streams.near(line), own and self.streams.in_quota(line))
        people = self.streams.people.known
        return (
            line["stream"],
            *(line[name] if line[name] in people else None for name in ("buyer_id", "seller_id")),
            marks,
        )

    def _claimed(self, rows: list[Row]) -> list[Share]:
        """Retail commission on the firm's word, up to the recipient's own V + L of that and the previous month."""
        said: dict[tuple[str, date | None], int] = defaultdict(int)
        paid: dict[tuple[str, date | None], list[date]] = defaultdict(list)
        for row in rows:
            day = pay_day(row)
            said[row["recipient_id"], row["period"] or (day and month(day))] += row["amount"]
            paid[row["recipient_id"], row["period"] or (day and month(day))] += [day] if day else []
        found = []
        for (who, first), amount in said.items():
            cap = min(amount, self._own_sales(who, first))
            day = min(paid[who, first], default=None)
            found += [Share(who, cap, "C", "", first), Share(who, amount - cap, "X", "downline", day)]
        return found

    def _own_sales(self, who: str, first: date | None) -> int:
        """In two months, each at least nothing."""
        sold: dict[date, int] = defaultdict(int)
        for line in self.streams.lines:
            if line["seller_id"] == who and line["stream"] in {"V", "L"} and line["sold_at"]:
                sold[month(line["sold_at"])] += line["amount"]
        return max(0, sold[month(first)]) + max(0, sold[month(first, 1)]) if first else 0

    def _capped(self, shares: list[Share]) -> list[Share]:
        """What came back on a stake is pay on it; what a person got beyond the own purchases is of unknown source."""
        back: dict[str, int] = defaultdict(int)
        for share in shares:
            if share.relation == "self":
                back[share.recipient] += share.amount
        paid = {
            who: self.streams.sum(buyer_id=who, stream="P") + self.streams.sum(buyer_id=who, stream="F") for who in back
        }
        product = {who: max(0, self.streams.sum(buyer_id=who, stream="P")) for who in back}
        stakes = {who: min(got, product[who]) for who, got in back.items() if 2 * got > product[who]}
        kept = {who: max(0, paid[who], stakes.get(who, 0)) for who in back}
        excess = {who: got - kept[who] for who, got in back.items() if got > kept[who]}
        over = [Share(who, n, "P", "stake", None) for who, n in stakes.items()]
        over += [Share(who, n, "X", "", None) for who, n in excess.items()]
        return [*shares, *over, *(Share(it.recipient, -it.amount, "self", "self", None) for it in over)]


def _counts(line: Row) -> bool:
    """A positive product or fee line."""
    return bool(line["amount"] > 0 and line["stream"])


def _relation(row: Row, line: Row) -> str:
    if row["recipient_id"] == line["buyer_id"]:
        return "self"
    if line["stream"] in {"P", "F"}:
        return "downline"
    if line["seller_id"] is None:
        return "own" if (row["level"] or 0) <= 1 else "downline"
    return "own" if row["recipient_id"] == line["seller_id"] else "downline"


def passes_fees_on(streams: Streams) -> bool:
    """Whether fees are read as gifts from hand to hand: no payouts, 90 % of F sold by a participant to another."""
    fees = [line for line in streams.lines if line["kind"] in FEES and line["sold_at"]]
    sold = sum(it["amount"] for it in fees if it["seller_id"] and it["buyer_id"] and it["seller_id"] != it["buyer_id"])
    whole = sum(it["amount"] for it in fees)
    # the lead's condition, not in SPEC: next to nothing else is sold, or a lost payouts file would be a gifting circle
    is_all = 10 * whole >= 9 * sum(streams.money.values())
    return not streams.books.rows["payouts"] and whole > 0 and 10 * sold >= 9 * whole and is_all
