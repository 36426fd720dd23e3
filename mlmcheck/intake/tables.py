"""The canonical tables of one company, ready for the ledger, and where each record came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import TracebackType
from typing import TYPE_CHECKING, Self

from mlmcheck.intake import accounts, twofold, views
from mlmcheck.intake.engine import Workspace
from mlmcheck.intake.load import Loaded, Table
from mlmcheck.intake.origins import MOST_FAULTS, Origins
from mlmcheck.intake.schema import TABLES
from mlmcheck.intake.settings import Settings
from mlmcheck.model import Fault, InputError, InputFile, Place, Row

if TYPE_CHECKING:
    import duckdb


class Tables:
    """Owns the DuckDB connection `con` and its private folder; `close` (or `with`) gives both back.

    `con` has a view for each role with all canonical columns and `row_no`, without what is set aside or outside the
    window. `row_no` counts the records of a table from 0 over its parts, faulty ones included, lines that are no
    record (see `faults`) not. `supplied` is role -> canonical columns that every part of it supplies. `currency` is
    "" if nobody states one, `scale` the digits of its minor unit. `show_ids` says that the user asked for real ids and
    values in what is shown. `first` and `last` are the window, None if open. `held` is role -> what was read of it, for
    the rooms of intake.
    """

    def __init__(
        self, space: Workspace, tables: Mapping[str, Table], settings: Settings, currency: tuple[str, int],
        warnings: Sequence[str], window: tuple[date | None, date | None], *, show_ids: bool = False,
    ) -> None:  # fmt: skip
        self._space, self.held, self._origins = space, tables, Origins(space.con, tables)
        self.con: duckdb.DuckDBPyConnection = space.con
        self.settings, self.show_ids = settings, show_ids
        self.currency, self.scale = currency
        self.supplied: Mapping[str, frozenset[str]] = {
            role: tables[role].supplied if role in tables else frozenset() for role in TABLES
        }
        translated = {role: views.words(space.con, table, show=show_ids) for role, table in tables.items()}
        self._faults: tuple[Fault, ...] | None = None
        self._words = {role: sql for role, (sql, _) in translated.items()}
        self._warnings = (*warnings, *(text for _, told in translated.values() for text in told), *self._doubt())
        self.window(*window)

    def _doubt(self) -> Iterator[str]:
        """Hide buyers whose id is also another person's in the views, and say so."""
        rows = twofold.find(self.con, self.held)
        found = self.places(rows[: 2 * MOST_FAULTS])
        self._twofold = [found[row] for row in rows[: 2 * MOST_FAULTS]]
        for role in ("sales", "resales"):
            if rows and role in self.held and "buyer_id" in self.held[role].kept:
                self._words[role]["buyer_id"] = twofold.HIDDEN
        if rows:
            yield twofold.warning(self._twofold, len(rows) // 2, twofold.bought(self.con, self.held))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection and remove what was spilled; a second call does nothing."""
        self._space.close()

    def window(self, first: date | None, last: date | None) -> None:
        """Point the views at another window, both days included; nothing is read again."""
        if first and last and first > last:
            raise InputError(f"the window begins on {first} but ends on {last}; exchange the two")
        self.first, self.last = first, last
        views.create(self.con, self.held, self._words, first, last)
        self._accounts = accounts.close(self.con, self.held, self._origins.below, first, last)

    def release(self, role: str) -> None:
        """Give back the memory of a table that nobody will read again; its view is empty from now on."""
        if role in self.held:
            self._faults = self.faults()
            views.empty(self.con, role)
            self.con.execute(f"DROP TABLE {role}_all")

    def inputs(self) -> tuple[InputFile, ...]:
        """Every file as it was read: rows = used + quarantined + left out, and money of the used and left out."""
        return tuple(accounts.entry(account) for account in self._accounts)

    @property
    def entries(self) -> tuple[accounts.Account, ...]:
        """What became of the records of every file, in the order of the tables."""
        return self._accounts

    def rejected(self, loaded: Loaded) -> Iterator[tuple[int, str]]:
        """The first line, as the user counts, of everything in this file that is no record, and why; ascending."""
        return self._origins.rejected(loaded)

    def faults(self) -> tuple[Fault, ...]:
        """The first quarantined records, at most 1,000 (the counts are in `inputs`), by table, file and line."""
        return self._faults if self._faults is not None else self._origins.faults(self.con)

    def warnings(self) -> tuple[str, ...]:
        """What a reader must know about the inputs, files left aside and records outside the window included."""
        return (*self._warnings, *accounts.warnings(self._accounts, self.first, self.last))

    def twofold(self) -> tuple[Place, ...]:
        """Where the ids stand that are a customer's and another person's among the recruits, the first 1,000 of each.

        Their purchases have no buyer in the views, since nobody can say which of the two bought.
        """
        return tuple(sorted(self._twofold, key=lambda place: (place.file, place.line)))

    def places(self, rows: Iterable[Row]) -> dict[Row, Place]:
        """Where these records stand: file and physical first line; in Parquet and frames the record's number."""
        return self._origins.places(rows)
