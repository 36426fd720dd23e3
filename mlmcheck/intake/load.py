"""The opened parts of one table become one table in the engine, in file order, each file read once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from mlmcheck.intake import project
from mlmcheck.intake.engine import reading
from mlmcheck.intake.reading import earlier, rejects
from mlmcheck.intake.reading.digest import Digest
from mlmcheck.intake.reading.part import Part
from mlmcheck.intake.reading.rejects import Rejects
from mlmcheck.intake.reading.repair import repaired
from mlmcheck.intake.schema import TABLES
from mlmcheck.intake.settings import Settings
from mlmcheck.intake.values import decide, numbers, reversals
from mlmcheck.intake.values.decide import Decided
from mlmcheck.intake.values.rates import Rates

if TYPE_CHECKING:
    import duckdb

_CREATE: Final = "CREATE OR REPLACE TABLE {role}_all AS {query}"
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
    """One table in the engine: its parts in order and the canonical columns that it holds.

    `told` is what was changed because lines say that they undo others or never came about.
    """

    role: str
    parts: tuple[Loaded, ...]
    kept: tuple[str, ...]
    told: tuple[str, ...] = ()

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
    currency: tuple[str, int], settings: Settings, progress: Callable[[str], None], rates: Rates | None = None,
    *, show_values: bool = False, unread: frozenset[str] = frozenset(),
) -> Table:  # fmt: skip
    """Read all parts of one role. `currency` is its code and scale; `show_values`: a fault may quote a bad value.

    Columns that are `unread` are left where they are.

    Parts that look plain are read at once; if a record then speaks against it, everything is looked at and read again.
    """
    parts = [part for part, _ in found]
    columns = [column for column in TABLES[parts[0].role] if column not in unread]
    kept = tuple(column for column in columns if any(column in supplied(part) for part in parts))
    chosen = decide.of(con, parts, settings, currency)
    hidden = ("status",) if any("status" in part.mapping for part in parts) else ()
    loaded = _all(con, found, currency, (*kept, *hidden), chosen, progress, rates, show_values=show_values)
    if decide.doubtful(con, parts[0].role, kept, chosen):
        chosen = decide.of(con, parts, settings, currency, is_thorough=True)
        loaded = _all(con, found, currency, (*kept, *hidden), chosen, lambda _: None, rates, show_values=show_values)
    spans = [reversals.Span(each.part.file, each.first, each.last) for each in loaded]
    spoken = [column for column in ("kind", *hidden) if column in (*kept, *hidden)]
    return Table(parts[0].role, loaded, kept, tuple(reversals.settle(con, parts[0].role, spoken, spans, currency[1])))


def _all(
    con: duckdb.DuckDBPyConnection, found: Sequence[tuple[Part, Future[Digest]]],
    currency: tuple[str, int], kept: tuple[str, ...], chosen: Sequence[Decided], progress: Callable[[str], None],
    rates: Rates | None, *, show_values: bool,
) -> tuple[Loaded, ...]:  # fmt: skip
    loaded: list[Loaded] = []
    for (part, digest), decided in zip(found, chosen, strict=True):
        terms = project.Terms(
            *currency,
            decided.formats,
            kept,
            decided.numbers,
            decided.tokens,
            is_thorough=decided.is_thorough,
            folds_ids=decided.folds_ids,
            rates=rates,
            show_values=show_values,
        )
        first = loaded[-1].last if loaded else 0
        count, rejected = _insert(con, part, terms, is_first=not loaded)
        if rejected.is_swallowing:
            part = replace(part, source=repaired(con, part.source))  # noqa: PLW2901
            con.execute(_FORGET.format(role=part.role, first=first))
            count, rejected = _insert(con, part, terms, is_first=False)
        if part.source.plain:
            part.source.plain.steady()
        noted = replace(part, notes=(*part.notes, *decided.notes, *_converted(part, rates)))
        loaded.append(
            Loaded(noted, first, count - first, rejected, digest, decided.formats, numbers.written(decided.numbers))
        )
        progress(part.file)
    return tuple(loaded)


def _converted(part: Part, rates: Rates | None) -> tuple[str, ...]:
    return (rates.told(),) if rates and "currency" in part.mapping else ()


def _insert(con: duckdb.DuckDBPyConnection, part: Part, terms: project.Terms, *, is_first: bool) -> tuple[int, Rejects]:
    """Read one part into its table: the table's rows so far, and the lines of the part that are no record."""
    rejects.take(con)  # what an earlier look at the file left behind
    template, query = _CREATE if is_first else _INSERT, project.query(part, terms)
    before = 0 if is_first else _count(con, part.role)
    known = earlier.records(part, query)
    with reading(part.file):
        con.execute(template.format(role=part.role, query=query if known is None else known[0]))
    found = rejects.take(con) if known is None else known[1]
    if known is None:
        earlier.keep(con, part, query, before, found)
    return _count(con, part.role), found


def _count(con: duckdb.DuckDBPyConnection, role: str) -> int:
    count: int = con.execute(_COUNT.format(role=role)).fetchall()[0][0]
    return count


def part_of(table: Table) -> str:
    """SQL: which part (counted from 0) a row of the table came from."""
    ends = [f"WHEN rowid < {loaded.last} THEN {at}" for at, loaded in enumerate(table.parts)]
    return f"CASE {' '.join(ends)} END"
