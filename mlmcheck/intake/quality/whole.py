"""Signs that a file or a table is not whole: cut off by a program, by a month, or shorter than its sisters."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations
from statistics import median_low
from typing import Final

from mlmcheck.intake.quality.contents import Contents, empty_months
from mlmcheck.intake.quality.words import counted
from mlmcheck.model import InputFile, Sign, Weight

SHEET_ENDS: Final = frozenset({65_535, 65_536, 1_048_575, 1_048_576})
"""Where spreadsheets stop: rows of .xls and .xlsx sheets, with and without a header."""
_ROUND: Final = frozenset({500, 1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000, 5_000_000, 10_000_000})
_APART: Final = 62
"""Days by which two tables of one company may end (or begin) apart before it is told."""
_AGAIN: Final = "ask whoever supplied it for the rest, as CSV"


def rows(file: InputFile) -> Iterator[Sign]:
    """A number of rows at which programs cut off, or none at all."""
    if not file.rows:
        told = f"{file.file} has a header but no records"
        yield Sign("no_records", Weight.DOUBT, file.file, told, _AGAIN)
    if file.rows in SHEET_ENDS:
        told = f"{file.file} ends at {file.rows:,} rows, exactly where a spreadsheet stops: the rest is probably lost"
        yield Sign("spreadsheet_end", Weight.STOP, file.file, told, f"{_AGAIN} and not as a spreadsheet", file.rows)
    elif file.rows in _ROUND:
        told = f"{file.file} holds exactly {file.rows:,} rows: an export may have stopped there"
        yield Sign("round_end", Weight.DOUBT, file.file, told, f"{_AGAIN}, or to confirm that there is none", file.rows)


def months(role: str, contents: Contents) -> Iterator[Sign]:
    """Months without a record, and a last month that stops early."""
    if empty := empty_months(list(contents.months)):
        shown = ", ".join(empty[:6]) + (f" and {len(empty) - 6} more" if len(empty) > 6 else "")
        yield Sign(
            "empty_months", Weight.DOUBT, role, f"{role} hold nothing in {shown}",
            "ask for these months, or whether nothing happened in them", len(empty),
        )  # fmt: skip
    if stop := _partial(contents):
        yield Sign(
            "partial_month", Weight.NOTE, role, f"the last month of {role} stops on {stop}: it is partial",
            "leave it out with --to, or read its figures as partial",
        )  # fmt: skip


def _partial(contents: Contents) -> date | None:
    """The last day, if earlier months usually go on for at least five days longer; monthly payments never are."""
    order = sorted(contents.months)
    if len(order) < 4:
        return None
    left = [_left(contents.months[month][2]) for month in order]
    return contents.months[order[-1]][2] if left[-1] >= 5 + median_low(left[:-1]) else None


def _left(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1] - day.day


def spans(found: Mapping[str, Contents]) -> Iterator[Sign]:
    """Tables that begin or end at other times than the others."""
    dated = [(role, one) for role, one in found.items() if one.first and role in {"sales", "payouts", "recruits"}]
    for (role, one), (other, two) in combinations(dated, 2):
        yield from _apart(role, other, one, two)


def _apart(role: str, other: str, one: Contents, two: Contents) -> Iterator[Sign]:
    if not (one.first and one.last and two.first and two.last):
        return
    if abs((one.last - two.last).days) > _APART:
        early, late = sorted([(one.last, role), (two.last, other)])
        # people stop joining before a firm stops selling; the reverse is a cut file
        weight = Weight.NOTE if early[1] == "recruits" else Weight.DOUBT
        yield Sign(
            "ends_apart", weight, early[1], f"{early[1]} end on {early[0]}, {late[1]} go on to {late[0]}",
            f"ask for the {early[1]} after {early[0]}", (late[0] - early[0]).days,
        )  # fmt: skip
    if abs((one.first - two.first).days) > _APART and "recruits" not in (role, other):
        early, late = sorted([(one.first, role), (two.first, other)])
        yield Sign(
            "begins_apart", Weight.DOUBT, late[1], f"{late[1]} begin on {late[0]}, {early[1]} already on {early[0]}",
            f"ask for the {late[1]} before {late[0]}", (late[0] - early[0]).days,
        )  # fmt: skip


def amounts(role: str, contents: Contents) -> Iterator[Sign]:
    """Amounts that do not fit the others: a thousand times the usual size, or one that outweighs the rest; zeros."""
    total = sum(contents.sizes.values())
    usual = usual_digits(contents)
    if far := sum(count for digits, count in contents.sizes.items() if digits >= usual + 4):
        yield Sign(
            "huge_amounts", Weight.DOUBT, role,
            f"{counted(far, 'amount')} in {role} of more than 1,000 times the usual size",
            "look for totals rows and typing errors among them", far,
        )  # fmt: skip
    if total >= 30 and 2 * contents.largest > contents.money > 0:
        yield Sign(
            "one_amount", Weight.DOUBT, role, f"one amount is more than half of all money in {role}",
            "look whether it is a totals row", 1,
        )  # fmt: skip
    if total and contents.zero * 5 > total:
        share = round(100 * contents.zero / total)
        yield Sign(
            "zero_amounts", Weight.NOTE, role, f"{counted(contents.zero, 'amount')} of zero in {role} ({share} %)",
            "find out what such lines stand for", contents.zero,
        )  # fmt: skip
    if contents.odd_days:
        yield Sign(
            "odd_days", Weight.DOUBT, role,
            f"{counted(contents.odd_days, 'record')} in {role} dated 1970-01-01 or 1900-01-01, which programs "
            "write for no date", "correct them at their source", contents.odd_days,
        )  # fmt: skip


def usual_digits(contents: Contents) -> int:
    """The digits of the middle amount."""
    half, seen = sum(contents.sizes.values()) / 2, 0
    for digits, count in sorted(contents.sizes.items()):
        seen += count
        if seen >= half:
            return digits
    return 0
