"""A number from stated totals, told: its interval, the periods behind it, and what was left out."""

from __future__ import annotations

from collections.abc import Sequence

from mlmcheck.evidence import boxes
from mlmcheck.evidence.boxes import Period
from mlmcheck.model import Base, Filing, Measurement, Part, Result, Span, Unit, Unmeasured

Each = Sequence[tuple[str, Span]]
"""The label and the number of every period that states enough."""


def told(
    spans: Sequence[Span], unit: Unit, each: Each, asked: int, impossible: Sequence[str] = (), base: Base = ""
) -> Measurement:
    """The measurement over the periods in `each`; `spans` is the number itself and, if there is one, its other reading.

    `asked` is how many periods there are, `impossible` the labels of those whose figures contradict each other.
    """
    is_exact = all(span.low == span.high for span in spans)
    notes = (_partly(len(each), asked - len(impossible)), _contradicting(impossible), "n counts periods.")
    return Measurement(
        spans[0], unit, len(each), "exact" if is_exact else "bounds", include=spans[1] if len(spans) > 1 else None,
        parts=tuple(_part(label, span) for label, span in each) if len(each) > 1 else (),
        note=" ".join(filter(None, notes)), basis="filing", base=base,
    )  # fmt: skip


def pooled(
    filings: Sequence[Filing], readings: Sequence[Sequence[Period]], columns: Sequence[str], base: Base = ""
) -> Result:
    """The share over all periods that limit it, in each reading; `columns` would limit it where nothing does."""
    rows = list(zip(*readings, strict=True))
    impossible = [row[0].label for row in rows if not all(one.is_possible for one in row)]
    kept = [row for row in rows if all(one.is_possible for one in row) and any(map(_limits, row))]
    spans = [span for reading in zip(*kept, strict=True) if (span := boxes.share(reading))]
    if not kept:
        return silent(filings, columns, impossible)
    if len(spans) < len(readings):
        return Unmeasured("what it would be a share of is nothing")
    each = [(row[0].label, boxes.share(row[:1]) or boxes.NOTHING) for row in kept]
    return told(spans, "share", each, len(filings), impossible, base)


def _limits(period: Period) -> bool:
    """Whether the period's figures leave less than anything."""
    span = boxes.share([period])
    return span is None or span.low > 0 or span.high < 1


def silent(filings: Sequence[Filing], columns: Sequence[str], impossible: Sequence[str] = ()) -> Unmeasured:
    """No period limits the number; those `columns` of filings.csv are told that would, and that some period lacks."""
    if impossible:
        return Unmeasured(f"the figures stated contradict each other ({', '.join(impossible)})")
    lacking = [column for column in columns if not all(column in each.figures for each in filings)]
    return Unmeasured("the figures stated do not limit it", f"filings.csv: {', '.join(lacking or columns)}")


def _part(label: str, span: Span) -> Part:
    if span.value is None:
        return Part(f"{label}, at least", span.low, 1, "records")
    return Part(label, span.value, 1, "records")


def _partly(kept: int, asked: int) -> str:
    return f"From {kept} of {asked} periods; the others do not state enough." if kept < asked else ""


def _contradicting(labels: Sequence[str]) -> str:
    return f"Left out, because figures contradict each other: {', '.join(labels)}." if labels else ""
