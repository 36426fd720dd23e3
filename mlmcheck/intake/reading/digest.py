"""One pass over a file's bytes beside the engine's own: its sha256, its size and its lines."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from mlmcheck.intake.reading.dialect import Dialect, broken_gzip, stream
from mlmcheck.model import InputError

if TYPE_CHECKING:
    from mlmcheck.intake.reading.opened import Opened

_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Digest:
    """`sha256` and `bytes` are of the file as it lies on the user's disk.

    `lines` counts the physical lines of the text that the engine reads; `content` is the sha256 of what this table was
    read from: of the file, or of the one sheet or archive member.
    """

    sha256: str
    bytes: int
    lines: int = 0
    content: str = ""


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


def of(source: Opened) -> Digest:
    """Digest the file that a table was opened from. Raises InputError if it breaks off."""
    path, dialect = source.path or Path(source.file), source.dialect
    plain = source.plain.path if source.plain else path
    origin = source.plain.origin if source.plain else path
    content, size, lines = _passed(path, dialect)
    if dialect and dialect.is_gzip:
        lines = _unpacked(path, source.file, dialect)
    if plain != path:
        content, _, _ = _passed(plain, None)
    stat = origin.stat()
    sha = content if origin == plain else _sha(origin, stat.st_size, stat.st_mtime_ns)
    return Digest(sha, size if origin == path else stat.st_size, lines, content)


def _passed(path: Path, dialect: Dialect | None) -> tuple[str, int, int]:
    """The sha256 of a file, its bytes, and its lines if it is a text that is not packed."""
    sha, size, lines = hashlib.sha256(), 0, _lines(dialect)
    with path.open("rb") as source:
        for block in blocks(source):
            sha.update(block)
            size += len(block)
            if dialect and not dialect.is_gzip:
                lines.feed(block)
    return sha.hexdigest(), size, lines.total if dialect else 0


@lru_cache(maxsize=64)
def _sha(path: Path, _size: int, _changed: int) -> str:
    """The sha256 of a file that several tables were read from, once."""
    return _passed(path, None)[0]


def _lines(dialect: Dialect | None) -> Lines:
    return Lines(dialect.line_end if dialect else "\n", with_blank=dialect is not None and len(dialect.headers) == 1)


def _unpacked(path: Path, file: str, dialect: Dialect) -> int:
    lines = _lines(dialect)
    try:
        with stream(path, is_gzip=True) as source:
            for block in blocks(source):
                lines.feed(block)
    except (zlib.error, EOFError, gzip.BadGzipFile) as error:
        raise InputError(broken_gzip(file)) from error
    return lines.total


def blocks(source: IO[bytes]) -> Iterator[bytes]:
    """The stream, a megabyte at a time."""
    while block := source.read(_BLOCK):
        yield block


def physical(source: Iterable[bytes], end: bytes) -> Iterator[bytes]:
    """The lines of a stream of blocks, with their ends; `end` is the last byte of a line end."""
    rest = b""
    for block in source:
        *whole, rest = (rest + block).split(end)
        yield from (line + end for line in whole)
    if rest:
        yield rest
