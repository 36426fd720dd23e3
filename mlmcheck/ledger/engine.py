"""Runs the .sql files of this room in the order their headers ask for, once each.

A file's header says what it is: `-- needs:` names the tables built before it, `-- reads:` the input tables, `-- frees:`
what nobody reads after it, `-- last:` the input tables that nobody reads after it. The text is static; the few
figures that steer it (`ask`, `lag`, `quota`) are tables of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from mlmcheck.model import InputError

if TYPE_CHECKING:
    import duckdb
    import pandas as pd


_HEADS = ("needs", "reads", "frees", "last")


@dataclass(frozen=True, slots=True)
class Query:
    """One .sql file: its text and what its header declares."""

    name: str
    text: str
    needs: tuple[str, ...]
    reads: tuple[str, ...]
    frees: tuple[str, ...]
    last: tuple[str, ...]
    is_view: bool


@cache
def query(name: str) -> Query:
    """The query of this name, read from the package."""
    text = (resources.files(__package__) / "sql" / f"{name}.sql").read_text(encoding="utf-8")
    head = {
        key: tuple(rest.split())
        for key, _, rest in (line[3:].partition(":") for line in text.splitlines() if line.startswith("-- "))
        if key in (*_HEADS, "view")
    }
    needs, reads, frees, last = (head.get(key, ()) for key in _HEADS)
    return Query(name, text, needs, reads, frees, last, "view" in head)


class Engine:
    """The tables of one ledger inside one DuckDB connection, built when first asked for.

    `release`, if given, is told each input table that will not be read again, so that its memory can be given back.
    """

    def __init__(
        self,
        con: duckdb.DuckDBPyConnection,
        makers: Mapping[str, Callable[[Engine], None]] | None = None,
        release: Callable[[str], None] | None = None,
    ) -> None:
        self.con = con
        self._makers = dict(makers or {})
        self._release = release or _keep
        self._built: set[str] = set()

    def build(self, name: str) -> None:
        """Make the table `name` exist, with all that it needs."""
        if name in self._built:
            return
        if name in self._makers:
            self._makers[name](self)
        else:
            self._run(query(name))
        self._built.add(name)

    def frame(self, name: str) -> pd.DataFrame:
        """The table `name` as a pandas frame; its sums are BIGINT, so nothing turns into floats."""
        self.build(name)
        with room():
            return self.con.execute(f"SELECT * FROM {name}").df()

    def row(self, name: str) -> dict[str, Any]:
        """The only row of a one-row table."""
        self.build(name)
        found = self.con.execute(f"SELECT * FROM {name}")
        columns = [column[0] for column in found.description or ()]
        return dict(zip(columns, found.fetchone() or (None,) * len(columns), strict=True))

    def _run(self, sql: Query) -> None:
        for need in sql.needs:
            self.build(need)
        kind = "VIEW" if sql.is_view else "TABLE"
        with room():
            self.con.execute(f"CREATE OR REPLACE TEMP {kind} {sql.name} AS {sql.text}")
        for name in sql.frees:
            self.con.execute(f"DROP TABLE IF EXISTS {name}")
        for table in sql.last:
            self._release(table)


@contextmanager
def room() -> Iterator[None]:
    """Turn a full memory or disk into one sentence with a remedy."""
    import duckdb

    try:
        yield
    except (duckdb.OutOfMemoryException, duckdb.IOException) as full:
        raise InputError(
            "memory or the spill folder ran out while the ledger was made; free some, or point TMPDIR at a larger disk"
        ) from full


def _keep(_table: str) -> None:
    """Input tables stay, for another ledger over the same records."""


def closure(name: str) -> tuple[str, ...]:
    """The names of all queries behind `name`, in the order they run."""
    found: dict[str, None] = {}

    def visit(item: str) -> None:
        for need in query(item).needs if _exists(item) else ():
            visit(need)
        if _exists(item):
            found.setdefault(item)

    visit(name)
    return tuple(found)


def _exists(name: str) -> bool:
    return (resources.files(__package__) / "sql" / f"{name}.sql").is_file()
