"""Words that stand for nothing, and what spreadsheets wrap around a value."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from mlmcheck.intake.engine import quote

WORDS: Final = (
    "null", "(null)", "<null>", "[null]", "#null!", "\\n", "n/a", "#n/a", "#na", "n.a.", "na", "<na>", "nan",
    "nat", "none", "nil", "-", "--", "---", "n.d.", "n/d", "s/d", "k.a.", "k. a.", "n.v.", "non disponible",
    "no disponible", "nulo", "ninguno", "nenhum", "aucun", "keine angabe", "nicht vorhanden", "nicht verfügbar",
    "não disponível", "нет", "н/д", "无", "無", "なし", "없음", "0000-00-00", "0000-00-00 00:00:00", "00/00/0000",
    "00.00.0000",
)  # fmt: skip
"""In small letters. `unknown` is not among them: it says that there was somebody."""

_LONGEST: Final = max(len(word) for word in WORDS)
_WRAPPED: Final = quote('^="(.*)"$')
_EDGE: Final = r"^[\s\p{Z}\p{Cf}]+|[\s\p{Z}\p{Cf}]+$"
_LIST: Final = ", ".join(quote(word) for word in WORDS)


def said(raw: str) -> str:
    """SQL: whether this text is a word for nothing."""
    return f"(length({raw}) <= {_LONGEST + 4} AND lower(trim({raw})) IN ({_LIST}))"


def is_nothing(text: str) -> bool:
    """The same rule for a value in hand."""
    return text.strip().lower() in WORDS


def without(raw: str) -> str:
    """SQL: the text, NULL if it says nothing, without the `="..."` that keeps a spreadsheet from changing it."""
    inside = f"regexp_replace({raw}, {_WRAPPED}, '\\1')"
    bare = f"CASE WHEN starts_with({raw}, '=\"') THEN {inside} ELSE {raw} END"
    return f"CASE WHEN {said(raw)} THEN NULL ELSE {bare} END"


def bare_id(raw: str) -> str:
    """SQL: an id without blanks and hidden letters around it, full-width letters as plain ones."""
    trimmed = f"regexp_replace({raw}, {quote(_EDGE)}, '', 'g')"
    return f"nullif(CASE WHEN strlen({raw}) <> length({raw}) THEN trim({_narrow(trimmed)}) ELSE {trimmed} END, '')"


_WIDE: Final = "".join(chr(code) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)))
_NARROW: Final = "".join(chr(ord(letter) - 0xFEE0) for letter in _WIDE)


def _narrow(raw: str) -> str:
    return f"translate({raw}, {quote(_WIDE)}, {quote(_NARROW)})"


def odd_id(raw: str) -> str:
    """SQL: whether an id needs any of this; beyond ASCII counts, as hidden letters hide there."""
    # most ids end in a digit and no such word does; only CASE spares the engine looking all of them up
    return (
        f"CASE WHEN strlen({raw}) <> length({raw}) THEN true WHEN {raw}[-1] NOT BETWEEN '0' AND '9' THEN {said(raw)} "
        "ELSE false END"
    )


def is_odd(values: Iterable[str]) -> bool:
    """Whether any of these values says nothing, is wrapped, or has odd blanks or letters."""
    return any(
        is_nothing(text) or text.startswith('="') or not text.isascii() or re.search(r"^[\t\r\n]|[\t\r\n]$", text)
        for text in values
    )
