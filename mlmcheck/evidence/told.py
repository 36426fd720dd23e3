"""What an income disclosure says of everybody: its ranks by the year, its costs, and the people it leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mlmcheck.evidence.costs import Cost
from mlmcheck.model import Base, Disclosure, IntervalKind, Measurement, Part, Rank, Span, Unit
from mlmcheck.stats import brackets
from mlmcheck.stats.brackets import Bracket

MOST_UNPAID: Final = 0.9
"""The most people a table may leave out where it does not say; disclosures that say so leave 67 to 88 of 100 unpaid."""
NO_COST: Final = "company.toml [plan] joining_fee, or what else it costs"
TABLE: Final = "disclosure.csv"


@dataclass(frozen=True, slots=True)
class Told:
    """A disclosure, its ranks by the year, what it costs to take part, and what the text says of everybody."""

    table: Disclosure | None
    ranks: tuple[Bracket, ...]
    costs: tuple[Cost, ...]
    mean: Span | None
    median: Span | None
    unpaid: Span | None

    @property
    def base(self) -> Base:
        """Whom its figures are of, once those left out are added: everybody, where that can be done."""
        return "all" if self.table is None or self.unpaid is not None else self.table.base


def row_of_all(table: Disclosure | None, name: str) -> Span | None:
    """The yearly mean or median that a row of the table states of everybody; None without one."""
    if table is None or table.whole is None or table.base != "all":
        return None
    times = brackets.PER_YEAR[table.pay_period]
    pay = table.whole.mean if name == "mean" else table.whole.median
    if name == "mean" and table.whole.annual_mean:
        pay, times = table.whole.annual_mean, 1
    return None if pay is None else times_of(pay, times)


def left_out(table: Disclosure | None) -> Span | None:
    """How many of all who enrolled are unpaid because the table leaves them out; None where it is of everybody.

    All of those a table of the paid leaves out; any of those that another one does, as nobody says.
    """
    if table is None or table.base == "all":
        return None
    gone = gone_of(table) or Span(None, 0.0, MOST_UNPAID)
    return gone if table.base == "paid" else Span(None, 0.0, gone.high)


def gone_of(table: Disclosure) -> Span | None:
    """How many of all who enrolled are in no rank, by the ranks' shares of all; None unless each states it.

    The sum of those shares, and within it what each rank says alone: its share of all over its share of the table is
    how many of all the table is of. Printed shares may be off by a unit of their last digit.
    """
    known = [rank.share_of_all for rank in table.ranks if rank.share_of_all]
    if len(known) < len(table.ranks) or not known:
        return None
    there = Span(None, sum(share.low for share in known), sum(share.high for share in known))
    for ratio in (_ratio(rank) for rank in table.ranks):
        low, high = max(there.low, ratio.low), min(there.high, ratio.high)
        there = Span(None, low, high) if low <= high else there  # a rank that fits none of the others tells nothing
    low, high = (round(min(1.0, max(0.0, 1.0 - end)), 12) for end in (there.high, there.low))
    return Span(low if low == high else None, low, high)


def _ratio(rank: Rank) -> Span:
    """A rank's share of all over its share of the table, by printed figures that may be a unit of their digits off."""
    part, whole = rank.share_of_all, rank.share
    if part is None or whole is None or whole.low <= 2 * rank.rounding:
        return Span(None, 0.0, float("inf"))
    low = max(0.0, part.low - 2 * rank.rounding_of_all) / (whole.high + 2 * rank.rounding)
    return Span(None, low, (part.high + 2 * rank.rounding_of_all) / (whole.low - 2 * rank.rounding))


def of_all(told: Told, part: Span, left_out: float) -> Span:
    """A share of the table's people as one of everybody; those left out add `left_out` (0 or 1) of themselves."""
    if told.unpaid is None:
        return part
    ends = [
        gone * left_out + (0.0 if gone == 1 else (1 - gone) * end)
        for gone in ends_of(told.unpaid) for end in ends_of(part)
    ]  # fmt: skip
    low, high = min(ends), max(ends)
    return Span(low if low == high else None, low, high)


def ends_of(span: Span) -> tuple[float, float]:
    """The least and the most."""
    return span.low, span.high


def times_of(span: Span, factor: float) -> Span:
    """A span with its ends multiplied."""
    return Span(None if span.value is None else span.value * factor, span.low * factor, span.high * factor)


def caution(told: Told) -> str:
    """What the reader must know of how the figure was made."""
    told_of = []
    if told.table and told.table.pay_period != "year" and told.ranks:
        times = brackets.PER_YEAR[told.table.pay_period]
        told_of.append(f"Pay of a {told.table.pay_period} times {times}, as if people stayed all year.")
    if told.table and told.unpaid is not None and gone_of(told.table) is None:
        told_of.append("The table leaves out people; up to 90 of 100 may be missing.")
    return " ".join(told_of)


def both_ends(label: str, span: Span, unit: Unit = "share") -> tuple[Part, ...]:
    """One group's number, or its two ends; an open end is left out."""
    if span.low == span.high:
        return (Part(label, span.low, 1, "records", unit),)
    ends = [("at least", span.low), ("at most", span.high)]
    told = [Part(f"{label}: {word}", end, 1, "records", unit) for word, end in ends if end < float("inf")]
    return (Part(label, span.value, 1, "records", unit), *told) if span.value is not None else tuple(told)


def measured(
    told: Told, span: Span, unit: Unit = "share", parts: tuple[Part, ...] = (), note: str = "", base: Base = ""
) -> Measurement:
    """The figure, with what it rests on and whom it is of."""
    kind: IntervalKind = "exact" if span.low == span.high else "bounds"
    return Measurement(
        span, unit, max(1, len(told.ranks)), kind, parts=parts, note=note, basis="disclosure", base=base or told.base
    )
