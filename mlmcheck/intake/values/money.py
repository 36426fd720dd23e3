"""Money, volumes and levels out of text, exactly or not at all.

The grammar comes before any cast, because a cast reads `1e3` and `1_000` and rounds `12.505`. Text that is written
as the engine writes the number itself needs no grammar: that is the fast path. `raw` is text as it stands, or text
that `numbers.cleaned` has put into `-1234.50`; only the latter may have an exponent.
"""

from __future__ import annotations

from typing import Final

from mlmcheck.intake.engine import quote
from mlmcheck.intake.values.numbers import Style

_FAST: Final = (
    "CASE WHEN CAST(TRY_CAST({raw} AS {type}) AS VARCHAR) = {raw} THEN {cast} "
    "WHEN regexp_full_match({raw}, {grammar}) THEN {cast} {more}END"
)
_CAST: Final = "CAST(TRY_CAST({raw} AS {type}) * {factor} AS BIGINT)"
_EXACT: Final = (
    "WHEN regexp_full_match({raw}, {grammar}) AND TRY_CAST({raw} AS DECIMAL(38, 18)) = TRY_CAST({raw} AS {type}) "
    "THEN {cast} "
)
_EXPONENT: Final = "-?[0-9]{1,15}([.][0-9]{0,9})?[eE]([+]?[0-9]{1,2}|-0?[0-8])"
_WHOLE: Final = (
    "CASE WHEN length({raw}) <= {digits} AND CAST(TRY_CAST({raw} AS BIGINT) AS VARCHAR) = {raw} THEN {cast} "
    "WHEN regexp_full_match({raw}, {grammar}) THEN {cast} END"
)
_PRODUCT: Final = (
    "CAST(TRY_CAST(round({quantity} * {price}, {scale}) AS DECIMAL({width}, {scale})) * {factor} AS BIGINT)"
)
_LEVEL: Final = (
    "CASE WHEN CAST(TRY_CAST({raw} AS USMALLINT) AS VARCHAR) = {raw} THEN TRY_CAST({raw} AS INTEGER) "
    "WHEN regexp_full_match({raw}, {grammar}) THEN TRY_CAST(regexp_extract({raw}, '[0-9]+') AS INTEGER) END"
)


def grammar(digits: int, whole: int) -> str:
    """Sign, `whole` digits at most, a point, `digits` decimals and then only zeros."""
    return rf" *[+-]?[0-9]{{1,{whole}}}([.][0-9]{{0,{digits}}}0*)? *"


def _digits(whole: int) -> str:
    return rf" *[+-]?[0-9]{{1,{whole}}} *"


def _width(scale: int) -> int:
    """Digits of a decimal that still fits 18 digits (64 bits) after it is multiplied into minor units."""
    return 17 - scale


def minor(raw: str, scale: int, style: Style = "plain") -> str:
    """SQL: the text `raw` in minor units (BIGINT), NULL if it is not exact money (of 13 whole digits at scale 2)."""
    decimal, whole = f"DECIMAL({_width(scale)}, {scale})", _width(scale) - scale
    cast = _CAST.format(raw=raw, type=decimal, factor=10**scale)
    if style == "whole":
        return _WHOLE.format(raw=raw, digits=whole, cast=cast, grammar=quote(_digits(whole)))
    exact = "" if style == "plain" else _EXACT.format(raw=raw, grammar=quote(_EXPONENT), type=decimal, cast=cast)
    return _FAST.format(raw=raw, type=decimal, cast=cast, grammar=quote(grammar(scale, whole)), more=exact)


def thousandths(raw: str, style: Style = "plain") -> str:
    """SQL: a volume in thousandths (BIGINT)."""
    return minor(raw, 3, style)


def number(raw: str, style: Style = "plain") -> str:
    """SQL: a quantity or unit price, at most six decimals."""
    cast = f"TRY_CAST({raw} AS DECIMAL(19, 6))"
    allowed = _digits(12) if style == "whole" else grammar(6, 12)
    more = "" if style in {"whole", "plain"} else _EXACT.format(
        raw=raw, grammar=quote(_EXPONENT), type="DECIMAL(19, 6)", cast=cast
    )  # fmt: skip
    return f"CASE WHEN regexp_full_match({raw}, {quote(allowed)}) THEN {cast} {more}END"


def product(quantity: str, price: str, scale: int) -> str:
    """SQL: quantity x price in minor units, half away from zero, once per line."""
    return _PRODUCT.format(quantity=quantity, price=price, scale=scale, width=_width(scale), factor=10**scale)


def level(raw: str) -> str:
    """SQL: a level such as `2`, `2.0`, `L2` or `Level 2`."""
    return _LEVEL.format(raw=raw, grammar=quote(r" *(?i:level|lvl|l)? *[0-9]{1,6}([.]0+)? *"))


def example(scale: int) -> str:
    """Money as it should look."""
    return "12" if scale == 0 else "12." + "500"[:scale].ljust(scale, "0")
