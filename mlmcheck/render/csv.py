"""Tables as CSV that no spreadsheet program takes for a program.

A text cell that Excel, LibreOffice or Google Sheets would run as a formula gets an apostrophe in front. To undo it,
drop one apostrophe at the beginning of a cell, and one after each semicolon, bar or tab: `plain` does. Numbers stay
numbers.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain

from mlmcheck.render.clean import clean

Cell = str | int | float | Decimal | date | None
_RISKY = frozenset("=+-@\u2212'")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?", re.ASCII)
# Where commas are decimal marks, Excel cuts a CSV file at semicolons, and does not heed our quotes while it does so.
_STARTS = re.compile(r"(^|[;|\t])(?=\s*(\S))")
_ADDED = re.compile(r"(^|[;|\t])'")


def lines(headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """The lines of the table, each with its end, as they come: UTF-8, commas, quotes where needed."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    for row in chain([headers], rows):
        writer.writerow([cell(value) for value in row])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def cell(value: Cell) -> str:
    """One value as it is written: text harmless, on one line, without control characters; an unknown one is empty."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return harmless(clean(value))
        case float():
            return f"{value:.10g}" if abs(value) < float("inf") else ""
        case Decimal():
            return format(value, "f")
        case _:
            return str(value)


def harmless(text: str) -> str:
    """The text with an apostrophe where a spreadsheet program could see the beginning of a formula."""
    return text if _NUMBER.fullmatch(text) else _STARTS.sub(_guard, text)


def plain(text: str) -> str:
    """What `harmless` was given."""
    return _ADDED.sub(r"\1", text)


def _guard(start: re.Match[str]) -> str:
    first = unicodedata.normalize("NFKC", start[2])[:1]
    return f"{start[1]}'" if first in _RISKY else start[1]
