"""The physical line on which a record begins, found only when somebody asks, for a few records.

Mostly arithmetic: if a file has as many lines as records, header and rejected lines, no record spans lines. Else
(quoted line breaks, blank lines) the file is read once more, exactly, up to the last record asked for.
"""

from __future__ import annotations

import csv
import io
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mlmcheck.intake.reading.dialect import Dialect, stream
from mlmcheck.intake.reading.digest import blocks


def lines(
    path: Path, dialect: Dialect, records: Sequence[int], total: int, accepted: int, rejected: Sequence[int]
) -> dict[int, int]:
    """Record (counted from 0 among the `accepted`) -> its first line (from 1), for the `records` asked for.

    `total` is the file's lines, `rejected` the first lines of what is no record.
    """
    wanted, begin = sorted(set(records)), dialect.header_end + 1
    if total != dialect.header_end + accepted + len(rejected):
        return _scan(path, dialect, wanted, frozenset(rejected)) if wanted else {}
    order = range(len(rejected))
    # a rejected line stands before a record if no more records stand before the line than before the record
    return {
        record: begin + record + bisect_right(order, record, key=lambda at: rejected[at] - at - begin)
        for record in wanted
    }


def _scan(path: Path, dialect: Dialect, wanted: Sequence[int], rejected: frozenset[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    with _long_fields():
        for record, line in enumerate(line for line in _starts(path, dialect) if line not in rejected):
            if record == wanted[len(found)]:
                found[record] = line
            if len(found) == len(wanted):
                break
    return found


def _starts(path: Path, dialect: Dialect) -> Iterator[int]:
    """The first line of each record after the header."""
    with stream(path, is_gzip=dialect.is_gzip) as raw:
        text = io.TextIOWrapper(raw, encoding=dialect.encoding, errors="replace", newline="")
        reader = csv.reader(text, delimiter=dialect.delimiter)
        before, is_one_column = 0, len(dialect.headers) == 1
        for record in reader:
            if before >= dialect.header_end and (record or is_one_column):
                yield before + 1
            before = reader.line_num


@contextmanager
def _long_fields() -> Iterator[None]:
    limit = csv.field_size_limit(sys.maxsize)
    try:
        yield
    finally:
        csv.field_size_limit(limit)


def at_offsets(path: Path, dialect: Dialect, offsets: Iterable[int]) -> list[int]:
    """The line of each byte offset (ascending) of the unpacked file."""
    found: list[int] = []
    end, line, read = dialect.line_end[-1:].encode(), 1, 0
    pending, is_one_column = iter(offsets), len(dialect.headers) == 1
    offset = next(pending, None)
    with stream(path, is_gzip=dialect.is_gzip) as source:
        for block in blocks(source):
            begin = 0
            while offset is not None and offset < read + len(block):
                # the engine counts blank lines as part of the line after them
                at = offset - read if is_one_column else _solid(block, offset - read)
                line += block.count(end, begin, at)
                begin = at
                if at == len(block):
                    offset = read + at
                else:
                    found.append(line)
                    offset = next(pending, None)
            line += block.count(end, begin)
            read += len(block)
    return found


def _solid(block: bytes, at: int) -> int:
    """The first byte from `at` on that is no line end."""
    while at < len(block) and block[at] in b"\r\n":
        at += 1
    return at
