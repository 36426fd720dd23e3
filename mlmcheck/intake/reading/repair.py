"""A quote that is never closed must cost its own line, not the thousands after it.

The engine takes all up to the next quote (or 2 MB) for one value and goes on somewhere behind it. So if it met such a
line, the file is copied once, line for line, with every such line replaced by one that is surely set aside, and read
again. Lines are looked up in the user's own file, so nothing of that shows.
"""

from __future__ import annotations

import csv
import tempfile
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.engine import workspace
from mlmcheck.intake.reading.delimiter import Cells
from mlmcheck.intake.reading.dialect import Dialect, stream
from mlmcheck.intake.reading.digest import blocks, physical
from mlmcheck.intake.reading.escapes import long_cells
from mlmcheck.intake.reading.opened import Opened, read_as
from mlmcheck.model import InputError

if TYPE_CHECKING:
    import duckdb

_LINES: Final = 100
"""Lines that one quoted value may have, in a file where some quote is not closed."""


def repaired(con: duckdb.DuckDBPyConnection, source: Opened) -> Opened:
    """The same table, read from a copy in which no line swallows others. Raises InputError if the disk is full."""
    dialect = source.dialect
    if dialect is None or source.path is None or not dialect.cut.quote:
        return source
    try:
        with tempfile.NamedTemporaryFile("wb", dir=workspace(con), suffix=".csv", delete=False) as target:
            target.writelines(_sound(source.path, dialect))
    except OSError as error:
        raise InputError(
            f"{source.file}: it could not be written anew ({error.strerror or error}); point TMPDIR at a larger disk"
        ) from error
    return read_as(source, Path(target.name), replace(dialect, is_gzip=False, was=dialect.was or dialect))


def _sound(path: Path, dialect: Dialect) -> Iterator[bytes]:
    """The lines of the file; in place of one whose quotes are wrong, one that the engine sets aside by itself."""
    quote, end = dialect.cut.quote.encode(), dialect.line_end.encode()
    broken = quote + b"x" + quote + b"x" + dialect.cut.delimiter.encode() * (len(dialect.headers) - 1) + end
    with stream(path, is_gzip=dialect.is_gzip) as raw, long_cells():
        chunks, ahead = _chunks(blocks(raw), quote, end[-1:]), deque[bytes]()
        yield from (line for _ in range(dialect.header_end) if (line := _next(ahead, chunks, end[-1:])))
        while line := ahead.popleft() if ahead else next(chunks, b""):
            if quote not in line:
                yield line
                continue
            ahead.appendleft(line)
            count = _whole(ahead, chunks, dialect)
            whole = [ahead.popleft() for _ in range(max(count, 1))]
            yield from whole if count else [broken]


def _chunks(source: Iterable[bytes], quote: bytes, end: bytes) -> Iterator[bytes]:
    """The text in lines, but a block without any quote in one piece, which is many times faster."""
    rest = b""
    for block in source:
        whole, mark, rest = (rest + block).rpartition(end)
        if quote in whole:
            yield from physical([whole + mark], end)
        elif mark:
            yield whole + mark
    if rest:
        yield rest


def _next(ahead: deque[bytes], chunks: Iterator[bytes], end: bytes) -> bytes:
    """The next line, b"" at the end of the text."""
    if not ahead:
        ahead.extend(physical([next(chunks, b"")], end))
    return ahead.popleft() if ahead else b""


def _whole(ahead: deque[bytes], chunks: Iterator[bytes], dialect: Dialect) -> int:
    """How many of the lines make one record, 0 if the first has wrong quotes; more lines are taken as needed."""
    for count in range(1, _LINES + 1):
        if len(ahead) < count:
            ahead.extend(physical([next(chunks, b"")], dialect.line_end[-1:].encode()))
        if len(ahead) < count:
            return 0
        text = [line.decode(errors="replace") for line in islice(ahead, count)]
        try:
            record = next(Cells(iter(text), dialect.cut))
        except csv.Error as error:
            if "unexpected end of data" not in str(error):
                return 0
        else:
            return count if count == 1 or len(record) == len(dialect.headers) else 0
    return 0
