"""What each file holds, by month and by size of amount: one pass over its table, a few numbers for each group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.load import Table, part_of
from mlmcheck.intake.schema import DAYS, MONEY, TABLES

if TYPE_CHECKING:
    import duckdb

_TALLY: Final = (
    "SELECT {part} AS part, date_trunc('month', {day}) AS month, length(CAST(abs({money}) AS VARCHAR)) AS digits, "
    "count(*), min({day}), max({day}), sum({money}), count(*) FILTER (WHERE {money} < 0), "
    "sum({money}) FILTER (WHERE {money} < 0), "
    "count(*) FILTER (WHERE {money} = 0), max({money}), count(*) FILTER (WHERE {odd}), {filled} "
    "FROM {role}_all WHERE fault IS NULL GROUP BY ALL ORDER BY ALL"
)
ODD: Final = "('1970-01-01', '1900-01-01')"
"""Days that programs write for "no date": the epoch, and the first day of a spreadsheet."""


@dataclass(slots=True)
class Contents:
    """One file's records that were not set aside. `months` is month -> (records, first day, last day).

    `sizes` counts records by the digits of their amount in minor units; money is in minor units, `refunded` that of the
    `negative` records.
    """

    months: dict[date, tuple[int, date, date]] = field(default_factory=dict)
    sizes: Counter[int] = field(default_factory=Counter)
    filled: Counter[str] = field(default_factory=Counter)
    records: int = 0
    money: int = 0
    negative: int = 0
    refunded: int = 0
    zero: int = 0
    largest: int = 0
    odd_days: int = 0

    @property
    def first(self) -> date | None:
        """The earliest day, None if nothing is dated."""
        return min((first for _, first, _ in self.months.values()), default=None)

    @property
    def last(self) -> date | None:
        """The latest day, None if nothing is dated."""
        return max((last for _, _, last in self.months.values()), default=None)


def joined(found: Sequence[Contents]) -> Contents:
    """The contents of several files as if they were one."""
    whole = Contents()
    for one in found:
        for month, (count, first, last) in one.months.items():
            _month(whole, month, count, first, last)
        whole.sizes += one.sizes
        whole.filled += one.filled
        whole.largest = max(whole.largest, one.largest)
        for name in ("records", "money", "negative", "refunded", "zero", "odd_days"):
            setattr(whole, name, getattr(whole, name) + getattr(one, name))
    return whole


def tally(con: duckdb.DuckDBPyConnection, table: Table) -> list[Contents]:
    """The contents of each file of a table, in file order."""
    day = f"coalesce({', '.join([*dated_by(table), 'CAST(NULL AS DATE)'])})"
    day = f"CASE WHEN {day} NOT IN {ODD} THEN {day} END"  # a month that nobody meant would open a gap of years
    text = _TALLY.format(
        part=part_of(table), role=table.role, day=day,
        money=MONEY[table.role] if MONEY[table.role] in table.kept else "CAST(NULL AS BIGINT)",
        odd=odd(table),
        filled=", ".join(f"count({column})" for column in table.kept),
    )  # fmt: skip
    found = [Contents() for _ in table.parts]
    for (
        part,
        month,
        digits,
        count,
        first,
        last,
        money,
        negative,
        refunded,
        zero,
        largest,
        epochs,
        *filled,
    ) in con.execute(text).fetchall():
        one = found[part]
        if month is not None:
            _month(one, month, count, first, last)
        if digits is not None:
            one.sizes[digits] += count
            one.largest = max(one.largest, int(largest))
        one.filled.update(dict(zip(table.kept, filled, strict=True)))
        one.records, one.money = one.records + count, one.money + int(money or 0)
        one.refunded += int(refunded or 0)
        one.negative, one.zero, one.odd_days = one.negative + negative, one.zero + zero, one.odd_days + epochs
    return found


def odd(table: Table) -> str:
    """SQL: whether a record carries a day that means no date."""
    dates = [column for column in table.kept if TABLES[table.role][column] in {"date", "month"}]
    return " OR ".join(f"coalesce({column} IN {ODD}, false)" for column in dates) or "false"


def dated_by(table: Table) -> list[str]:
    """The columns of this table that date its records."""
    return [column for column in DAYS[table.role] if column in table.kept]


def _month(one: Contents, month: date, count: int, first: date, last: date) -> None:
    held = one.months.get(month, (0, first, last))
    one.months[month] = (held[0] + count, min(held[1], first), max(held[2], last))


def empty_months(months: Sequence[date]) -> tuple[str, ...]:
    """Calendar months without any record between the first and the last, as 2024-03."""
    seen = {month.year * 12 + month.month - 1 for month in months}
    if not seen:
        return ()
    return tuple(f"{at // 12}-{at % 12 + 1:02d}" for at in range(min(seen), max(seen)) if at not in seen)
