"""Records that stand in a table more than once: rightly, because two people bought the same, or pasted twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.load import Table, part_of
from mlmcheck.intake.quality.words import counted
from mlmcheck.model import Place, Row, Sign, Weight

if TYPE_CHECKING:
    import duckdb

Locate = Callable[[Iterable[Row]], dict[Row, Place]]

_SAMPLED: Final = 1_000_000
"""Above this many rows only every so many contents are counted; which ones, their hash decides."""
_REPEATS: Final = (
    "SELECT coalesce(sum(n - 1), 0), count(*) FILTER (low <> high), min(place, 3) FROM "
    "(SELECT hash({columns}) AS h, count(*) AS n, min(rowid) AS place, min({part}) AS low, max({part}) AS high "
    "FROM {role}_all WHERE fault IS NULL AND hash({columns}) % {every} = 0 GROUP BY h HAVING count(*) > 1)"
)
_TWICE: Final = (
    "SELECT count(*), coalesce(sum(n), 0), min(place, 3) FROM (SELECT recruit_id, count(*) AS n, min(rowid) AS place "
    "FROM recruits_all WHERE fault IS NULL GROUP BY recruit_id HAVING count(*) > 1)"
)


def alike(con: duckdb.DuckDBPyConnection, table: Table, locate: Locate) -> Iterator[Sign]:
    """How many records are the same in every column that is read; in tables over a million rows, estimated."""
    rows = table.parts[-1].last
    every = max(1, rows // _SAMPLED)
    text = _REPEATS.format(columns=", ".join(table.kept), part=part_of(table), role=table.role, every=every)
    extra, shared, at = con.execute(text).fetchall()[0]
    about = f" (estimated from one in {every} contents)" if every > 1 else ""
    if extra:
        is_many = 5 * extra * every > rows
        yield Sign(
            "alike", Weight.DOUBT if is_many else Weight.NOTE, table.role,
            f"{counted(extra * every, 'record')} in {table.role} equal to another in every column read{about}",
            "look whether a block was pasted twice" if is_many else "nothing to do: equal order lines are normal",
            int(extra) * every, _places(table, at, locate),
        )  # fmt: skip
    if shared:
        yield Sign(
            "in_two_files", Weight.DOUBT, table.role,
            f"{counted(shared * every, 'record')} in more than one file of {table.role}{about}",
            "look whether the files overlap, and keep each record in one", shared * every,
        )  # fmt: skip


def twice(con: duckdb.DuckDBPyConnection, table: Table, locate: Locate) -> Iterator[Sign]:
    """People who are listed more than once in the recruits."""
    people, records, at = con.execute(_TWICE).fetchall()[0]
    if people:
        yield Sign(
            "listed_twice", Weight.DOUBT, "recruits",
            f"{counted(people, 'person', 'people')} listed more than once in recruits, in {records:,} records; the "
            "earliest joining date counts", "ask whether these are changes over time or errors", people,
            _places(table, at, locate),
        )  # fmt: skip


def _places(table: Table, rows: Iterable[int] | None, locate: Locate) -> tuple[Place, ...]:
    wanted = [Row(table.role, row) for row in rows or ()]
    found = locate(wanted)
    return tuple(found[row] for row in wanted)
