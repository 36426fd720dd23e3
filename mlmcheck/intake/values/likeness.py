"""Ids that would be a recruit's if case and leading zeros did not count: told, never joined unasked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import duckdb

_PERSONS: Final = {
    "recruits": ("sponsor_id", "placement_id"),
    "payouts": ("recipient_id", "source_id"),
    "sales": ("seller_id", "buyer_id"),
}
_ROWS: Final = 5_000
"""The first rows of a table are looked at: two ways of writing ids run through a file, they do not begin late."""
_FEWEST: Final = 3
_LOST: Final = (
    "WITH named AS (SELECT DISTINCT {column} AS id FROM (SELECT {column} FROM {role}_all LIMIT {rows}) "
    "WHERE {column} IS NOT NULL), "
    "lost AS (SELECT id, {folded} AS alike FROM named ANTI JOIN recruits_all ON recruit_id = id) "
    "SELECT (SELECT count(*) FROM lost), "
    "(SELECT count(*) FROM lost SEMI JOIN recruits_all ON {folded_recruit} = alike)"
)


def folded(raw: str) -> str:
    """SQL: an id in small letters without leading zeros."""
    return f"coalesce(nullif(ltrim(lower({raw}), '0'), ''), left({raw}, 1))"


def warnings(con: duckdb.DuckDBPyConnection, tables: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """For each column of persons that misses recruits by their spelling alone; `tables` is role -> columns kept."""
    for role in tables if "recruits" in tables else ():
        for column in _PERSONS.get(role, ()):
            if column in tables[role]:
                yield from _warning(con, role, column)


def _warning(con: duckdb.DuckDBPyConnection, role: str, column: str) -> Iterator[str]:
    query = _LOST.format(role=role, column=column, rows=_ROWS, folded=folded("id"), folded_recruit=folded("recruit_id"))
    lost, alike = con.execute(query).fetchall()[0]
    if alike >= _FEWEST and 10 * alike >= lost:
        yield (
            f"{role}.{column}: {alike:,} of {lost:,} ids that are no recruit (in the first {_ROWS:,} rows) would be "
            "one if case and leading zeros did not count; if these are the same people, say so in company.toml: "
            '[reading] ids = "fold"'
        )
