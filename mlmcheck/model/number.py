"""Numbers with their interval, and the records behind them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Unit = Literal["share", "ratio", "money", "count", "levels", "class", "correlation", "months", "days", "yes_no"]
IntervalKind = Literal["exact", "bounds", "process"]
ReadingName = Literal["exclude", "include", "both"]
Basis = Literal["ledger", "filing", "disclosure", "answers", "terms"]
Base = Literal["all", "active_12m", "active_3m", "paid", "ranked", "unstated", ""]


class Outcome(StrEnum):
    """What one line says of one number. `flagged` is evidence against the firm, `broken` is our bug."""

    FLAGGED = "flagged"
    CLEAR = "clear"
    UNCLEAR = "unclear"
    UNMEASURED = "unmeasured"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Span:
    """One number with its interval: `low <= value <= high`; `value` is None where only the bounds are known."""

    value: float | None
    low: float
    high: float

    @classmethod
    def exact(cls, value: float) -> Span:
        """A number that nothing unknown can move."""
        return cls(value, value, value)


@dataclass(frozen=True, slots=True)
class Row:
    """A record of an input table: the table's name and the record's number, counted from 0 over all its parts."""

    table: str
    number: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands in the user's own file: physical first line, counted from 1."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Part:
    """One group of a measurement that is also told by group, such as a joining quarter; `n` counts what it is `of`.

    `unit` is given where it is not the unit of the measurement.
    """

    label: str
    value: float
    n: int
    of: Literal["people", "records"] = "people"
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Measurement:
    """One number with unit, interval, count and the rows to read.

    `span` is the number itself (for a measure that own use touches, the `exclude` reading); `include` is the other
    reading. `text` carries the class of a `class` measure. `rows` holds at most 20, largest money first.
    `effective` is the effective n of a process interval: how many independent people would tell as much.
    `basis` is the kind of evidence: books, stated totals, a table of ranks, answers, or the firm's terms.
    `base` is whom a figure on people is of, where it is not everybody who takes part. A `yes_no` is 1 or 0.
    """

    span: Span
    unit: Unit
    n: int
    interval: IntervalKind = "exact"
    include: Span | None = None
    rows: tuple[Row, ...] = ()
    parts: tuple[Part, ...] = ()
    text: str = ""
    note: str = ""
    effective: float | None = None
    basis: Basis = "ledger"
    base: Base = ""

    def reading(self, name: ReadingName) -> Span:
        """The span in one reading; a measure that own use does not touch has only one."""
        return self.include if name == "include" and self.include is not None else self.span


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """A measure without a number: why, and which input would give it one."""

    reason: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Broken:
    """A measure that failed through a fault of this program."""

    reason: str


Result = Measurement | Unmeasured | Broken
