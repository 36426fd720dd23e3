"""What the values of a column look like, judged from a sample: evidence for and against what a header seems to say."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from mlmcheck.intake.schema import Kind

_MOST: Final = 0.8
_LONGEST: Final = 100
"""Letters of a value that are looked at: enough to tell, and a cell of 10 MB costs nothing."""
_MINUS: Final = "\u2212"
_APOSTROPHE: Final = "\u2019"
_NUMBER: Final = re.compile(
    rf"[^\w\s]{{0,3}}\s*([A-Za-z]{{1,3}}\s?)?[^\w\s]?[+\-{_MINUS}(]?\s*\d[\d.,'{_APOSTROPHE}\s]*(e[+-]?\d+)?"
    r"\s*%?\)?-?\s*([A-Za-z]{3}|\W{0,2})"
)
_DAY: Final = re.compile(
    r"\d{1,4}\s?[-/.年년]\s?(\d{1,2}|[^\W\d]{3,10})\s?[-/.月월]\s?\d{1,4}\s?[日일]?([ T].*)?"  # 2024-01-31, 31-Jan-24
    r"|\d{1,2}\.?\s(de\s)?[^\W\d]{3,10}\.?,?\s(de\s)?\d{2,4}|[^\W\d]{3,10}\.?\s\d{1,2},?\s\d{4}"  # 31 de enero de 2024
    r"|(19|20)\d\d([-/.년年]?\s?(0?[1-9]|1[0-2]))[월月]?|(0?[1-9]|1[0-2])[-/.](19|20)\d\d"  # 2024-01, 01/2024
    r"|(19|20)\d{6}|[^\W\d]{3,10}\.?[- /](19|20)\d\d"  # 20240131, Jan 2024
)
_NAME: Final = re.compile(rf"[^\W\d_]+[.,]?([ '{_APOSTROPHE}-]+[^\W\d_]+\.?)+")


_CENTS: Final = re.compile(r"\D{0,4}\d[\d.,' ]*[.,]\d{2}\D{0,4}")
_EASTERN: Final = re.compile(r"[\u4e00-\u9fff]{2,4}|[\uac00-\ud7a3]{2,4}|[\u30a1-\u30fa\u30fc]{3,12}")


def share(values: Sequence[str], test: Callable[[str], object]) -> float:
    """The share of the values (none of them blank) that pass; 0 of none."""
    return sum(bool(test(value.strip()[:_LONGEST])) for value in values) / len(values) if values else 0.0


def is_number(value: str) -> bool:
    """Digits with the marks, signs and codes that money is written with."""
    return _NUMBER.fullmatch(value) is not None


def is_date(value: str) -> bool:
    """A day or a month with marks between its parts, or 8 digits that begin as a year of our time does."""
    return _DAY.fullmatch(value) is not None


def names(values: Sequence[str]) -> bool:
    """Whether most of the values look like names of persons: letters in two or more words, or 2-4 Han or Hangul."""
    return share(values, lambda value: _NAME.fullmatch(value) or _EASTERN.fullmatch(value)) >= _MOST


def contacts(values: Sequence[str]) -> bool:
    """Whether most of the values look like e-mail addresses."""
    return share(values, lambda value: re.fullmatch(r"\S+@\S+\.\w+", value)) >= _MOST


def amounts(values: Sequence[str]) -> bool:
    """Whether most of the values are written as money with two decimals, or as dates."""
    return share(values, lambda value: _CENTS.fullmatch(value) or (is_date(value) and not value.isdigit())) >= _MOST


def ids(values: Sequence[str]) -> bool:
    """Whether the values could be ids: short, no dates, no decimals, no names, no addresses."""
    odd = share(
        values,
        lambda v: len(v) > 40 or " " in v or (is_date(v) and not v.isdigit()) or re.fullmatch(r"-?\d+[.,]\d{2}", v),
    )
    return bool(values) and odd <= 1 - _MOST and not contacts(values) and share(values, lambda v: v.isalpha()) < _MOST


def agrees(kind: Kind, values: Sequence[str]) -> bool:
    """Whether the values could be what a column of this kind holds; no values are no evidence."""
    match kind:
        case "date" | "month":
            return share(values, is_date) >= _MOST
        case "money" | "volume" | "number" | "level":
            return share(values, is_number) >= _MOST and share(values, lambda v: is_date(v) and not v.isdigit()) < 0.5
        case "id":
            return ids(values)
        case "word":
            return share(values, lambda v: any(map(str.isalpha, v))) >= _MOST and len(set(values)) <= 50
        case _:
            return False
