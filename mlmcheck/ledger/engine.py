"""Runs the .sql files of this room in the order their headers ask for, once each.

A file's header says what it is: `-- needs:` names the tables built before it, `-- reads:` the input tables. The text is
static; the few figures that steer it (`ask`, `lag`, `quota`) are tables of their own. `-- slices:` names
the input of which it reads a slice (`sales_slice`) at a time, if there is much of it. When the engine is told which
tables will be `wanted`, it gives back the memory of every table, inputs too, once the last that reads it was made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from mlmcheck.ledger.slices import slices
from mlmcheck.ledger.steps import Steps
from mlmcheck.model import InputError

if TYPE_CHECKING:
    import duckdb
    import pandas as pd


TRIES: Final = 5


@dataclass(frozen=True, slots=True)
class Query:
    """One .sql file: its text and what its header declares."""

    name: str
    text: str
    needs: tuple[str, ...]
    reads: tuple[str, ...]
    is_view: bool
    slices: str = ""


@cache
def query(name: str) -> Query:
    """The query of this name, read from the package."""
    text = (resources.files(__package__) / "sql" / f"{name}.sql").read_text(encoding="utf-8")
    head = {
        key: tuple(rest.split())
        for key, _, rest in (line[3:].partition(":") for line in text.splitlines() if line.startswith("-- "))
        if key in ("needs", "reads", "view", "slices")
    }
    sliced = head.get("slices", ("",))[0]
    return Query(name, text, head.get("needs", ()), head.get("reads", ()), "view" in head, sliced)


@dataclass(frozen=True, slots=True)
class Maker:
    """A table made by Python from the tables it `needs`."""

    make: Callable[[Engine], None]
    needs: tuple[str, ...] = ()


class Engine:
    """The tables of one ledger inside one DuckDB connection, built when first asked for.

    `wanted` are the tables that Python will ask for, None if nobody knows; `release`, if given, is told each input
    table that will not be read again, so that its memory can be given back. `built` are tables that are there already.
    """

    def __init__(
        self,
        con: duckdb.DuckDBPyConnection,
        makers: Mapping[str, Maker] | None = None,
        wanted: Sequence[str] | None = None,
        release: Callable[[str], None] | None = None,
        built: Iterable[str] = (),
    ) -> None:
        self.con = con
        self.makers = dict(makers or {})
        self._release = release or _keep
        self._built: set[str] = set(built)
        self._doing: list[str] = []
        self._steps = None if wanted is None else Steps(wanted, self._sources, self._is_view, self._makes)

    def build(self, name: str) -> None:
        """Make the table `name` exist, with all that it needs."""
        if name in self._built:
            return
        self._doing.append(name)
        for need in self._needs(name):
            self.build(need)
        for other in self._steps.beside(name, self._built, self._doing) if self._steps else ():
            self.build(other)
        self._make(name)
        self._doing.pop()
        self._built.add(name)
        self._give_back(name)

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

    def behind(self, name: str) -> frozenset[str]:
        """The table and all that it is made of, inputs left out."""
        found = {name} if self._makes(name) else set()
        return frozenset(found.union(*(self.behind(need) for need in self._needs(name))))

    def _needs(self, name: str) -> tuple[str, ...]:
        return self.makers[name].needs if name in self.makers else query(name).needs

    def _sources(self, name: str) -> tuple[str, ...]:
        return self._needs(name) + (() if name in self.makers else query(name).reads)

    def _makes(self, name: str) -> bool:
        return name in self.makers or _exists(name)

    def _is_view(self, name: str) -> bool:
        return name not in self.makers and query(name).is_view

    def _make(self, name: str) -> None:
        if name in self.makers:
            self.makers[name].make(self)
            return
        with room():
            _patiently(lambda: self._run(name))

    def _run(self, name: str) -> None:
        kind = "VIEW" if query(name).is_view else "TABLE"
        for number, _ in enumerate(slices(self.con, query(name).slices)):
            begin = f"INSERT INTO {name}" if number else f"CREATE OR REPLACE TEMP {kind} {name} AS"
            self.con.execute(f"{begin} {query(name).text}")

    def _give_back(self, name: str) -> None:
        for table in self._steps.done(name) if self._steps else ():
            if table in self._built:
                self.con.execute(f"DROP TABLE IF EXISTS {table}")
            else:
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


def _patiently(work: Callable[[], None]) -> None:
    """Do the work, which can be done again, up to `TRIES` times: what is short of memory once may find it freed."""
    import duckdb

    for left in reversed(range(TRIES)):
        try:
            work()
        except duckdb.OutOfMemoryException:
            if not left:
                raise
        else:
            return


def _keep(_table: str) -> None:
    """Input tables stay, for another ledger over the same records."""


def closure(name: str, needs_of: Callable[[str], Sequence[str]] | None = None) -> tuple[str, ...]:
    """The names of all queries behind `name`, in the order they run; tables that Python makes are passed through."""
    found: dict[str, None] = {}

    def needs(item: str) -> Sequence[str]:
        return query(item).needs if _exists(item) else (needs_of or _none)(item)

    def visit(item: str) -> None:
        for need in needs(item):
            visit(need)
        if _exists(item):
            found.setdefault(item)

    visit(name)
    return tuple(found)


def _none(_item: str) -> tuple[str, ...]:
    return ()


@cache
def _exists(name: str) -> bool:
    return (resources.files(__package__) / "sql" / f"{name}.sql").is_file()
