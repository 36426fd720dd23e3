"""The views that later rooms read: canonical columns, our words for kinds and types, the window asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.engine import quote
from mlmcheck.intake.load import Table
from mlmcheck.intake.schema import SQL_TYPE, TABLES
from mlmcheck.intake.text import words as named
from mlmcheck.intake.values.nothing import is_nothing
from mlmcheck.intake.values.vocabulary import ELSE, WORDS, told, translate

if TYPE_CHECKING:
    import duckdb

_VIEW: Final = (
    "CREATE OR REPLACE VIEW {role} AS SELECT rowid AS row_no, {columns} FROM {role}_all "
    "WHERE fault IS NULL AND {inside}"
)
_EMPTY: Final = "CREATE OR REPLACE VIEW {role} AS SELECT CAST(NULL AS BIGINT) AS row_no, {columns} WHERE false"
_WORDS: Final = "SELECT {column}, count(*) FROM {role}_all WHERE fault IS NULL GROUP BY {column}"
_DAY: Final = {
    "sales": ("sold_at",),
    "payouts": ("paid_at", "period"),
    "transfers": ("paid_at",),
    "resales": ("sold_at",),
}
_DEFAULT: Final = {"sales.kind": "product"}


def words(con: duckdb.DuckDBPyConnection, table: Table, *, show: bool = False) -> tuple[dict[str, str], list[str]]:
    """For each column of kinds or types the SQL that puts it into our words, and warnings about unknown words.

    With `show` a warning names each word, else only those that no person is called by.
    """
    sql: dict[str, str] = {}
    warnings: list[str] = []
    for column in table.kept:
        key = f"{table.role}.{column}"
        if key in WORDS:
            counts = dict(con.execute(_WORDS.format(role=table.role, column=column)).fetchall())
            empty = [word for word in counts if word is not None and is_nothing(word)]
            known, unknown = translate(key, [word for word in counts if word is not None and word not in empty])
            sql[column] = _translated(column, key, known, empty, has_unknown=bool(unknown))
            if unknown:
                files = " and ".join(loaded.part.file for loaded in table.parts[:2])
                rare = {word: counts[word] for word in unknown}
                warnings.append(told(files, key, named(rare, show=show), sum(rare.values())))
    return sql, warnings


def _translated(column: str, key: str, known: Mapping[str, str], empty: Sequence[str], *, has_unknown: bool) -> str:
    default = quote(_DEFAULT[key]) if key in _DEFAULT else "NULL"
    if not has_unknown and not empty and all(word == ours for word, ours in known.items()):
        return f"coalesce({column}, {default})" if key in _DEFAULT else column
    cases = [f"WHEN {column} IS NULL THEN {default}"]
    cases += [f"WHEN {column} IN ({', '.join(map(quote, empty))}) THEN {default}"] if empty else []
    for ours in sorted(set(known.values())):
        theirs = ", ".join(quote(word) for word in sorted(known) if known[word] == ours)
        cases.append(f"WHEN {column} IN ({theirs}) THEN {quote(ours) if ours else 'NULL'}")
    return f"CASE {' '.join(cases)} ELSE {quote(ELSE[key]) if key in ELSE else 'NULL'} END"


def create(
    con: duckdb.DuckDBPyConnection, tables: Mapping[str, Table], words_of: Mapping[str, Mapping[str, str]],
    first: date | None, last: date | None,
) -> None:  # fmt: skip
    """Make the views show this window; a table that was not supplied is an empty view."""
    for role in TABLES:
        held = tables[role].kept if role in tables else ()
        columns = ", ".join(
            f"{_column(role, column, held, words_of.get(role, {}))} AS {column}" for column in TABLES[role]
        )
        if role in tables:
            con.execute(_VIEW.format(role=role, columns=columns, inside=inside(tables[role], first, last)))
        else:
            empty(con, role)


def empty(con: duckdb.DuckDBPyConnection, role: str) -> None:
    """Make the view of this role show no record, with all its columns."""
    con.execute(_EMPTY.format(role=role, columns=", ".join(_nothing(role, column) for column in TABLES[role])))


def _nothing(role: str, column: str) -> str:
    return f"{_column(role, column, (), {})} AS {column}"


def _column(role: str, column: str, held: tuple[str, ...], words_sql: Mapping[str, str]) -> str:
    if column in held:
        return words_sql.get(column, column)
    default = _DEFAULT.get(f"{role}.{column}")
    return quote(default) if default else f"CAST(NULL AS {SQL_TYPE[TABLES[role][column]]})"


def inside(table: Table, first: date | None, last: date | None) -> str:
    """SQL: whether a record lies in the window. Recruits stay if they joined before its end; undated money does not."""
    if first is None and last is None:
        return "true"
    if table.role not in _DAY and table.role != "recruits":
        return "true"
    if table.role == "recruits":
        return f"coalesce(joined_at <= DATE '{last}', true)" if last and "joined_at" in table.kept else "true"
    days = [column for column in _DAY[table.role] if column in table.kept]
    if not days:
        return "false"
    day = f"coalesce({', '.join([*days, 'NULL'])})"
    ends = [f"{day} >= DATE '{first}'"] * (first is not None) + [f"{day} <= DATE '{last}'"] * (last is not None)
    return f"coalesce({' AND '.join(ends)}, false)"


def undated(table: Table) -> str:
    """SQL: whether a record has no date that could place it in a window."""
    days = [column for column in _DAY.get(table.role, ()) if column in table.kept]
    return f"coalesce({', '.join([*days, 'NULL'])}) IS NULL"
