"""Which characters cut the text into cells: delimiter, quote and escape, by how evenly they cut the first lines."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

from mlmcheck.intake.reading.names import known

NAMES: Final = {
    ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", ":": "colon", "^": "caret", "~": "tilde", " ": "space",
    "\x01": "control character 1", "\x1e": "record separator", "\x1f": "unit separator", "¦": "broken bar",
    "§": "section sign", "||": "double bar", "::": "double colon", "~~": "double tilde", "|~|": "bar tilde bar",
}  # fmt: skip
USUAL: Final = (",", ";", "\t", "|")
LONGEST: Final = 4
"""Bytes of a delimiter, at most; the engine takes no longer one."""
_LINES: Final = 1000
_STAND_IN: Final = "\x1f"
_ENOUGH: Final = 0.95


@dataclass(frozen=True, slots=True)
class Cut:
    """`quote` is "" for none; `escape` is the quote itself where it is doubled, else a backslash.

    `is_mixed`: a quote within quotes is written now one way, now the other, or a backslash stands before a delimiter
    outside quotes; the engine reads no such file as it lies.
    """

    delimiter: str
    quote: str = '"'
    escape: str = '"'
    is_mixed: bool = False

    @property
    def told(self) -> str:
        """In words."""
        quote = {'"': "", "'": ", single quotes", "": ", no quotes"}.get(self.quote, f", quote {self.quote}")
        escape = ", both escapes" if self.is_mixed else ", escape \\" if self.escape == "\\" else ""
        return f"{name(self.delimiter)}{quote}{escape}"


@dataclass(frozen=True, slots=True)
class Record:
    """Cells that stand on the physical lines `line` to `end` (from 1); it is the `at`-th record, blank ones counted."""

    at: int
    line: int
    end: int
    cells: tuple[str, ...]


def name(delimiter: str) -> str:
    """The delimiter in a word."""
    return NAMES.get(delimiter, f"'{delimiter}'")


class Cells:
    """The cells of each record of some lines (a blank line is an empty record), and the last line read in `line`.

    Raises csv.Error at a record whose quotes are wrong; asking on continues after it, which a generator could not.
    """

    def __init__(self, lines: Iterable[str], cut: Cut, *, is_strict: bool = True) -> None:
        delimiter = cut.delimiter
        if len(delimiter) > 1:
            lines, delimiter = (line.replace(cut.delimiter, _STAND_IN) for line in lines), _STAND_IN
        self._reader = csv.reader(
            lines, delimiter=delimiter, quotechar=cut.quote or None, doublequote=cut.escape != "\\" or cut.is_mixed,
            escapechar="\\" if cut.escape == "\\" else None, quoting=csv.QUOTE_MINIMAL if cut.quote else csv.QUOTE_NONE,
            skipinitialspace=delimiter != " ", strict=is_strict and bool(cut.quote),
        )  # fmt: skip

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> list[str]:
        return next(self._reader)

    @property
    def line(self) -> int:
        """The last line of the record just read, from 1."""
        return self._reader.line_num


def records(text: str, cut: Cut, *, is_whole: bool, most: int = _LINES) -> tuple[list[Record], int]:
    """The first records that are not blank, and how many others have wrong quotes; one that is cut off is left out."""
    found: list[Record] = []
    source, wrong, at = Cells(io.StringIO(text, newline=""), cut), 0, 0
    while len(found) < most:
        begin = source.line + 1
        try:
            record = next(source)
        except StopIteration:
            return (found if is_whole or len(found) < 2 else found[:-1]), wrong
        except csv.Error:
            wrong += 1
        else:
            if len(record) > 1 or any(cell.strip() for cell in record):
                found.append(Record(at, begin, source.line, tuple(record)))
        at += 1
    return found, wrong


@dataclass(frozen=True, slots=True)
class Score:
    """How well a cut does.

    `share` of the records have the commonest `width`, `hits` known names stand in one of them, the first has `first`
    cells; `records` were looked at, and in `wrong` more the quotes are wrong.
    """

    cut: Cut
    share: float
    width: int
    hits: int
    first: int
    records: int
    wrong: int

    @property
    def value(self) -> float:
        """Evenness counts, more so with more columns, as in CleverCSV's pattern score; known names count most."""
        return round(self.share * (1 - 1 / self.width) + 0.1 * min(self.hits, 5), 9)


def score(text: str, cut: Cut, *, is_whole: bool) -> Score:
    """How evenly `cut` cuts the text."""
    found, wrong = records(text, cut, is_whole=is_whole)
    if not found:
        return Score(cut, 0.0, 1, 0, 1, 0, wrong)
    widths = Counter(len(record.cells) for record in found)
    width, count = max(widths.items(), key=lambda item: (item[1] * (1 - 1 / item[0]), item[0]))
    hits = max(known(record.cells) for record in found[:50])
    share = count / (len(found) + wrong)
    return Score(cut, share, width, hits if width > 1 else 0, len(found[0].cells), len(found), wrong)


def best(text: str, delimiters: Sequence[str], quote: str | None, escape: str | None, *, is_whole: bool) -> list[Score]:
    """Each delimiter with the quotes that suit it, the best first. `quote` and `escape` are what the user says."""
    there = [delimiter for at, delimiter in enumerate(delimiters) if at == 0 or delimiter in text]
    scores = [_quoted(text, delimiter, quote, escape, is_whole=is_whole) for delimiter in there]
    scores += [
        replace(scores[0], cut=Cut(other), share=0.0, width=1, hits=0) for other in delimiters if other not in there
    ]
    return sorted(scores, key=lambda found: -found.value)


def _quoted(text: str, delimiter: str, quote: str | None, escape: str | None, *, is_whole: bool) -> Score:
    if quote is not None:
        return score(text, Cut(delimiter, quote, "\\" if escape == "\\" else quote), is_whole=is_whole)
    plain = score(text, Cut(delimiter, escape="\\" if escape == "\\" else '"'), is_whole=is_whole)
    found = [plain, *(score(text, cut, is_whole=is_whole) for cut in _cuts(text, delimiter, escape))]
    if not plain.records or (plain.wrong and _is_unquoted(text, delimiter)):
        found.append(score(text, Cut(delimiter, "", ""), is_whole=is_whole))
    if _pairs(text, delimiter, "'") >= 0.9:
        found = sorted(found, key=lambda each: each.cut.quote != "'")
    return max(found, key=lambda each: each.value)  # of those that do alike the first, the usual one, is taken


def _cuts(text: str, delimiter: str, escape: str | None) -> Iterator[Cut]:
    """Quotes and escapes beyond the usual that are worth a trial."""
    if escape is None and '\\"' in text:
        # an empty cell in quotes is no doubled quote
        yield Cut(delimiter, escape="\\", is_mixed=re.search(rf'[^\s{re.escape(delimiter)}] *""', text) is not None)
    if escape is None and "\\" + delimiter in text:
        yield Cut(delimiter, escape="\\", is_mixed=True)
    if any(delimiter + "'" in line or line.startswith("'") for line in text.split("\n", 50)):
        yield Cut(delimiter, "'", "'")


def _is_unquoted(text: str, delimiter: str) -> bool:
    """Whether quotes are only letters here: more lines have a lone one than a cell between two."""
    lines = text.splitlines()[:_LINES]
    lone = sum(line.count('"') % 2 for line in lines)
    return lone > max(1, len(lines) * _pairs(text, delimiter, '"'))


def _pairs(text: str, delimiter: str, quote: str) -> float:
    """The share of lines with a cell that begins and ends with a quote, of those that the delimiter cuts."""
    lines = [line for line in text.splitlines()[:_LINES] if delimiter in line]
    pairs = [any(len(cell) > 1 and cell[0] == cell[-1] == quote for cell in line.split(delimiter)) for line in lines]
    return sum(pairs) / (len(lines) or 1)


def unusual(text: str) -> list[str]:
    """Delimiters beyond the usual four that the text could be cut by."""
    head = text[:2000]
    return [delimiter for delimiter in NAMES if delimiter not in USUAL and delimiter in head]


def doubled(text: str, found: Score, quote: str | None, escape: str | None, *, is_whole: bool) -> Score:
    """The same delimiter written twice, if every second column would be empty without that."""
    twice = found.cut.delimiter * 2
    if len(twice) > 2 or twice not in text or found.width < 3:
        return found
    other = best(text, [twice], quote, escape, is_whole=is_whole)[0]
    return other if other.share >= found.share and 2 * other.width - 1 == found.width else found


def is_enough(found: Score) -> bool:
    """Whether an unusual delimiter cuts out names that are known, or so evenly that it is no accident."""
    if found.hits > 1 and found.share >= 0.5 and found.records > 1:
        return True
    lines = 3 if found.cut.delimiter == " " else 2
    return found.share >= _ENOUGH and found.records >= lines and found.first == found.width > 1
