"""How a CSV file is written, found before the engine reads it: delimiter, quotes, header, line ends, packing.

Decided from the first lines; nothing is left to the engine's own guess, and what the user says comes first.
"""

from __future__ import annotations

import codecs
import gzip
import re
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, cast

from mlmcheck.intake.reading import delimiter as delimiters
from mlmcheck.intake.reading import header, ragged
from mlmcheck.intake.reading.delimiter import Cut, Score
from mlmcheck.intake.reading.plain import Plain
from mlmcheck.intake.settings import FileTerms
from mlmcheck.model import InputError

_BYTES: Final = 256 * 1024
_LONGEST: Final = 4 * 1024 * 1024
"""How far the end of the first lines is looked for; the engine takes no line longer than 2 MB."""
_COLUMNS: Final = 5000
_FEW: Final = 4
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SEP: Final = re.compile(r'"?sep=([^"\r\n]{1,4}?)"?(\r\n|\r|\n)', re.IGNORECASE)
"""The line that tells Excel the delimiter."""
_NEVER: Final = frozenset("#/\\.-_()[]{}\"'@")
"""Characters that stand in dates, paths and comments, and that no known program writes between columns."""
_SAMPLE: Final = 16 * 1024
"""Characters that CleverCSV looks at; it takes about a second for them at worst."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one file is written.

    `header_line` is the header's first line, 0 if there is none, `header_end` the last line before the first record of
    the table's own, and `skip` the number of records that the engine leaves out until there. `fills` says that short
    lines lack nothing but empty cells. `is_sure`: the headers are names, not values. `notes` are the guesses. `was` is
    how the file lay there, if it was written anew for the engine.
    """

    cut: Cut
    headers: tuple[str, ...]
    skip: int
    header_line: int
    header_end: int
    sample: tuple[tuple[str, ...], ...]
    is_gzip: bool
    has_mark: bool
    line_end: str
    source_encoding: str = "utf-8"
    fills: bool = False
    is_sure: bool = True
    notes: tuple[str, ...] = ()
    was: Dialect | None = None

    def told(self, *, with_ends: bool = True) -> str:
        """The dialect in words, for the report; without line ends where they are no longer those of the user's file."""
        if self.was:
            return self.was.told(with_ends=with_ends)
        where = f"header on line {self.header_line}" if self.header_line else "no header"
        ends = {"\r\n": "CRLF", "\r": "CR", "\n": "LF"}[self.line_end] if with_ends else ""
        filled = "short lines filled up" if self.fills else ""
        return ", ".join(filter(None, ["gzip" if self.is_gzip else "", self.cut.told, where, ends, filled]))

    @property
    def encoding(self) -> str:
        """The file's encoding as it lay on disk, as Python names it."""
        return "utf-8-sig" if self.has_mark and self.source_encoding == "utf-8" else self.source_encoding

    @property
    def codec(self) -> str:
        """How the text that the engine reads is decoded."""
        return "utf-8-sig" if self.has_mark else "utf-8"


def stream(path: Path, *, is_gzip: bool) -> IO[bytes]:
    """The file's bytes, unpacked."""
    return cast("IO[bytes]", gzip.open(path, "rb")) if is_gzip else path.open("rb")


def sniff(plain: Plain, terms: FileTerms) -> Dialect:
    """The dialect of a plain text. Raises InputError if it cannot be a table, or if the user has to decide."""
    path, file = plain.path, plain.file
    head, is_gzip, is_whole = _head(path, file)
    if not head.strip():
        raise InputError(f"{file}: the file is empty; remove it or supply the table with its header")
    text = _text(head, file, is_whole=is_whole)
    line_end = "\r\n" if "\r\n" in text else "\n" if "\n" in text or "\r" not in text else "\r"
    score, notes = _cut(text, plain, terms, is_whole=is_whole)
    found, _ = delimiters.records(text, score.cut, is_whole=is_whole)
    if _SEP.match(text) and not plain.delimiter:
        found = found[1:]
    if not found:
        raise InputError(f"{file}: no line of it can be read as a record; say how it is written with --delimiter")
    if (columns := max(len(record.cells) for record in found)) > _COLUMNS:
        raise InputError(f"{file}: it has {columns:,} columns; keep those that are needed, at most {_COLUMNS:,}")
    top = header.find(found, file, terms.header)
    fills = ragged.fills_up(top.names, top.body)
    if fills:
        notes += ("lines with fewer cells than the header were taken as ending in empty cells",)
    return Dialect(
        score.cut, top.names, top.skip, top.line, top.end, top.body, is_gzip, head.startswith(codecs.BOM_UTF8),
        line_end, plain.encoding, fills, top.is_sure, (*notes, *top.notes),
    )  # fmt: skip


def _head(path: Path, file: str) -> tuple[bytes, bool, bool]:
    """The first bytes unpacked, whether they were packed, and whether they are all."""
    try:
        with path.open("rb") as raw:
            is_gzip = raw.read(2) == b"\x1f\x8b"
        with stream(path, is_gzip=is_gzip) as source:
            head, wanted = source.read(_BYTES), _BYTES
            while len(head) == wanted < _LONGEST and head.count(b"\n") + head.count(b"\r") < _FEW:
                wanted *= 4
                head += source.read(wanted - len(head))
            return head, is_gzip, len(head) < wanted
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


def _cut(text: str, plain: Plain, terms: FileTerms, *, is_whole: bool) -> tuple[Score, tuple[str, ...]]:
    """The cut that the user, the file's own `sep=` line or the evenness of the first lines says; and the guesses."""
    if plain.delimiter:  # we wrote the text ourselves, with doubled quotes
        return delimiters.score(text, Cut(plain.delimiter), is_whole=is_whole), ()
    said = _SEP.match(text)
    if stated := terms.delimiter or (said.group(1) if said else ""):
        return delimiters.best(
            text, [stated_delimiter(stated, plain.file)], terms.quote, terms.escape, is_whole=is_whole
        )[0], ()
    scores = delimiters.best(text, delimiters.USUAL, terms.quote, terms.escape, is_whole=is_whole)
    best, second = scores[0], scores[1]
    is_tie = best.width > 1 and best.value == second.value
    best = delimiters.doubled(text, best, terms.quote, terms.escape, is_whole=is_whole)
    is_clear = best.share > 0.9 or (best.hits > 0 and best.share >= 0.5)  # one known word in a torn line is an accident
    if best.width > 1 and not is_tie and is_clear:
        return best, ()
    rare = delimiters.best(text, delimiters.unusual(text), terms.quote, terms.escape, is_whole=is_whole)
    if rare and delimiters.is_enough(rare[0]) and rare[0].value > best.value:
        found = delimiters.doubled(text, rare[0], terms.quote, terms.escape, is_whole=is_whole)
        return found, (_guessed(found),)
    if is_tie:
        raise _alike(plain.file, best, second)
    if best.width > 1 and best.share >= 0.5:
        return best, ()
    clever = _clever(text, terms, is_whole=is_whole)
    return (clever, (_guessed(clever),)) if clever and clever.value > best.value else (best, ())


def _alike(file: str, one: Score, other: Score) -> InputError:
    names = [delimiters.name(score.cut.delimiter) for score in (one, other)]
    return InputError(f"{file}: it can be cut by {names[0]} and by {names[1]} alike; say which with --delimiter")


def _guessed(score: Score) -> str:
    return f"guessed that its columns are cut by {delimiters.name(score.cut.delimiter)}; overrule with --delimiter"


def _clever(text: str, terms: FileTerms, *, is_whole: bool) -> Score | None:
    """What CleverCSV takes for the delimiter, if that cuts at least half of the lines alike."""
    import clevercsv

    try:
        found = clevercsv.Sniffer().sniff(text[:_SAMPLE])
    except (clevercsv.Error, ValueError):
        return None
    if not found or not found.delimiter or found.delimiter.isalnum() or found.delimiter in _NEVER:
        return None
    score = delimiters.best(text, [found.delimiter], terms.quote, terms.escape, is_whole=is_whole)[0]
    is_even = delimiters.is_enough(score) if score.cut.delimiter == " " else score.share >= 0.5
    return score if is_even and score.width > 1 and score.records > 2 else None


def stated_delimiter(text: str, file: str) -> str:
    r"""The delimiter that the user means: itself, `\t`, or its name (`tab`, `semicolon`). InputError if too long."""
    names = {name: delimiter for delimiter, name in delimiters.NAMES.items()}
    meant = names.get(text.strip().casefold(), "\t" if text == r"\t" else text)
    if len(meant.encode()) > delimiters.LONGEST or meant in {"\n", "\r", '"'}:
        raise InputError(f"{file}: '{meant[:20]}' cannot be a delimiter; give one of at most four bytes, or its name")
    return meant
