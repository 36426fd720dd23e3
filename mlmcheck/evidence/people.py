"""Shares of people and sums a head, from stated counts; with several periods a person counts once in each."""

from __future__ import annotations

import math
from collections.abc import Sequence

from mlmcheck.evidence.boxes import ANYTHING, Period, quotient, total
from mlmcheck.evidence.money import paid_in, payouts
from mlmcheck.evidence.stated import label
from mlmcheck.evidence.telling import pooled, silent, told
from mlmcheck.model import Filing, Result, Span


def crowd(filings: Sequence[Filing]) -> dict[str, Result]:
    """`unpaid_share`, `loss_share`, `customers_per_participant` and `mean_net` by id; all of all participants."""
    return {
        "unpaid_share": _of_participants(filings, "participants_unpaid"),
        "loss_share": _of_participants(filings, "participants_lost"),
        "customers_per_participant": _customers(filings),
        "mean_net": _net(filings),
    }


def _of_participants(filings: Sequence[Filing], name: str) -> Result:
    read = [_people(each, name) for each in filings]
    return pooled(filings, [read], (name, "participants"), "all")


def _people(filing: Filing, name: str) -> Period:
    """Those counted against all other participants."""
    counted, everybody = filing.figures.get(name, ANYTHING), filing.figures.get("participants", ANYTHING)
    value = None
    if counted.value is not None and everybody.value is not None:
        value = (counted.value, everybody.value - counted.value)
    return Period(label(filing), counted, ANYTHING, counted.high, math.inf, everybody.low, everybody.high, value)


def _customers(filings: Sequence[Filing]) -> Result:
    """Of the last period that states both: the same people may stand in every period."""
    read = [
        (label(each), quotient(each.figures["customers"], each.figures["participants"]))
        for each in filings if "customers" in each.figures and "participants" in each.figures
    ]  # fmt: skip
    each = [(name, span) for name, span in read if span]
    if not each:
        return silent(filings, ("customers", "participants"))
    return told([each[-1][1]], "ratio", each, len(filings))


def _net(filings: Sequence[Filing]) -> Result:
    """Payouts less what participants paid in, a participant and period."""
    read = [(each, payouts(each), paid_in(each), each.figures.get("participants", ANYTHING)) for each in filings]
    kept = [(label(one), span, row) for one, *row in read if (span := _a_head(*row))]
    if not kept:
        return silent(filings, ("payouts_total", "revenue_participants", "revenue_recruitment", "participants"))
    span = _a_head(*(total(row[at] for _, _, row in kept) for at in range(3)))
    return told([span or kept[0][1]], "money", [(name, one) for name, one, _ in kept], len(filings), base="all")


def _a_head(paid: Span, given: Span, people: Span) -> Span | None:
    """The mean result; None if anything but the number itself is open without end."""
    low, high = paid.low - given.high, paid.high - given.low
    if people.low <= 0 or math.inf in (paid.high, given.high, people.high):
        return None
    values = (paid.value, given.value, people.value)
    value = (paid.value - given.value) / people.value if None not in values else None  # type: ignore[operator]
    return Span(value, low / (people.low if low < 0 else people.high), high / (people.high if high < 0 else people.low))
