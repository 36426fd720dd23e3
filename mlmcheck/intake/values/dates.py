"""Dates out of text, in one format a column; `formats` decides which.

A time after the date is checked and dropped, and so is its zone: the date is the one that is written. What is not in
the column's format is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from typing import Final

from mlmcheck.intake.engine import quote
from mlmcheck.intake.schema import Kind
from mlmcheck.intake.values import months
from mlmcheck.model import InputError

ISO: Final = "%Y-%m-%d"
SERIAL: Final = "excel"
SECONDS: Final = "epoch"
MILLISECONDS: Final = "epoch ms"
COUNTED: Final = (SERIAL, SECONDS, MILLISECONDS)
"""Days since 1899-12-30 (spreadsheets), seconds and milliseconds since 1970, taken only if a whole column is so."""

_DAYS: Final = (
    ISO, "%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%d-%m-%Y", "%m-%d-%Y", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%d/%m/%y",
    "%m/%d/%y", "%d.%m.%y", "%d-%m-%y", "%m-%d-%y", "%y/%m/%d", "%y.%m.%d", "%y-%m-%d", "%d-%b-%Y", "%d %b %Y",
    "%d-%b-%y", "%d %b %y", "%d/%b/%Y", "%d. %b %Y", "%d de %b de %Y", "%d%b%Y", "%b %d, %Y", "%b %d %Y", "%b-%d-%Y",
    "%Y-%b-%d", "%Y年%m月%d日", "%Y년 %m월 %d일", "%Y. %m. %d.", "%Y. %m. %d",
)  # fmt: skip
_MONTHS: Final = ("%m/%Y", "%Y/%m", "%Y.%m", "%m.%Y", "%b %Y", "%b-%Y", "%b-%y", "%Y年%m月", "%Y년 %m월")
_NAME: Final = r"\p{L}{3,}[.]?"
_TOKENS: Final = {
    "%d": "[0-9]{1,2}", "%m": "[0-9]{1,2}", "%Y": "[0-9]{4}", "%y": "[0-9]{2}", "%b": _NAME, "%B": _NAME,
    "%H": "[0-9]{1,2}", "%I": "[0-9]{1,2}", "%M": "[0-9]{2}", "%S": "[0-9]{2}", "%f": "[0-9]{1,6}", "%p": "[AaPp][Mm]",
    "%j": "[0-9]{1,3}",
}  # fmt: skip
_TIME: Final = (
    r"([ T]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,9})?)?( ?[AaPp][Mm])?( ?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?))?)?"
)
_MONTH: Final = r"[0-9]{4}-?(0[1-9]|1[0-2])"
_COUNTS: Final = {
    SERIAL: "[2-6][0-9]{4}([.][0-9]+)?",
    SECONDS: "(6[3-9]|[7-9][0-9]|[1-4][0-9]{2})[0-9]{7}",
    MILLISECONDS: "(6[3-9]|[7-9][0-9]|[1-4][0-9]{2})[0-9]{10}",
}
"""Serials from 1954 to 2091, times from 1989 to 2128; a smaller number is more likely something else."""

_FAST_ISO: Final = (
    "CASE WHEN CAST(TRY_CAST({raw} AS DATE) AS VARCHAR) = {raw} THEN TRY_CAST({raw} AS DATE) "
    "WHEN regexp_full_match({raw}, {shape}) THEN TRY_CAST(left(trim({raw}), 10) AS DATE) END"
)
_SLOW: Final = (
    "CASE WHEN regexp_full_match({raw}, {shape}) "
    "THEN CAST(try_strptime(regexp_extract({raw}, {part}, 1), {format}) AS DATE) END"
)
_NAMED: Final = (
    "CASE WHEN regexp_full_match({raw}, {shape}) "
    "THEN CAST(try_strptime({year} || '-' || {month} || '-' || {day}, '{format}') AS DATE) END"
)
_COUNTED: Final = {
    SERIAL: "DATE '1899-12-30' + CAST(floor(TRY_CAST({raw} AS DOUBLE)) AS INTEGER)",
    SECONDS: "CAST(make_timestamp(TRY_CAST({raw} AS BIGINT) * 1000000) AS DATE)",
    MILLISECONDS: "CAST(make_timestamp(TRY_CAST({raw} AS BIGINT) * 1000) AS DATE)",
}
_AS_MONTH: Final = (
    "CAST(date_trunc('month', CASE WHEN regexp_full_match(trim({raw}), {shape}) "
    "THEN TRY_CAST(left(trim({raw}), 4) || '-' || right(trim({raw}), 2) || '-01' AS DATE) ELSE {day} END) AS DATE)"
)


def known(kind: Kind) -> tuple[str, ...]:
    """The formats tried for a column of this kind, in order of preference."""
    return _DAYS + _MONTHS if kind == "month" else _DAYS


@cache
def _shape(pattern: str, *, is_cut: bool = False) -> str:
    """A regular expression for this format; `is_cut` makes day, month and year groups of the names d, m and y."""
    tokens = _TOKENS | ({"%d": "[0-9]{2}", "%m": "[0-9]{2}"} if "%Y%m" in pattern or pattern == ISO else {})
    if is_cut:
        tokens |= {key: f"(?P<{key[1].lower()}>{tokens[key]})" for key in ("%d", "%m", "%b", "%B", "%Y", "%y")}
    return "".join(tokens.get(step, re.escape(step)) for step in re.findall(r"%.|[^%]", pattern.replace("%-", "%")))


@cache
def _full(pattern: str) -> str:
    return rf"\s*{_shape(pattern)}{'' if '%H' in pattern or '%I' in pattern else _TIME}\s*"


def sql(raw: str, pattern: str, kind: Kind) -> str:
    """SQL: the text `raw` as DATE (first of the month for a month), NULL if it is not in the format `pattern`."""
    day = _sql(raw, pattern)
    return _AS_MONTH.format(raw=raw, shape=quote(_MONTH), day=day) if kind == "month" else day


def _sql(raw: str, pattern: str) -> str:
    if pattern in COUNTED:
        test = f"regexp_full_match(trim({raw}), {quote(_COUNTS[pattern])})"
        return f"CASE WHEN {test} THEN {_COUNTED[pattern].format(raw=raw)} END"
    if pattern == ISO:
        return _FAST_ISO.format(raw=raw, shape=quote(_full(ISO)))
    if has_name(pattern):
        return _named(raw, pattern)
    part = rf"^\s*({_shape(pattern)})"
    return _SLOW.format(raw=raw, shape=quote(_full(pattern)), part=quote(part), format=quote(pattern))


def has_name(pattern: str) -> bool:
    """Whether the month is written as a name."""
    return "%b" in pattern or "%B" in pattern


def _named(raw: str, pattern: str) -> str:
    """The names of all languages are ours to read: the engine knows the English ones only."""
    cut = rf"^\s*{_shape(pattern, is_cut=True)}"
    at = re.findall("%[dbBYy]", pattern.replace("%-", "%"))
    pick = {step: f"regexp_extract({raw}, {quote(cut)}, {number})" for number, step in enumerate(at, 1)}
    year = "%Y" if "%Y" in pick else "%y"
    return _NAMED.format(
        raw=raw, shape=quote(_full(pattern)), format=f"{year}-%m-%d", year=pick[year], day=pick.get("%d", "'1'"),
        month=months.number(pick["%b" if "%b" in pick else "%B"]),
    )  # fmt: skip


@lru_cache(maxsize=10_000)  # a sample has few days, many times over
def parsed(text: str, pattern: str, kind: Kind) -> date | None:
    """The date of one value, or None; the same rule as `sql`, for a sample."""
    if pattern in COUNTED:
        return _counted(text.strip(), pattern)
    if kind == "month" and pattern == ISO and re.fullmatch(_MONTH, text.strip()):
        return date(int(text.strip()[:4]), int(text.strip()[-2:]), 1)
    shape, full = (_python(each) for each in (_shape(pattern), _full(pattern)))
    found = re.match(rf"\s*({shape})", text) if re.fullmatch(full, text) else None
    try:
        return found and _calendar(found[1], pattern)
    except ValueError:
        return None


def _python(shape: str) -> str:
    """The same expression for Python, which has no classes of letters by name."""
    return shape.replace(r"\p{L}", r"[^\W\d_]")


def _calendar(text: str, pattern: str) -> date | None:
    pattern = pattern.replace("%-", "%")
    if has_name(pattern):
        cut = re.fullmatch(_python(_shape(pattern, is_cut=True)), text)
        month = months.NUMBERS.get(months.plain(cut["b"])) if cut else None
        if not cut or not month:
            return None
        text = f"{cut['y']}-{month}-{cut['d'] if '%d' in pattern else 1}"
        pattern = "%Y-%m-%d" if "%Y" in pattern else "%y-%m-%d"
    return datetime.strptime(text, pattern).date()  # noqa: DTZ007 - a date has no zone


def _counted(text: str, pattern: str) -> date | None:
    if not re.fullmatch(_COUNTS[pattern], text):
        return None
    if pattern == SERIAL:
        return date(1899, 12, 30) + timedelta(days=int(float(text)))
    return date(1970, 1, 1) + timedelta(seconds=int(text) // (1 if pattern == SECONDS else 1000))


def likely(sample: Iterable[str], kind: Kind) -> tuple[str, ...]:
    """The formats worth counting: ISO alone if it reads most of the sample, else all that read any of it."""
    values = [text for text in sample if text.strip()]
    if not values:
        return known(kind)
    if 2 * sum(parsed(text, ISO, kind) is not None for text in values) > len(values):
        return (ISO,)
    found = tuple(pattern for pattern in known(kind) if any(parsed(text, pattern, kind) for text in values))
    return found or tuple(each for each in COUNTED if all(parsed(text, each, kind) for text in values)) or known(kind)


def rivals(one: str, other: str) -> bool:
    """Whether two formats differ only in which number is the day, the month or a year of two digits."""
    return one != other and re.sub("%[dmy]", "%", one) == re.sub("%[dmy]", "%", other)


def shown(pattern: str) -> str:
    """The last day of 2024 in this format, for messages."""
    counted = {SERIAL: "45657", SECONDS: "1735603200", MILLISECONDS: "1735603200000"}
    return counted.get(pattern) or date(2024, 12, 31).strftime(pattern)


def checked_format(pattern: str, where: str) -> None:
    """InputError if a stated format is not one that can be read."""
    steps = re.findall(r"%-?.?", pattern)
    has_month = any(step in steps for step in ("%m", "%-m", "%b", "%B", "%j"))
    has_year = any(step in steps for step in ("%Y", "%y"))
    is_known = all(step.replace("-", "") in _TOKENS for step in steps)
    if pattern not in COUNTED and not (has_month and has_year and is_known):
        raise InputError(f"{where}: '{pattern}' is not a date format that is known here; write one such as %d/%m/%Y")
