"""Where a report stands among the published figures: like with like only, and never more than three a measure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mlmcheck.cases.words import GROUPS, Group, is_alleged
from mlmcheck.model import Case, Comparable, Figure, Measurement, Result, Span

MOST = 3
_PRICES = ("entry_cost",)  # published are prices by the terms, which are not what people were seen to pay
_DIGITS = 9  # of a distance, so that two equal ones are a tie in floating point too
_DECIDED: tuple[Group, ...] = ("against", "for", "population")


def comparable(
    results: Mapping[str, Result], cases: Sequence[Case], currency: str = "", scale: int = 2
) -> tuple[Comparable, ...]:
    """The published figures nearest to each measured result, by measure, then nearest first.

    A figure is comparable if measure, unit and base are the same: a result without a base is of all participants,
    or of the company's money; a base that is not stated is like none. Money needs the same `currency`; `scale` is
    how many decimals its minor units are. Published prices of joining are compared with prices by the terms only.
    Of a case only the nearest figure counts, an alleged one only if there is no other. The nearest case decided
    against a firm, for a firm, and of firms nobody accuses come before a second of one kind, so that both sides are
    seen; the rest by distance, ties by case id.
    """
    return tuple(
        Comparable(id, case, figure)
        for id, result in sorted(results.items())
        if isinstance(result, Measurement)
        for case, figure in _chosen(_candidates(id, result, cases, currency, scale))
    )


Candidate = tuple[float, Case, Figure]


def _candidates(
    id: str, result: Measurement, cases: Sequence[Case], currency: str, scale: int
) -> tuple[Candidate, ...]:
    """The nearest comparable figure of each case with its distance, nearest first, ties by case id."""
    unit = 10.0**scale if result.unit == "money" else 1.0
    nearest: list[Candidate] = []
    for case in cases:
        fitting = [each for each in case.figures if each.measure == id and _alike(each, result, currency)]
        if fitting:
            far = [_distance(result.span, _scaled(each.span, unit)) for each in fitting]
            best = min(
                range(len(fitting)), key=lambda at: (is_alleged(fitting[at].source.mark), far[at], fitting[at].year)
            )
            nearest.append((far[best], case, fitting[best]))
    return tuple(sorted(nearest, key=lambda one: (one[0], one[1].id)))


def _alike(figure: Figure, result: Measurement, currency: str) -> bool:
    """Whether a figure of the same measure is in the same unit and of the same people or money."""
    is_same_base = figure.base == result.base if result.base else figure.base in ("all", "company")
    is_price = figure.measure not in _PRICES or result.basis == "terms"
    is_same_money = result.unit != "money" or (figure.currency == currency != "")
    return figure.unit == result.unit and is_same_base and is_same_money and is_price and result.base != "unstated"


def _scaled(span: Span, unit: float) -> Span:
    return Span(None if span.value is None else span.value * unit, span.low * unit, span.high * unit)


def _distance(one: Span, other: Span) -> float:
    """Between the values; a side that has only bounds is as near as its nearest end."""
    (low, high), (least, most) = _ends(one), _ends(other)
    return round(max(0.0, least - high, low - most), _DIGITS)


def _ends(span: Span) -> tuple[float, float]:
    return (span.low, span.high) if span.value is None else (span.value, span.value)


def _chosen(nearest: Sequence[Candidate]) -> Iterable[tuple[Case, Figure]]:
    """At most three: first the nearest of each group that was decided or accuses nobody, then the next nearest."""
    first = [next((one for one in nearest if GROUPS[one[1].outcome] == group), None) for group in _DECIDED]
    kept = [one for one in first if one is not None]
    kept += [one for one in nearest if all(one is not each for each in kept)][: MOST - len(kept)]
    return [(case, figure) for _, case, figure in sorted(kept, key=lambda one: (one[0], one[1].id))]
