"""How a CSV file is written, found before the engine reads it: delimiter, header, line ends, packing, encoding.

Decided from the header and the first lines; nothing is left to the engine's own guess. Other encodings and quotes
have no place here yet: such a file is refused with the remedy.
"""

from __future__ import annotations

import codecs
import gzip
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, cast

from mlmcheck.intake.reading.delimiter import NAMES, cut, plausible
from mlmcheck.model import InputError

_BYTES: Final = 256 * 1024
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one file is written. `skip` is the number of lines before the header, `header_end` its last line."""

    delimiter: str
    headers: tuple[str, ...]
    skip: int
    header_end: int
    sample: tuple[tuple[str, ...], ...]
    is_gzip: bool
    has_mark: bool
    line_end: str

    @property
    def told(self) -> str:
        """The dialect in words, for the report."""
        packed = "gzip, " if self.is_gzip else ""
        ends = {"\r\n": "CRLF", "\r": "CR", "\n": "LF"}[self.line_end]
        return f"{packed}{NAMES[self.delimiter]}, header on line {self.skip + 1}, {ends}"

    @property
    def encoding(self) -> str:
        """As Python names it."""
        return "utf-8-sig" if self.has_mark else "utf-8"


def stream(path: Path, *, is_gzip: bool) -> IO[bytes]:
    """The file's bytes, unpacked."""
    return cast("IO[bytes]", gzip.open(path, "rb")) if is_gzip else path.open("rb")


def sniff(path: Path, file: str) -> Dialect:
    """The dialect of the file at `path`, called `file` in messages. Raises InputError if it cannot be a table."""
    head, is_gzip, is_whole = _head(path, file)
    if not head.strip():
        raise InputError(f"{file}: the file is empty; remove it or supply the table with its header")
    text = _text(head, file, is_whole=is_whole)
    has_mark = head.startswith(codecs.BOM_UTF8)
    line_end = "\r\n" if "\r\n" in text else "\n" if "\n" in text or "\r" not in text else "\r"
    blank = len(text) - len(text.lstrip("\r\n"))
    skip = text[:blank].count("\r" if line_end == "\r" else "\n")
    table, delimiter, end = cut(text[blank:], file, is_whole=is_whole)
    headers = tuple(header.strip() for header in table[0])
    plausible(headers, table[1:], file)
    return Dialect(delimiter, headers, skip, skip + end, tuple(map(tuple, table[1:])), is_gzip, has_mark, line_end)


def _head(path: Path, file: str) -> tuple[bytes, bool, bool]:
    """The first bytes unpacked, whether they were packed, and whether they are all."""
    try:
        with path.open("rb") as raw:
            is_gzip = raw.read(2) == b"\x1f\x8b"
        with stream(path, is_gzip=is_gzip) as source:
            head = source.read(_BYTES)
            return head, is_gzip, len(head) < _BYTES
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise InputError(broken_gzip(file)) from error
    except OSError as error:
        raise InputError(
            f"{file}: cannot be opened ({error.strerror or error}); check the path and that you may read it"
        ) from error


def broken_gzip(file: str) -> str:
    """The sentence for a damaged gzip file."""
    return f"{file}: the gzip stream is broken or cut short; fetch or pack the file again"


def _text(head: bytes, file: str, *, is_whole: bool) -> str:
    for mark, name in _MARKS:
        if head.startswith(mark):
            raise InputError(_encoding(file, f"the file is {name}"))
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head, final=is_whole)
    except UnicodeDecodeError as error:
        line = head[: error.start].count(b"\n") + 1
        raise InputError(_encoding(f"{file}:{line}", f"byte 0x{head[error.start]:02x} is not UTF-8")) from error
    if "\x00" in text[:1000]:
        raise InputError(_encoding(file, "the file holds zero bytes, so it is not plain text"))
    return text.removeprefix("\ufeff")


def _encoding(where: str, fault: str) -> str:
    return f"{where}: {fault}; save the file as CSV in UTF-8"
