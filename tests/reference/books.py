"""The tables of a small company, from the same CSV texts that `tests.kit` gives to the program."""

from __future__ import annotations

import csv
import io
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

Row = dict[str, Any]
ROLES = ("sales", "recruits", "payouts", "transfers", "resales")
_MONEY = {"amount", "fee", "cost"}
_DAYS = {"sold_at", "joined_at", "left_at", "paid_at", "can_earn_from", "can_earn_to"}
_DAY_OF = {"sales": ("sold_at",), "payouts": ("paid_at", "period"), "transfers": ("paid_at",), "resales": ("sold_at",)}
_COLUMNS = (
    "order_id", "sold_at", "seller_id", "buyer_id", "buyer_type", "kind", "volume", "amount", "recruit_id",
    "sponsor_id", "joined_at", "fee", "type", "can_earn_from", "can_earn_to", "recipient_id", "paid_at", "period",
    "source_id", "level", "payer_id", "cost",
)  # fmt: skip


@dataclass(frozen=True)
class Books:
    """Rows by role (every column there, None where empty), the columns supplied, and the plan's terms."""

    rows: dict[str, list[Row]]
    supplied: dict[str, frozenset[str]]
    volumes: tuple[int, ...] | None  # qualification volumes in thousandths; None: unknown
    days: tuple[date, date] | None = None  # the window; None: all dates

    def window(self, first: date, last: date) -> Books:
        """What lies in these days; recruits stay if they joined before the end."""
        kept = {role: [row for row in rows if _inside(role, row, first, last)] for role, rows in self.rows.items()}
        return Books(kept, self.supplied, self.volumes, (first, last))


def _inside(role: str, row: Row, first: date, last: date) -> bool:
    if role == "recruits":
        return row["joined_at"] is None or row["joined_at"] <= last
    day = day_of(role, row)
    return day is not None and first <= day <= last


def day_of(role: str, row: Row) -> date | None:
    """The day of a record: for a payout its period's first if no date is given."""
    return next((row[column] for column in _DAY_OF[role] if row[column]), None)


def pay_day(row: Row) -> Any:
    """The day of a payout: the last of its period if no date is given, for pay follows what it is for."""
    period = row["period"]
    return row["paid_at"] or (period and date(period.year + period.month // 12, period.month % 12 + 1, 1) - days(1))


def books(settings: str, tables: dict[str, str]) -> Books:
    """Read CSV texts by role and company.toml."""
    read = {role: _table(tables.get(role, "")) for role in ROLES}
    plan = tomllib.loads(settings).get("plan", {}) if settings else {}
    volumes = plan.get("qualification_volumes")
    return Books(
        {role: rows for role, (rows, _) in read.items()},
        {role: columns for role, (_, columns) in read.items()},
        None if volumes is None else tuple(int(Decimal(str(volume)) * 1000) for volume in volumes),
    )


def _table(text: str) -> tuple[list[Row], frozenset[str]]:
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    found = list(csv.reader(io.StringIO("\n".join(lines)), skipinitialspace=True))
    if not found:
        return [], frozenset()
    header = [cell.strip() for cell in found[0]]
    blank = dict.fromkeys(_COLUMNS)
    return [
        blank | {name: _cell(name, cell.strip()) for name, cell in zip(header, row, strict=False)} for row in found[1:]
    ], frozenset(header)


def _cell(name: str, text: str) -> Any:
    if not text:
        return None
    if name in _MONEY:
        return int(Decimal(text) * 100)
    if name in _DAYS:
        return date.fromisoformat(text)
    if name == "period":
        return date.fromisoformat(text[:7] + "-01")
    if name == "volume":
        return int(Decimal(text) * 1000)
    return int(text) if name == "level" else "participant" if text in {"distributor", "rep"} else text


def month(day: date, back: int = 0) -> date:
    """The first day of the month, or of one `back` months before."""
    at = day.year * 12 + day.month - 1 - back
    return date(at // 12, at % 12 + 1, 1)


def days(number: int) -> timedelta:
    """So many days."""
    return timedelta(days=number)
