"""Which of the date formats that read a column it is written in; where nothing decides, the user is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from mlmcheck.intake.shape import shape
from mlmcheck.intake.values import dates
from mlmcheck.model import InputError

_YEAR: Final = 366


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a column's `values` each format reads, over how many days, and the formats that disagree."""

    values: int
    counts: Mapping[str, int]
    spans: Mapping[str, int] = field(default_factory=dict)
    differing: Sequence[tuple[str, str]] = ()


def joint(tallies: Sequence[Tally]) -> Tally:
    """The tallies of several parts together."""
    counts: dict[str, int] = {}
    spans: dict[str, int] = {}
    for tally in tallies:
        for pattern, count in tally.counts.items():
            counts[pattern] = counts.get(pattern, 0) + count
            spans[pattern] = max(spans.get(pattern, 0), tally.spans.get(pattern, 0))
    differing = sorted({pair for tally in tallies for pair in tally.differing})
    return Tally(sum(tally.values for tally in tallies), counts or {dates.ISO: 0}, spans, differing)


def choose(tally: Tally, file: str, column: str, example: str) -> str:
    """The format that reads most of the column. Raises InputError if two that disagree do, or if none does."""
    counts = tally.counts
    best = max(counts, key=lambda pattern: counts[pattern])
    if (counts[best] == 0 and tally.values > 1) or (best in dates.COUNTED and counts[best] < tally.values):
        raise InputError(_unknown(file, column, example))
    if counts[best] == 0:
        return dates.ISO
    level = [pattern for pattern in counts if counts[pattern] == counts[best]]
    left = _by_span([pattern for pattern in level if any(pattern in pair for pair in tally.differing)], tally.spans)
    for one, other in tally.differing:
        if one in left and other in left:
            raise InputError(_ambiguous(file, column, one, other, example))
    return left[0] if best not in left and left else best


def _by_span(level: list[str], spans: Mapping[str, int]) -> list[str]:
    """A day read as a year spreads a column over decades: the order with the year elsewhere wins by a wide margin."""
    first = [pattern for pattern in level if pattern.startswith("%y")]
    last = [pattern for pattern in level if pattern.endswith("%y")]
    if first and last:
        one, other = (min(spans.get(pattern, 0) for pattern in each) for each in (first, last))
        if max(one, other) > max(3 * min(one, other), _YEAR):
            return first if one < other else last
    return level


def _ambiguous(file: str, column: str, one: str, other: str, example: str) -> str:
    return (
        f"{file}: {column} reads both as day and month in the order {one} and as {other} (its values look like "
        f'\'{shape(example)}\'); say which in company.toml: [formats] "{column}" = "{one}"'
    )


def _unknown(file: str, column: str, example: str) -> str:
    role, _, name = column.partition(".")
    return (
        f"{file}: {column} is in no date format known here (its values look like '{shape(example)}'); state it in "
        f'company.toml: [formats] "{column}" = "%d/%m/%Y", or leave the column out: [columns.{role}] {name} = ""'
    )
