"""The parts of a filing's revenue and payouts: what each is, and what the total leaves for those not stated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from mlmcheck.evidence.boxes import ANYTHING, NOTHING, Period, narrowed, total
from mlmcheck.model import Filing, Span

REVENUE: Final = ("revenue_customers", "revenue_participants", "revenue_recruitment")
PAYOUTS: Final = ("payouts_on_customer_sales", "payouts_on_participant_purchases", "payouts_on_recruitment")
TOTALS: Final[dict[Sequence[str], str]] = {REVENUE: "revenue_total", PAYOUTS: "payouts_total"}


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one total in one period. `rest` is what all parts stated leave of the total: of no known kind.

    A part that is not stated may be anything the total leaves; then there is no rest. Without a total the parts are
    all there is, if all are stated.
    """

    spans: dict[str, Span]
    whole: Span
    rest: Span

    def sum(self, *names: str) -> Span:
        """These parts together."""
        return total(self.spans[name] for name in names)


def parts(filing: Filing, names: Sequence[str]) -> Parts:
    """The parts by the names of REVENUE or PAYOUTS."""
    found = {name: filing.figures.get(name, ANYTHING) for name in names}
    sums = total(found.values())
    whole = filing.figures.get(TOTALS[names])
    if whole is None:
        return Parts(found, sums, NOTHING)
    if not all(name in filing.figures for name in names):
        return Parts(found, narrowed(whole, sums.low, sums.high), NOTHING)
    value = None if whole.value is None or sums.value is None else max(0.0, whole.value - sums.value)
    rest = Span(value, max(0.0, whole.low - sums.high), max(0.0, whole.high - sums.low))
    return Parts(found, narrowed(whole, sums.low, whole.high), rest)


def within(found: Parts, name: str) -> Span:
    """One part, as far as the total and the other parts limit it."""
    others = found.sum(*(other for other in found.spans if other != name))
    value = None if found.whole.value is None or others.value is None else found.whole.value - others.value
    span = found.spans[name]
    if span.value is None and value is not None and not found.rest.high:
        return narrowed(Span(value, span.low, span.high), value, value)
    return narrowed(span, found.whole.low - others.high - found.rest.high, found.whole.high - others.low)


@dataclass(frozen=True, slots=True)
class Split:
    """A share by its parts: those counted, those against, those that may be either, and those outside the share.

    `of_all`: the rest counts in the value's denominator.
    """

    names: tuple[str, ...]
    part: tuple[str, ...]
    other: tuple[str, ...]
    either: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    of_all: bool = False


def period(filing: Filing, split: Split) -> Period:
    """One filing's parts, put as the share wants them."""
    found = parts(filing, split.names)
    part, other = found.sum(*split.part), found.sum(*split.other)
    either, outside = found.sum(*split.either), found.sum(*split.outside)
    movable = either.high + found.rest.high
    return Period(
        label(filing), part, Span(None, other.low, other.high), part.high + movable, other.high + movable,
        least=max(0.0, found.whole.low - outside.high - (found.rest.high if split.outside else 0.0)),
        most=found.whole.high - outside.low, value=_value(found, split, part, other, either),
    )  # fmt: skip


def _value(found: Parts, split: Split, part: Span, other: Span, either: Span) -> tuple[float, float] | None:
    """Part and other as stated; one of them may follow from the total."""
    if either.high > 0:
        return None
    whole = None if split.outside else found.whole.value
    a, b, rest = part.value, other.value, found.rest.value
    if a is None and b is not None and whole is not None and not found.rest.high:
        a = whole - b
    if b is None and a is not None and whole is not None and not found.rest.high:
        b = whole - a
    if a is None or b is None or (split.of_all and rest is None):
        return None
    return a, b + (rest or 0.0 if split.of_all else 0.0)


def label(filing: Filing) -> str:
    """The period in words: its year, or its dates."""
    first, last = filing.first, filing.last
    if first and last and first == date(first.year, 1, 1) and last == date(first.year, 12, 31):
        return str(first.year)
    return f"{first or '?'} to {last or '?'}" if first or last else "undated"
