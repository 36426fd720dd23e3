"""Whether cells look like column names: words that are known as such, or text above columns of numbers and dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from mlmcheck.intake.words.aliases import ALIASES, normalise

_KNOWN: Final = frozenset(alias for aliases in ALIASES.values() for alias in aliases)
_SIGNS: Final = r"[^\w\s]{0,3}\s*(?:[A-Z]{3}|R|kr|zł|元|円|원)?\s*[^\w\s]{0,2}\s*"
"""Around a number may stand a currency, its code, a sign, brackets, a percent sign."""
_NUMBER: Final = re.compile(_SIGNS + r"\d+(?:[^\w]{1,2}\d+)*(?:[eE][+-]?\d+)?\s*" + _SIGNS)
_DATE: Final = re.compile(r"\d{1,4}[-/.年]\s?(\d{1,2}|[^\W\d]{3,9})[-/.月]\s?\d{1,4}日?([ T]\d.*)?")


def known(cells: Iterable[str]) -> int:
    """How many of the cells are names of columns that some table of ours has."""
    return len({normal for cell in cells if len(cell) <= 60 and (normal := normalise(cell)) in _KNOWN})


def shape(cell: str) -> str:
    """What kind of thing a cell is: blank, date, number, code (letters with digits) or text."""
    text = cell.strip()
    if not text:
        return "blank"
    if _DATE.fullmatch(text):
        return "date"
    if _NUMBER.fullmatch(text):
        return "number"
    return "code" if any(letter.isdigit() for letter in text) or "@" in text else "text"


def shapes(rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """The shape that nine of ten filled cells of each column have, else ""."""
    found = []
    for at in range(width):
        counts = Counter(kind for row in rows if at < len(row) and (kind := shape(row[at])) != "blank")
        top = counts.most_common(1)
        found.append(top[0][0] if top and top[0][1] >= 0.9 * counts.total() else "")
    return found
