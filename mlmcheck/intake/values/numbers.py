"""How numbers are written: the marks of a column, told from its values, and the SQL that takes them away.

`whole` (digits alone) and `plain` (`1234.50`) need no cleaning. `point` is `1,234.50` with any thousands mark but the
point, `comma` is `1.234,50` with any but the comma; both know signs, brackets, currencies and `1.5e3`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, Literal

from mlmcheck.intake.engine import quote
from mlmcheck.intake.text import clean
from mlmcheck.model import InputError

Style = Literal["whole", "plain", "point", "comma"]

_NARROW: Final = "0123456789.,-+()'$"
_WIDE: Final = "".join(chr(ord(letter) + 0xFEE0) for letter in _NARROW)
_SIGNS: Final = "\uffe5\uffe6\uffe1\u2212\u2013\u2019\u2018\u02bc\u00b4`"
_BLANKS: Final = "\u00a0\u2007\u2009\u202f\u3000\t\r\n"
_ODD: Final = _WIDE + _SIGNS + _BLANKS
_FOLDED: Final = _NARROW + "¥₩£--'''''" + " " * len(_BLANKS)
_HIDDEN: Final = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_CURRENCY: Final = r"[\p{L}\p{Sc}][\p{L}\p{Sc}./]{0,4}"
_PARTS: Final = (
    rf"^ *([-+(]?) *({_CURRENCY})? *([-+(]?) *([0-9.,' ]*[0-9](?:[eE][-+]?[0-9]{{1,2}})?)(?:[.,]-{{1,2}}|[.,])? *"
    rf"({_CURRENCY})? *([-)]?) *$"
)
"""Sign, currency, sign, number, `12,-`, currency, sign; only some of them at a time, which `cleaned` sees to."""
_EXPONENT: Final = "(?:[eE][-+]?[0-9]{1,2})?"
_EVEN: Final = "[1-9][0-9]{0,2}(?: [0-9]{3})+|[1-9][0-9]{0,2}(?:'[0-9]{3})+|[0-9]*"
_POINT: Final = (
    rf"(?:[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})+|[1-9][0-9]?(?:,[0-9]{{2}})+,[0-9]{{3}}|{_EVEN})(?:[.][0-9]*)?{_EXPONENT}"
)
_COMMA: Final = rf"(?:[1-9][0-9]{{0,2}}(?:[.][0-9]{{3}})+|{_EVEN})(?:,[0-9]*)?{_EXPONENT}"
_EITHER: Final = "[1-9][0-9]{0,2}[.,][0-9]{3}"

_CLEAN: Final = (
    "CASE WHEN {known} THEN CASE {struct}.a || {struct}.b || {struct}.c "
    "WHEN '' THEN '' WHEN '+' THEN '' WHEN '-' THEN '-' WHEN '()' THEN '-' END || {number} END"
)
_NUMBER: Final = (
    "CASE WHEN regexp_full_match({n}, {grammar}) "
    "THEN regexp_replace(replace(translate({n}, {marks}, ''), {mark}, '.'), '^[.]', '0.') END"
)


def folded(raw: str) -> str:
    """SQL: full-width signs, odd minus signs, blanks and apostrophes become the plain ones, hidden letters nothing."""
    return f"translate({raw}, {quote(_ODD + _HIDDEN)}, {quote(_FOLDED)})"


def parts(raw: str) -> str:
    """SQL: a struct of signs `a`, `b`, `c`, currencies `t`, `u` and the number `n`, all empty if it is no number."""
    return f"regexp_extract({folded(raw)}, {quote(_PARTS)}, ['a', 't', 'b', 'n', 'u', 'c'])"


def token(struct: str) -> str:
    """SQL: the currency that stands before or after the number, as capitals."""
    return f"upper({struct}.t || {struct}.u)"


def cleaned(struct: str, style: Style, tokens: Iterable[str]) -> str:
    """SQL: the number of `parts` as `-1234.50`, NULL if it is not in this style or in none of these currencies."""
    known = f"{token(struct)} IN ({', '.join(quote(each) for each in ['', *tokens])})"
    mark, marks, grammar = (".", ", '", _POINT) if style == "point" else (",", ". '", _COMMA)
    number = _NUMBER.format(n=f"{struct}.n", grammar=quote(grammar), marks=quote(marks), mark=quote(mark))
    return _CLEAN.format(known=known, struct=struct, number=number)


def tests(struct: str, scale: int) -> dict[str, str]:
    """SQL by name: what one value says about the style of its column.

    `point` and `comma` prove a style; `1,234` (`commas`) and `1.234` (`points`) may be either, unless as decimals they
    would have more digits than `scale` (`odd_commas`, `odd_points`).
    """
    n = f"{struct}.n"
    one, other = (f"regexp_full_match({n}, {quote(grammar)})" for grammar in (_POINT, _COMMA))
    either = f"regexp_full_match({n}, {quote(_EITHER)})"
    odd = f"NOT regexp_full_match({n}, {quote(f'[0-9]+[.,][0-9]{{{min(scale, 3)}}}0*')})"
    return {
        "point": f"{n} <> '' AND {one} AND NOT {other}",
        "comma": f"{n} <> '' AND {other} AND NOT {one}",
        "commas": f"{either} AND contains({n}, ',')",
        "points": f"{either} AND contains({n}, '.')",
        "odd_commas": f"{either} AND contains({n}, ',') AND {odd}",
        "odd_points": f"{either} AND contains({n}, '.') AND {odd}",
        "exponents": f"contains(lower({n}), 'e')",
    }


def quick(values: Iterable[str]) -> Style | None:
    """The style of a sample that is all plain, or None: then the whole column must be looked at.

    `plain` needs a value whose point can only be the decimal one; until one is seen, digits alone are read.
    """
    found = [text.strip(" ") for text in values]
    if all(re.fullmatch("[+-]?[0-9]+", text) for text in found):
        return "whole"
    plain = all(re.fullmatch("[+-]?[0-9]+([.][0-9]*)?", text) for text in found)
    return "plain" if plain and any("." in text and not _is_either(text) for text in found) else None


def _is_either(text: str) -> bool:
    return re.fullmatch(_EITHER, text.lstrip("+-")) is not None


def stated(text: str, where: str) -> Style:
    """The style of 1234.56 as the user writes it. Raises InputError if it is not that number."""
    found = re.fullmatch(r"1([^0-9]?)234(?:([.,])56)?", text.strip())
    if found and found[1] != found[2]:
        return "comma" if (found[2] or found[1]) == ("," if found[2] else ".") else "point"
    raise InputError(
        f"{where}: '{clean(text, 20)}' does not show how 1234.56 is written there; write it as 1,234.56 or 1.234,56"
    )


_WRITTEN: Final = MappingProxyType({"whole": "1234", "plain": "1234.56", "point": "1,234.56", "comma": "1.234,56"})


def written(styles: Mapping[str, Style]) -> dict[str, str]:
    """How 1234.56 is written in each of these columns; `stated` reads it back."""
    return {column: _WRITTEN[style] for column, style in styles.items()}


_TABLE: Final = str.maketrans(_ODD, _FOLDED, _HIDDEN)


def fold(text: str) -> str:
    """The same as `folded`, for a value in hand."""
    return text.translate(_TABLE)
