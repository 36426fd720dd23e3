"""Which character separates the columns: the one that cuts the first lines most evenly."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import Final

from mlmcheck.model import InputError

NAMES: Final = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_LINES: Final = 1000


def cut(text: str, file: str, *, is_whole: bool) -> tuple[list[list[str]], str, int]:
    """The first records, the delimiter that cuts them best, and the line on which the header ends.

    Raises InputError if two delimiters cut them alike.
    """
    tried = {delimiter: _records(text, delimiter, is_whole=is_whole) for delimiter in NAMES}
    scores = {delimiter: _score(records) for delimiter, (records, _) in tried.items()}
    best = max(scores, key=lambda delimiter: scores[delimiter])
    rivals = [other for other in scores if other != best and scores[other] == scores[best] and scores[best][1] > 1]
    if rivals:
        raise InputError(
            f"{file}: it can be cut by {NAMES[best]} and by {NAMES[rivals[0]]} alike; save it with commas and quotes"
        )
    records, end = tried[best]
    return records, best, end


def _records(text: str, delimiter: str, *, is_whole: bool) -> tuple[list[list[str]], int]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    records: list[list[str]] = []
    end = 1
    try:
        for record in reader:
            end = reader.line_num if not records else end
            if record:
                records.append(record)
            if len(records) > _LINES:
                break
    except csv.Error:
        return records, end
    cut = len(records) <= _LINES and not is_whole and len(records) > 1
    return (records[:-1] if cut else records), end


def _score(records: list[list[str]]) -> tuple[float, int]:
    """The share of lines with as many columns as the header, and how many that is; one column is no evidence."""
    if not records or len(records[0]) < 2:
        return (0.0, 1)
    width, rest = len(records[0]), records[1:]
    return (sum(len(record) == width for record in rest) / len(rest) if rest else 1.0, width)


def plausible(headers: tuple[str, ...], rest: list[list[str]], file: str) -> None:
    """InputError if no line has the columns of the header, or the header names nothing."""
    if len(rest) > 1 and not any(len(record) == len(headers) for record in rest):
        width = Counter(len(record) for record in rest).most_common(1)[0][0]
        raise InputError(
            f"{file}: the header has {len(headers)} columns but the lines have {width}; "
            "give the file one header line with a name for each column"
        )
    if not any(letter.isalpha() for header in headers for letter in header):
        raise InputError(f"{file}: the first line holds no column names; give the file a header line")
