"""The opened parts of one table become one table in the engine, in file order, each file read once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from mlmcheck.intake import project
from mlmcheck.intake.engine import reading
from mlmcheck.intake.reading import rejects
from mlmcheck.intake.reading.digest import Digest
from mlmcheck.intake.reading.part import Part
from mlmcheck.intake.reading.rejects import Rejects
from mlmcheck.intake.reading.repair import repaired
from mlmcheck.intake.schema import TABLES
from mlmcheck.intake.values import formats

if TYPE_CHECKING:
    import duckdb

_CREATE: Final = "CREATE TABLE {role}_all AS {query}"
_INSERT: Final = "INSERT INTO {role}_all {query}"
_FORGET: Final = "CREATE OR REPLACE TABLE {role}_all AS SELECT * FROM {role}_all WHERE rowid < {first} ORDER BY rowid"
"""Not a DELETE, which would leave gaps in the row numbers."""
_COUNT: Final = "SELECT count(*) FROM {role}_all"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A part as it was read: its records are the rows `first` to `first + records` of its table."""

    part: Part
    first: int
    records: int
    rejects: Rejects
    digest: Future[Digest]
    formats: Mapping[str, str]
    numbers: Mapping[str, str] = field(default_factory=dict)

    @property
    def last(self) -> int:
        """The row after its last one."""
        return self.first + self.records


@dataclass(frozen=True, slots=True)
class Table:
    """One table in the engine: its parts in order and the canonical columns that it holds."""

    role: str
    parts: tuple[Loaded, ...]
    kept: tuple[str, ...]

    @property
    def supplied(self) -> frozenset[str]:
        """The columns that every part supplies."""
        return frozenset.intersection(*(frozenset(supplied(loaded.part)) for loaded in self.parts))


def supplied(part: Part) -> tuple[str, ...]:
    """The canonical columns that this file supplies."""
    priced = part.role == "sales" and {"quantity", "unit_price"} <= set(part.mapping)
    return tuple(column for column in TABLES[part.role] if column in part.mapping or (priced and column == "amount"))


def table(
    con: duckdb.DuckDBPyConnection, found: Sequence[tuple[Part, Future[Digest]]],
    currency: tuple[str, int], stated: Mapping[str, str], progress: Callable[[str], None],
    *, show_values: bool = False,
) -> Table:  # fmt: skip
    """Read all parts of one role. `currency` is its code and scale, `stated` the date formats of company.toml.

    `show_values`: whether a fault may quote the value that cannot be read.
    """
    parts = [part for part, _ in found]
    kept = tuple(column for column in TABLES[parts[0].role] if any(column in supplied(part) for part in parts))
    chosen = formats.of(con, parts, stated)
    loaded: list[Loaded] = []
    for (part, digest), patterns in zip(found, chosen, strict=True):
        terms, first = project.Terms(*currency, patterns, kept, show_values), loaded[-1].last if loaded else 0
        count, rejected = _insert(con, part, terms, is_first=not loaded)
        if rejected.is_swallowing:
            part = replace(part, source=repaired(con, part.source))  # noqa: PLW2901
            con.execute(_FORGET.format(role=part.role, first=first))
            count, rejected = _insert(con, part, terms, is_first=False)
        loaded.append(Loaded(part, first, count - first, rejected, digest, patterns))
        progress(part.file)
    return Table(parts[0].role, tuple(loaded), kept)


def _insert(con: duckdb.DuckDBPyConnection, part: Part, terms: project.Terms, *, is_first: bool) -> tuple[int, Rejects]:
    """Read one part into its table: the table's rows so far, and the lines of the part that are no record."""
    rejects.take(con)  # what an earlier look at the file left behind
    template = _CREATE if is_first else _INSERT
    with reading(part.file):
        con.execute(template.format(role=part.role, query=project.query(part, terms)))
    count: int = con.execute(_COUNT.format(role=part.role)).fetchall()[0][0]
    return count, rejects.take(con)


def part_of(table: Table) -> str:
    """SQL: which part (counted from 0) a row of the table came from."""
    ends = [f"WHEN rowid < {loaded.last} THEN {at}" for at, loaded in enumerate(table.parts)]
    return f"CASE {' '.join(ends)} END"
