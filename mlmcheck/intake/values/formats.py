"""The date format of each column of a table, over all its parts that are not ISO."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.engine import reading
from mlmcheck.intake.reading.part import Part
from mlmcheck.intake.schema import TABLES, Kind
from mlmcheck.intake.shape import shape
from mlmcheck.intake.values import dates

if TYPE_CHECKING:
    import duckdb

_COUNT: Final = "SELECT {counts} FROM (SELECT r, {dates} FROM (SELECT {text} AS r FROM {relation}) WHERE trim(r) <> '')"
_DIFFER: Final = "count(*) FILTER (WHERE d{one} IS DISTINCT FROM d{other})"


def of(con: duckdb.DuckDBPyConnection, parts: Sequence[Part], stated: Mapping[str, str]) -> list[dict[str, str]]:
    """For each part: date column -> format. Raises InputError where only the user can decide."""
    chosen: list[dict[str, str]] = [{} for _ in parts]
    for column, kind in TABLES[parts[0].role].items():
        if kind in {"date", "month"}:
            for at, pattern in _column(con, parts, column, kind, stated.get(f"{parts[0].role}.{column}", "")):
                chosen[at][column] = pattern
    return chosen


def _column(
    con: duckdb.DuckDBPyConnection, parts: Sequence[Part], column: str, kind: Kind, stated: str
) -> Iterator[tuple[int, str]]:
    found = {at: dates.likely(part.values(column), kind) for at, part in enumerate(parts) if column in part.mapping}
    open_ends = [at for at, patterns in found.items() if patterns != (dates.ISO,)]
    if stated:
        yield from ((at, stated) for at in found)
        return
    yield from ((at, dates.ISO) for at in found if at not in open_ends)
    tallies = {at: _tally(con, parts[at], column, kind, found[at]) for at in open_ends}
    joint = _joint([tally for tally in tallies.values() if tally.values])
    for at, tally in tallies.items():
        # a part that several formats read alike is decided by its sister parts, as far as one format reads them all
        shared = {pattern for pattern, count in joint.counts.items() if count == joint.values}
        best = joint if shared and joint.values else tally
        where = f"{parts[at].file}: {parts[at].role}.{column}"
        values = parts[at].values(column)
        yield at, dates.choose(best.counts, best.differing, best.values, where, shape(values[0] if values else "?"))


class _Tally:
    """How many values of a column each format reads, and the formats with day and month exchanged that disagree."""

    def __init__(self, values: int, counts: Mapping[str, int], differing: Sequence[tuple[str, str]]) -> None:
        self.values, self.counts, self.differing = values, counts, differing


def _tally(con: duckdb.DuckDBPyConnection, part: Part, column: str, kind: Kind, patterns: Sequence[str]) -> _Tally:
    pairs = [
        (one, other)
        for one, other in combinations(range(len(patterns)), 2)
        if dates.swapped(patterns[one]) == patterns[other]
    ]
    counts = ["count(*)", *(f"count(d{at})" for at in range(len(patterns)))]
    counts += [_DIFFER.format(one=one, other=other) for one, other in pairs]
    parsed = ", ".join(f"{dates.sql('r', pattern, kind)} AS d{at}" for at, pattern in enumerate(patterns))
    text = _COUNT.format(counts=", ".join(counts), dates=parsed, text=part.text(column), relation=part.source.relation)
    with reading(part.file):
        row = con.execute(text).fetchall()[0]
    differing = [
        (patterns[one], patterns[other]) for (one, other), n in zip(pairs, row[1 + len(patterns) :], strict=True) if n
    ]
    return _Tally(row[0], dict(zip(patterns, row[1:], strict=False)), differing)


def _joint(tallies: Sequence[_Tally]) -> _Tally:
    counts: dict[str, int] = {}
    for tally in tallies:
        for pattern, count in tally.counts.items():
            counts[pattern] = counts.get(pattern, 0) + count
    differing = sorted({pair for tally in tallies for pair in tally.differing})
    return _Tally(sum(tally.values for tally in tallies), counts or {dates.ISO: 0}, differing)
