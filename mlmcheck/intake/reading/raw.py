"""Records as they stood in the file, byte for byte, found again by their lines: for what is set aside."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Final

from mlmcheck.intake.reading.delimiter import Cells
from mlmcheck.intake.reading.dialect import Dialect, stream
from mlmcheck.intake.reading.digest import blocks, physical
from mlmcheck.intake.reading.escapes import long_cells
from mlmcheck.intake.reading.opened import Opened

_MOST: Final = 2_000_000
"""Bytes of one record; the engine takes no longer one."""


def rejected_text(source: Opened, lines: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    """For each record that begins on one of the `lines` (ascending, as the user counts): its line and its bytes.

    A record in quotes may span lines; the last line end is left out. The bytes are those of the plain text: of the file
    itself unless it had another encoding or form. Streams; a Parquet file or a frame has no text, so gives nothing.
    """
    dialect = source.dialect.was or source.dialect if source.dialect else None
    path = source.plain.path if source.plain else source.path
    if dialect is None or path is None:
        return
    wanted = iter(lines)
    line = next(wanted, None)
    with stream(path, is_gzip=dialect.is_gzip) as raw:
        text = enumerate(physical(blocks(raw), dialect.line_end[-1:].encode()), 1 + source.shift)
        found = next(text, None)
        while line is not None and found is not None:
            if found[0] < line:
                found = next(text, None)
                continue
            following, taken = next(wanted, None), [found[1]]
            found = next(text, None)
            while found is not None and found[0] != following and _is_open(taken, dialect):
                taken.append(found[1])
                found = next(text, None)
            yield line, b"".join(taken).rstrip(b"\r\n")
            line = following


def _is_open(taken: list[bytes], dialect: Dialect) -> bool:
    """Whether a quote is still open after these lines."""
    if not dialect.cut.quote or sum(map(len, taken)) > _MOST:
        return False
    text = [line.decode(errors="replace") for line in taken]
    with long_cells():
        try:
            next(Cells(iter(text), dialect.cut))
        except csv.Error as error:
            return "unexpected end of data" in str(error)
    return False
