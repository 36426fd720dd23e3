"""Where records stand in the user's own files, and the list of those set aside."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.engine import quote
from mlmcheck.intake.load import Loaded, Table
from mlmcheck.intake.reading import places
from mlmcheck.intake.reading.raw import rejected_text
from mlmcheck.intake.reading.total_words import AHEAD
from mlmcheck.model import LEFT_OUT, Fault, Place, Row

if TYPE_CHECKING:
    import duckdb

MOST_FAULTS: Final = 1000
_LAST: Final = "SELECT starts_with(fault, {total}) FROM {role}_all WHERE rowid = {row}"
_TOTAL: Final = quote(f"{LEFT_OUT}a total")
_BELOW: Final = f"{LEFT_OUT}below the total that ends the file, not a record"
_FAULTS: Final = "SELECT rowid, fault FROM {role}_all WHERE fault IS NOT NULL ORDER BY rowid LIMIT 1000"


class Origins:
    """Finds lines on demand; the lines of rejected text are found once a file."""

    def __init__(self, con: duckdb.DuckDBPyConnection, tables: Mapping[str, Table]) -> None:
        self._con, self._tables = con, tables
        self._ends: dict[str, int] = {}
        self._rejected: dict[str, list[int]] = {}

    def places(self, rows: Iterable[Row]) -> dict[Row, Place]:
        """File and physical first line of each record; in Parquet and frames the record's number, from 1."""
        wanted: dict[tuple[str, int], list[int]] = {}
        for row in rows:
            wanted.setdefault((row.table, _part(self._tables[row.table], row.number)), []).append(row.number)
        found: dict[Row, Place] = {}
        for (role, at), numbers in wanted.items():
            loaded = self._tables[role].parts[at]
            lines = self._lines(loaded, [number - loaded.first for number in numbers])
            found |= {Row(role, number): Place(loaded.part.file, lines[number - loaded.first]) for number in numbers}
        return found

    def faults(self, con: duckdb.DuckDBPyConnection) -> tuple[Fault, ...]:
        """The first records set aside, at most 1,000, by table, part and line."""
        found: list[Fault] = []
        for table in self._tables.values():
            found += [fault for _, fault in sorted(self._of(con, table), key=lambda item: item[0])]
        return tuple(found[:MOST_FAULTS])

    def _of(self, con: duckdb.DuckDBPyConnection, table: Table) -> Iterator[tuple[tuple[int, int], Fault]]:
        rows = con.execute(_FAULTS.format(role=table.role)).fetchall()
        standing = self.places(Row(table.role, row) for row, _ in rows)
        for row, reason in rows:
            place = standing[Row(table.role, row)]
            yield (_part(table, row), place.line), Fault(place, reason)
        for at, loaded in enumerate(table.parts):
            for line, reason in islice(self.rejected(loaded), MOST_FAULTS):
                yield (at, line), Fault(Place(loaded.part.file, line), reason)

    def _foots(self, loaded: Loaded, last: int) -> bool:
        """Whether the first line below the last record begins with a total's word."""
        source = loaded.part.source
        below = next((line for line in self._reject_lines(loaded) if line + source.shift > last), None)
        text = [] if below is None else rejected_text(source, [below + source.shift])
        return any(re.search(AHEAD, line.decode(errors="replace").casefold()) for _, line in text)

    def _lines(self, loaded: Loaded, records: Sequence[int]) -> dict[int, int]:
        source = loaded.part.source
        if source.dialect is None or source.path is None:
            return {record: record + 1 for record in records}
        total, rejected = loaded.digest.result().lines, self._reject_lines(loaded)
        found = places.lines(source.path, source.dialect, records, total, loaded.records, rejected)
        return {record: line + source.shift for record, line in found.items()}

    def rejected(self, loaded: Loaded) -> Iterator[tuple[int, str]]:
        """The first line, as the user counts, of everything in this file that is no record, and why; ascending."""
        source = loaded.part.source
        known, end = source.plain.reasons if source.plain else {}, self._end(loaded)
        for line, reason in zip(self._reject_lines(loaded), loaded.rejects.reasons(), strict=True):
            yield line + source.shift, _BELOW if end and line + source.shift > end else known.get(line, reason)

    def below(self, loaded: Loaded) -> int:
        """How many lines that are no record stand below the total that ends this file."""
        end = self._end(loaded)
        return sum(line > end for line, _ in self.rejected(loaded)) if end else 0

    def _end(self, loaded: Loaded) -> int:
        """The line after which no record stands, if a total ends the file, else 0.

        The total is a record, or a line too short to be one; asked only where there are lines that are no record.
        """
        part = loaded.part
        if not len(loaded.rejects) or not loaded.records or part.source.dialect is None:
            return 0
        if part.file not in self._ends:
            text = _LAST.format(total=_TOTAL, role=part.role, row=loaded.last - 1)
            is_total = bool(self._con.execute(text).fetchall()[0][0])
            row = Row(part.role, loaded.last - 1)
            last = self.places([row])[row].line
            self._ends[part.file] = last if is_total or self._foots(loaded, last) else 0
        return self._ends[part.file]

    def _reject_lines(self, loaded: Loaded) -> list[int]:
        source = loaded.part.source
        if not len(loaded.rejects) or source.dialect is None or source.path is None:
            return []
        if source.file not in self._rejected:
            offsets = loaded.rejects.offsets.tolist()
            self._rejected[source.file] = places.at_offsets(source.path, source.dialect, offsets)
        return self._rejected[source.file]


def _part(table: Table, row: int) -> int:
    return bisect_right([loaded.last for loaded in table.parts], row)
