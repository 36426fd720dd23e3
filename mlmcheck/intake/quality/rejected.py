"""Every record that was set aside, with its line, its reason and its raw text; streaming, none left out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import tee
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.load import Loaded
from mlmcheck.intake.reading.opened import Opened
from mlmcheck.intake.reading.raw import rejected_text
from mlmcheck.model import Row

if TYPE_CHECKING:
    from mlmcheck.intake.tables import Tables

_FAULTS: Final = (
    "SELECT rowid, fault FROM {role}_all WHERE fault IS NOT NULL AND rowid >= {first} AND rowid < {last} ORDER BY rowid"
)
_ROWS: Final = "SELECT {refs} FROM {relation}"
_AT_ONCE: Final = 200_000


@dataclass(frozen=True, slots=True)
class Rejected:
    """One record set aside: its first physical line, why, and its text as it stands, but for its last line end."""

    line: int
    reason: str
    text: bytes


def header(loaded: Loaded) -> bytes:
    """The header of the file as it stands there, nothing if it has none; of a table without lines, its headers."""
    source = loaded.part.source
    if source.dialect is None:
        return _row(source.headers)
    lines = [(source.dialect.was or source.dialect).header_line + source.shift]
    return b"".join(text for _, text in rejected_text(source, lines))


def of(tables: Tables, loaded: Loaded) -> Iterator[Rejected]:
    """All records of one file that were set aside, by line."""
    told = merge(_faults(tables, loaded), tables.rejected(loaded), key=lambda item: item[0])
    for_text, for_reason = tee(told)  # the two run side by side, so what waits between them is one record
    source = loaded.part.source
    wanted = (line for line, _ in for_text)
    found = rejected_text(source, wanted) if source.dialect else _rejected_rows(tables, source, wanted)
    yield from (Rejected(line, reason, text) for (line, text), (_, reason) in zip(found, for_reason, strict=True))


def _faults(tables: Tables, loaded: Loaded) -> Iterator[tuple[int, str]]:
    role = loaded.part.role
    cursor = tables.con.cursor()  # another query may run while this one is read
    cursor.execute(_FAULTS.format(role=role, first=loaded.first, last=loaded.last))
    while block := cursor.fetchmany(_AT_ONCE):
        rows = {Row(role, row): reason for row, reason in block}
        places = tables.places(rows)
        yield from ((places[row].line, reason) for row, reason in rows.items())


def _rejected_rows(tables: Tables, source: Opened, records: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    """The records of a table without lines, by their number, as CSV."""
    wanted = iter(records)
    record = next(wanted, None)
    found = tables.con.execute(_ROWS.format(refs=", ".join(source.refs), relation=source.relation))
    number = 0
    while record and (block := found.fetchmany(_AT_ONCE // 20)):
        while record and record <= number + len(block):
            yield record, _row("" if cell is None else str(cell) for cell in block[record - number - 1])
            record = next(wanted, None)
        number += len(block)


def _row(cells: Iterable[str]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue().rstrip("\n").encode()
