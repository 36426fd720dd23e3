"""The date format of each column of a table, over all its parts that are not ISO."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.reading import earlier
from mlmcheck.intake.reading.part import Part
from mlmcheck.intake.schema import TABLES, Kind
from mlmcheck.intake.settings import Settings
from mlmcheck.intake.values import choice, dates, nothing, numbers
from mlmcheck.intake.values.choice import Tally

if TYPE_CHECKING:
    import duckdb

_COUNT: Final = "SELECT {counts} FROM (SELECT r, {dates} FROM (SELECT {text} AS r FROM {relation}) WHERE trim(r) <> '')"
_DIFFER: Final = "count(*) FILTER (WHERE d{one} IS DISTINCT FROM d{other})"
_SPAN: Final = "coalesce(max(d{at}) - min(d{at}), 0)"
_OFFSET: Final = re.compile(r":\d\d(?:[.,]\d+)? ?([+-]\d\d:?\d\d)\s*$")


def of(
    con: duckdb.DuckDBPyConnection, parts: Sequence[Part], settings: Settings, thorough: Sequence[bool]
) -> list[dict[str, str]]:
    """For each part: date column -> format. Raises InputError where only the user can decide."""
    chosen: list[dict[str, str]] = [{} for _ in parts]
    for column, kind in TABLES[parts[0].role].items():
        if kind in {"date", "month"}:
            for at, pattern in _column(con, parts, column, kind, settings, thorough):
                chosen[at][column] = pattern
    return chosen


def text(raw: str) -> str:
    """SQL: a date's text in a part that is read thoroughly."""
    return numbers.folded(nothing.without(raw))


def _stated(part: Part, column: str, settings: Settings) -> str:
    """What the user says of this column of this file, else of this column."""
    return settings.terms(part.file).formats.get(column) or settings.formats.get(f"{part.role}.{column}", "")


def _column(
    con: duckdb.DuckDBPyConnection, parts: Sequence[Part], column: str, kind: Kind, settings: Settings,
    thorough: Sequence[bool],
) -> Iterator[tuple[int, str]]:  # fmt: skip
    held = [at for at, part in enumerate(parts) if column in part.mapping]
    stated = {at: pattern for at in held if (pattern := _stated(parts[at], column, settings))}
    yield from stated.items()
    found = {at: dates.likely(_values(parts[at], column), kind) for at in held if at not in stated}
    yield from ((at, dates.ISO) for at, patterns in found.items() if patterns == (dates.ISO,))
    tallies = {
        at: _tally(con, parts[at], column, kind, patterns, is_thorough=thorough[at])
        for at, patterns in found.items() if patterns != (dates.ISO,)
    }  # fmt: skip
    joint = choice.joint([tally for tally in tallies.values() if tally.values])
    shared = {pattern for pattern, count in joint.counts.items() if count == joint.values}
    for at, tally in tallies.items():
        # a part that several formats read alike is decided by its sister parts, as far as one format reads them all
        best = joint if shared and joint.values else tally
        example = next(iter(_values(parts[at], column)), "?")
        yield at, choice.choose(best, parts[at].file, f"{parts[at].role}.{column}", example)


def _values(part: Part, column: str) -> list[str]:
    return [numbers.fold(value) for value in part.values(column) if not nothing.is_nothing(value)]


def _tally(
    con: duckdb.DuckDBPyConnection, part: Part, column: str, kind: Kind, patterns: Sequence[str], *, is_thorough: bool
) -> Tally:
    pairs = [
        (one, other)
        for one, other in combinations(range(len(patterns)), 2)
        if dates.rivals(patterns[one], patterns[other])
    ]
    counts = ["count(*)", *(f"count(d{at})" for at in range(len(patterns)))]
    counts += [_SPAN.format(at=at) for at in range(len(patterns))]
    counts += [_DIFFER.format(one=one, other=other) for one, other in pairs]
    parsed = ", ".join(f"{dates.sql('r', pattern, kind)} AS d{at}" for at, pattern in enumerate(patterns))
    raw = text(part.text(column)) if is_thorough else part.text(column)
    query = _COUNT.format(counts=", ".join(counts), dates=parsed, text=raw, relation=part.source.relation)
    values, *row = earlier.rows(con, part, query)[0]
    size = len(patterns)
    differing = [(patterns[one], patterns[other]) for (one, other), n in zip(pairs, row[2 * size :], strict=True) if n]
    return Tally(values, _named(patterns, row[:size]), _named(patterns, row[size : 2 * size]), differing)


def _named(patterns: Sequence[str], row: Sequence[int]) -> dict[str, int]:
    return dict(zip(patterns, row, strict=True))


def notes(part: Part, chosen: Mapping[str, str]) -> Iterator[str]:
    """What was read into dates beyond what they say, and how to overrule it."""
    for column, pattern in chosen.items():
        key = f"{part.role}.{column}"
        if pattern in dates.COUNTED:
            unit = {
                dates.SERIAL: "days since 1899-12-30, as spreadsheets count",
                dates.SECONDS: "seconds since 1970 in UTC",
                dates.MILLISECONDS: "milliseconds since 1970 in UTC",
            }[pattern]
            yield f'{key} is read as {unit}; overrule with [formats] "{key}" or leave the column out'
        elif "%y" in pattern:
            yield f'{key}: years of two digits are read as 1969 to 2068 ({pattern}); overrule with [formats] "{key}"'
        offsets = {found[1] for value in part.values(column) if (found := _OFFSET.search(value))}
        if len(offsets) > 1:
            yield f"{key}: times carry different offsets from UTC; each date is the one that is written"
