"""Money, volumes and levels out of text, exactly or not at all.

The grammar comes before any cast, because a cast reads `1e3` and `1_000` and rounds `12.505`. Text that is written
as the engine writes the number itself needs no grammar: that is the fast path.
"""

from __future__ import annotations

from typing import Final

from mlmcheck.intake.engine import quote

_FAST: Final = (
    "CASE WHEN CAST(TRY_CAST({raw} AS {type}) AS VARCHAR) = {raw} THEN {cast} "
    "WHEN regexp_full_match({raw}, {grammar}) THEN {cast} END"
)
_CAST: Final = "CAST(TRY_CAST({raw} AS {type}) * {factor} AS BIGINT)"
_NUMBER: Final = "CASE WHEN regexp_full_match({raw}, {grammar}) THEN TRY_CAST({raw} AS DECIMAL(19, 6)) END"
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


def _width(scale: int) -> int:
    """Digits of a decimal that still fits 18 digits (64 bits) after it is multiplied into minor units."""
    return 17 - scale


def minor(raw: str, scale: int) -> str:
    """SQL: the text `raw` in minor units (BIGINT), NULL if it is not exact money (of 13 whole digits at scale 2)."""
    decimal = f"DECIMAL({_width(scale)}, {scale})"
    cast = _CAST.format(raw=raw, type=decimal, factor=10**scale)
    return _FAST.format(raw=raw, type=decimal, cast=cast, grammar=quote(grammar(scale, _width(scale) - scale)))


def thousandths(raw: str) -> str:
    """SQL: a volume in thousandths (BIGINT)."""
    return minor(raw, 3)


def number(raw: str) -> str:
    """SQL: a quantity or unit price, at most six decimals."""
    return _NUMBER.format(raw=raw, grammar=quote(grammar(6, 12)))


def product(quantity: str, price: str, scale: int) -> str:
    """SQL: quantity x price in minor units, half away from zero, once per line."""
    return _PRODUCT.format(quantity=quantity, price=price, scale=scale, width=_width(scale), factor=10**scale)


def level(raw: str) -> str:
    """SQL: a level such as `2`, `2.0`, `L2` or `Level 2`."""
    return _LEVEL.format(raw=raw, grammar=quote(r" *(?i:level|lvl|l)? *[0-9]{1,6}([.]0+)? *"))


def example(scale: int) -> str:
    """Money as it should look."""
    return "12" if scale == 0 else "12." + "500"[:scale].ljust(scale, "0")
