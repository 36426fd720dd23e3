"""How long until half of the revenue is gone if nobody joins."""

from __future__ import annotations

from mlmcheck.ledger.remaining import Remaining
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.runoff import half_life


def measure(remaining: Remaining | str) -> Measurement | Unmeasured:
    """If nobody joined from now on, after how many months would half of the active participants be gone?

    **Why** Months, not years, say that the firm lives on newcomers.

    **How** The month in which today's active participants, leaving at the rates seen at their months of membership,
    are half; what each brings in a month is taken to stay. Unit: months. Interval: process, of the leaving, along
    the sponsor tree. Source: cohort run-off; at a leaving of .1 a month ln 2 / .1 = 6.93.

    **Blind spots** Accounting, not a forecast. Past fifty years it is not told.
    """
    if isinstance(remaining, str):
        return Unmeasured(remaining)
    rates = (remaining.leaving.value, remaining.leaving.high, remaining.leaving.low)
    value, low, high = (half_life(remaining.base, remaining.scaled(rate)) for rate in rates)
    if value is None or low is None:
        return Unmeasured("hardly anybody leaves")
    n = int(remaining.base.sum())
    span = Span(value, low, float("inf") if high is None else high)
    return Measurement(span, "months", n, "process", effective=remaining.leaving.effective)
