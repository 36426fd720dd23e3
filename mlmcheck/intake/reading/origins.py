"""Where records stand in the user's own files, and the list of those set aside."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.load import Loaded, Table
from mlmcheck.intake.reading import places
from mlmcheck.model import Fault, Place, Row

if TYPE_CHECKING:
    import duckdb

MOST_FAULTS: Final = 1000
_FAULTS: Final = "SELECT rowid, fault FROM {role}_all WHERE fault IS NOT NULL ORDER BY rowid LIMIT 1000"


class Origins:
    """Finds lines on demand; the lines of rejected text are found once a file."""

    def __init__(self, tables: Mapping[str, Table]) -> None:
        self._tables = tables
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
            for line, reason in zip(self._reject_lines(loaded), loaded.rejects.reasons, strict=False):
                source, shown = loaded.part.source, line + loaded.part.source.shift
                reason = source.plain.reasons.get(line, reason) if source.plain else reason  # noqa: PLW2901
                yield (at, shown), Fault(Place(loaded.part.file, shown), reason)

    def _lines(self, loaded: Loaded, records: Sequence[int]) -> dict[int, int]:
        source = loaded.part.source
        if source.dialect is None or source.path is None:
            return {record: record + 1 for record in records}
        total, rejected = loaded.digest.result().lines, self._reject_lines(loaded)
        found = places.lines(source.path, source.dialect, records, total, loaded.records, rejected)
        return {record: line + source.shift for record, line in found.items()}

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
