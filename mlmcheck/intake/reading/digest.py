"""One pass over a file's bytes beside the engine's own: its sha256, its size and its lines."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from mlmcheck.intake.reading.dialect import Dialect, broken_gzip, stream
from mlmcheck.model import InputError

_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Digest:
    """`sha256` and `bytes` are of the file as it lies on disk; `lines` counts the unpacked text's physical lines."""

    sha256: str
    bytes: int
    lines: int = 0


class Lines:
    """Counts physical lines; blank ones at the end only if `with_blank` (records of a one-column table)."""

    def __init__(self, line_end: str, *, with_blank: bool) -> None:
        self._end, self._with_blank = line_end[-1:].encode(), with_blank
        self._ends, self._last_run = 0, 0

    def feed(self, block: bytes) -> None:
        """Take the next bytes of the text."""
        self._ends += block.count(self._end)
        solid = block.rstrip(b"\r\n")
        run = block[len(solid) :].count(self._end)
        self._last_run = run if solid else self._last_run + run

    @property
    def total(self) -> int:
        """Lines so far, the last one included whether or not it is ended."""
        return self._ends + (self._last_run == 0) if self._with_blank else self._ends - self._last_run + 1


def of(path: Path, file: str, dialect: Dialect | None) -> Digest:
    """Digest the file; `dialect` is None for a file without lines. Raises InputError if it breaks off."""
    sha, size, lines = hashlib.sha256(), 0, _lines(dialect)
    with path.open("rb") as source:
        for block in blocks(source):
            sha.update(block)
            size += len(block)
            if dialect and not dialect.is_gzip:
                lines.feed(block)
    if dialect and dialect.is_gzip:
        _unpacked(path, file, lines)
    return Digest(sha.hexdigest(), size, lines.total if dialect else 0)


def _lines(dialect: Dialect | None) -> Lines:
    return Lines(dialect.line_end if dialect else "\n", with_blank=dialect is not None and len(dialect.headers) == 1)


def _unpacked(path: Path, file: str, lines: Lines) -> None:
    try:
        with stream(path, is_gzip=True) as source:
            for block in blocks(source):
                lines.feed(block)
    except (zlib.error, EOFError, gzip.BadGzipFile) as error:
        raise InputError(broken_gzip(file)) from error


def blocks(source: IO[bytes]) -> Iterator[bytes]:
    """The stream, a megabyte at a time."""
    while block := source.read(_BLOCK):
        yield block
