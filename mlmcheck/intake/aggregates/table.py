"""A small table, whatever its form and encoding, as rows of text that know their physical line."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.text import clean
from mlmcheck.model import InputError, InputFile, Place

if TYPE_CHECKING:
    from mlmcheck.intake.engine import Workspace
    from mlmcheck.intake.reading.opened import Opened
    from mlmcheck.intake.settings import Settings

_MOST_ROWS: Final = 100_000
"""Every company of a country files less; what is longer is no table of totals."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the physical line it begins on (in Parquet its number), its cells by header, stripped.

    `fault` says why the row cannot be read as it stands, "" if it can.
    """

    line: int
    cells: Mapping[str, str]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one table. `file` is its name in messages, `notes` the guesses made in reading it.

    `facts` is the file as a report lists it; who reads the rows sets its role and what became of them.
    """

    file: str
    headers: tuple[str, ...]
    rows: tuple[Line, ...]
    notes: tuple[str, ...]
    facts: InputFile

    def place(self, row: Line) -> Place:
        """Where the row stands in the user's file."""
        return Place(self.file, row.line)


def rows(path: Path, settings: Settings | None = None) -> tuple[Table, ...]:
    """Every table in the file at `path` that has rows: one of a CSV, one a sheet of a workbook.

    `settings` may say its encoding, delimiter or header line. Raises InputError in one sentence.
    """
    from mlmcheck.intake.engine import Workspace
    from mlmcheck.intake.settings import Settings

    space = Workspace()
    try:
        return tuple(_table(space, source) for source in opened(space, path, settings or Settings()))
    finally:
        space.close()


def opened(space: Workspace, path: Path, settings: Settings) -> list[Opened]:
    """The tables in the file, opened but not read: headers and the first rows are known."""
    from mlmcheck.intake.reading.forms import unfold
    from mlmcheck.intake.reading.opened import open_file

    found = unfold(path, clean(path.name, 200), space.folder, settings.terms)
    return [open_file(space.con, plain, settings.terms(plain.file)) for plain in found]


def _table(space: Workspace, source: Opened) -> Table:
    headers = _once(source)
    read = _text(source, headers) if source.dialect else _parquet(space, source, headers)
    found: list[Line] = []
    for row in read:
        if len(found) >= _MOST_ROWS:
            raise InputError(f"{source.file}: it has more than {_MOST_ROWS:,} rows, so it is no table of stated totals")
        if row.fault or any(row.cells.values()):
            found.append(row)
    if source.plain:
        source.plain.steady()
    return Table(source.file, headers, tuple(found), source.notes, _facts(source, len(found)))


def _once(source: Opened) -> tuple[str, ...]:
    """The headers; InputError if two columns have the same one, because nobody could say which is meant."""
    twice = [header for header, count in Counter(source.headers).items() if count > 1]
    if twice:
        line = source.dialect.header_line + source.shift if source.dialect else 1
        raise InputError(f"{source.file}:{line}: two columns are called '{clean(twice[0])}'; rename or remove one")
    return source.headers


def _text(source: Opened, headers: tuple[str, ...]) -> Iterator[Line]:
    """The rows of a text after its header, blank ones too."""
    from mlmcheck.intake.reading.delimiter import Cells
    from mlmcheck.intake.reading.dialect import stream
    from mlmcheck.intake.reading.escapes import long_cells

    dialect, path, before = source.dialect, source.path, 0
    if dialect is None or path is None:  # a frame, which has no text
        return
    with long_cells(), stream(path, is_gzip=dialect.is_gzip) as raw:
        text = io.TextIOWrapper(raw, encoding=dialect.codec, errors="replace", newline="")
        lines = Cells(text, dialect.cut, is_strict=False)
        try:
            for record in lines:
                if before >= dialect.header_end:
                    yield _line(before + 1 + source.shift, record, headers)
                before = lines.line
        except csv.Error as error:
            where = f"{source.file}:{before + 1 + source.shift}"
            raise InputError(f"{where}: the row cannot be cut into cells; check its quotes") from error


def _line(line: int, record: list[str], headers: tuple[str, ...]) -> Line:
    cells = [cell.strip() for cell in record]
    fault = ""
    if any(cells[len(headers) :]):
        fault = (
            f"the row has {len(cells)} cells where the header has {len(headers)}; put quotes around cells with commas"
        )
    padded = [*cells, *[""] * (len(headers) - len(cells))]
    return Line(line, dict(zip(headers, padded, strict=False)), fault)


def _parquet(space: Workspace, source: Opened, headers: tuple[str, ...]) -> Iterator[Line]:
    from mlmcheck.intake.engine import reading

    texts = ", ".join(f"coalesce(CAST({ref} AS VARCHAR), '')" for ref in source.refs)
    with reading(source.file):
        found = space.con.execute(f"SELECT {texts} FROM {source.relation} LIMIT {_MOST_ROWS + 1}").fetchall()  # noqa: S608
    for at, record in enumerate(found, 1):
        yield _line(at, list(record), headers)


def _facts(source: Opened, count: int) -> InputFile:
    from mlmcheck.intake.reading import digest

    seen, dialect = digest.of(source), source.dialect
    return InputFile(
        role="", file=source.file, sha256=seen.sha256, bytes=seen.bytes, rows=count, used=0, quarantined=0, left_out=0,
        dialect=dialect.told() if dialect else source.form, encoding=dialect.encoding if dialect else "", mapping={},
        notes=source.notes, form=source.form,
    )  # fmt: skip


def accounted(table: Table, role: str, used: int, quarantined: int, mapping: Mapping[str, str]) -> InputFile:
    """The file as a report lists it, now that its rows were read; `mapping` is canonical column -> header.

    Rows that are neither used nor quarantined were left out: another company's, or outside the window.
    """
    left = table.facts.rows - used - quarantined
    return replace(table.facts, role=role, used=used, quarantined=quarantined, left_out=left, mapping=dict(mapping))
