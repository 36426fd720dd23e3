"""Dates that no record can have: before 1900, or far beyond all the others (a 2099 typo). SPEC 7."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.engine import quote
from mlmcheck.intake.load import Table
from mlmcheck.intake.schema import OPEN_ENDED, TABLES

if TYPE_CHECKING:
    import duckdb

_FIRST_DAY: Final = -25567
"""1900-01-01 in days from 1970-01-01."""
_GAP: Final = 366
_DAYS: Final = (
    "SELECT {column} - DATE '1970-01-01' AS day, count(*) FROM {role}_all "
    "WHERE fault IS NULL AND {column} IS NOT NULL GROUP BY day ORDER BY day"
)
_SET_ASIDE: Final = (
    "UPDATE {role}_all SET fault = {before} || coalesce(strftime({column}, {pattern}), '?') || {after} "
    "WHERE fault IS NULL AND ({column} - DATE '1970-01-01' < {low} OR {column} - DATE '1970-01-01' > {high})"
)
_IMPLAUSIBLE: Final = (
    ", implausible: it lies before 1900 or more than 366 days beyond 99.9 % of the dates; correct it at its source"
)


def set_aside(con: duckdb.DuckDBPyConnection, tables: Sequence[Table]) -> None:
    """Quarantine dates before 1900, and those more than 366 days beyond 99.9 % of the rows of every event column.

    A sparse column is judged with the others: a lone late payout is plausible as long as sales reach its year. In a
    column of fewer than 1,000 dates one row may lie beyond.
    """
    found = {
        (table.role, column): con.execute(_DAYS.format(role=table.role, column=column)).fetchall()
        for table in tables for column in table.kept if TABLES[table.role][column] in {"date", "month"}
    }  # fmt: skip
    ends = [
        _end(days) for (_, column), days in found.items() if column not in OPEN_ENDED and sum(n for _, n in days) > 2
    ]
    high = max(ends) + _GAP if ends else None
    for (role, column), days in found.items():
        top = None if column in OPEN_ENDED else high
        if days and (days[0][0] < _FIRST_DAY or (top is not None and days[-1][0] > top)):
            bounds = {"low": _FIRST_DAY, "high": days[-1][0] if top is None else top}
            before, after = quote(f"{column} is in the year "), quote(_IMPLAUSIBLE)
            con.execute(
                _SET_ASIDE.format(role=role, column=column, before=before, after=after, pattern=quote("%Y"), **bounds)
            )


def _end(days: Sequence[tuple[int, int]]) -> int:
    """The day that 99.9 % of the rows do not pass; in a short column, that all rows but one do not pass."""
    beyond = max(1, sum(count for _, count in days) // 1000)
    for day, count in reversed(days):
        beyond -= count
        if beyond < 0:
            return day
    return days[0][0]
