"""One date format a column, chosen from the whole column.

ISO if most of the first values are ISO, else the format of a short list that reads most of the column. Where day
and month could change places and nothing in the column decides, the user is asked: a guess would move every month.
A time after the date is checked and dropped; what is not in the column's format is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Final

from mlmcheck.intake.engine import quote
from mlmcheck.intake.schema import Kind
from mlmcheck.model import InputError

ISO: Final = "%Y-%m-%d"
_DAYS: Final = (
    ISO, "%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%d-%m-%Y", "%m-%d-%Y", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%d/%m/%y",
    "%m/%d/%y", "%d.%m.%y", "%d-%m-%y", "%m-%d-%y", "%d-%b-%Y", "%d %b %Y", "%d-%b-%y", "%b %d, %Y",
    "%d %B %Y", "%B %d, %Y",
)  # fmt: skip
_MONTHS: Final = ("%m/%Y", "%Y/%m", "%b %Y", "%b-%Y", "%B %Y")
_TOKENS: Final = {
    "%d": "[0-9]{1,2}", "%m": "[0-9]{1,2}", "%Y": "[0-9]{4}", "%y": "[0-9]{2}", "%b": "[A-Za-z]{3}",
    "%B": "[A-Za-z]{3,9}",
    "%H": "[0-9]{1,2}", "%I": "[0-9]{1,2}", "%M": "[0-9]{2}", "%S": "[0-9]{2}", "%f": "[0-9]{1,6}", "%p": "[AaPp][Mm]",
    "%j": "[0-9]{1,3}",
}  # fmt: skip
_TIME: Final = (
    r"([ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,9})?)?( ?[AaPp][Mm])?( ?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?))?)?"
)
_MONTH: Final = r"[0-9]{4}-?(0[1-9]|1[0-2])"

_FAST_ISO: Final = (
    "CASE WHEN CAST(TRY_CAST({raw} AS DATE) AS VARCHAR) = {raw} THEN TRY_CAST({raw} AS DATE) "
    "WHEN regexp_full_match({raw}, {shape}) THEN TRY_CAST(left(trim({raw}), 10) AS DATE) END"
)
_SLOW: Final = (
    "CASE WHEN regexp_full_match({raw}, {shape}) "
    "THEN CAST(try_strptime(regexp_extract({raw}, {part}, 1), {format}) AS DATE) END"
)
_AS_MONTH: Final = (
    "CAST(date_trunc('month', CASE WHEN regexp_full_match(trim({raw}), {shape}) "
    "THEN TRY_CAST(left(trim({raw}), 4) || '-' || right(trim({raw}), 2) || '-01' AS DATE) ELSE {day} END) AS DATE)"
)


def formats(kind: Kind) -> tuple[str, ...]:
    """The formats tried for a column of this kind, in order of preference."""
    return _DAYS + _MONTHS if kind == "month" else _DAYS


def _shape(pattern: str) -> str:
    tokens = _TOKENS | ({"%d": "[0-9]{2}", "%m": "[0-9]{2}"} if "%Y%m" in pattern or "%y%m" in pattern else {})
    if pattern == ISO:
        tokens |= {"%d": "[0-9]{2}", "%m": "[0-9]{2}"}
    return "".join(tokens.get(step, re.escape(step)) for step in re.findall(r"%.|[^%]", pattern.replace("%-", "%")))


def _full(pattern: str) -> str:
    return rf"\s*{_shape(pattern)}{'' if '%H' in pattern or '%I' in pattern else _TIME}\s*"


def sql(raw: str, pattern: str, kind: Kind) -> str:
    """SQL: the text `raw` as DATE (first of the month for a month), NULL if it is not in the format `pattern`."""
    if pattern == ISO:
        day = _FAST_ISO.format(raw=raw, shape=quote(_full(ISO)))
    else:
        part = rf"^\s*({_shape(pattern)})"
        day = _SLOW.format(raw=raw, shape=quote(_full(pattern)), part=quote(part), format=quote(pattern))
    return _AS_MONTH.format(raw=raw, shape=quote(_MONTH), day=day) if kind == "month" else day


def reads(text: str, pattern: str, kind: Kind) -> bool:
    """Whether this value can be read in this format; the same rule as `sql`, for a sample."""
    if kind == "month" and pattern == ISO and re.fullmatch(_MONTH, text.strip()):
        return True
    found = re.match(rf"\s*({_shape(pattern)})", text) if re.fullmatch(_full(pattern), text) else None
    try:
        return found is not None and bool(datetime.strptime(found[1], pattern.replace("%-", "%")).replace(tzinfo=UTC))
    except ValueError:
        return False


def likely(sample: Iterable[str], kind: Kind) -> tuple[str, ...]:
    """The formats worth counting: ISO alone if it reads most of the sample, else all that read any of it."""
    values = [text for text in sample if text.strip()]
    if not values:
        return formats(kind)
    if 2 * sum(reads(text, ISO, kind) for text in values) > len(values):
        return (ISO,)
    return tuple(pattern for pattern in formats(kind) if any(reads(text, pattern, kind) for text in values)) or formats(
        kind
    )


def choose(
    counts: Mapping[str, int], differing: Sequence[tuple[str, str]], values: int, where: str, example: str
) -> str:
    """The format that reads most of a column of `values` values.

    `counts` is format -> values read; `differing` holds pairs of formats that do not read the same dates. Raises
    InputError if such a pair is the best, or if nothing reads the column.
    """
    best = max(counts, key=lambda pattern: counts[pattern])
    for one, other in differing:
        if counts[one] == counts[other] == counts[best] > 0:
            raise InputError(_ambiguous(where, one, other, example))
    if counts[best] == 0 and values > 1:
        raise InputError(_unknown(where, example))
    return best if counts[best] else ISO


def _ambiguous(where: str, one: str, other: str, example: str) -> str:
    file, _, column = where.rpartition(": ")
    return (
        f"{file}: {column} reads both as day and month in the order {one} and as {other} (for example '{example}'); "
        f'say which in company.toml: [formats] "{column}" = "{one}"'
    )


def _unknown(where: str, example: str) -> str:
    file, _, column = where.rpartition(": ")
    role, _, name = column.partition(".")
    return (
        f"{file}: {column} is in no date format known here (for example '{example}'); state it in company.toml: "
        f'[formats] "{column}" = "%d/%m/%Y", or leave the column out: [columns.{role}] {name} = ""'
    )


def swapped(pattern: str) -> str:
    """The format with day and month exchanged."""
    return pattern.replace("%d", "%_").replace("%m", "%d").replace("%_", "%m")


def shown(pattern: str) -> str:
    """The last day of 2024 in this format, for messages."""
    return date(2024, 12, 31).strftime(pattern)


def checked_format(pattern: str, where: str) -> None:
    """InputError if a stated format is not one that can be read."""
    steps = re.findall(r"%-?.?", pattern)
    month = any(step in steps for step in ("%m", "%-m", "%b", "%B", "%j"))
    if (
        not month
        or not any(step in steps for step in ("%Y", "%y"))
        or any(step.replace("-", "") not in _TOKENS for step in steps)
    ):
        raise InputError(f"{where}: '{pattern}' is not a date format that is known here; write one such as %d/%m/%Y")
