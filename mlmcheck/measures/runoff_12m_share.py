"""How much of a year's revenue would be left if nobody joined."""

from __future__ import annotations

from mlmcheck.ledger.remaining import Remaining
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.runoff import survivors

YEAR = 12


def measure(remaining: Remaining | str) -> Measurement | Unmeasured:
    """If nobody joined from now on, how much of last year's revenue would next year bring?

    **Why** A business with customers lives on when recruiting stops. A scheme that lives on newcomers does not.

    **How** The next twelve months' revenue / the last twelve months': today's active participants, leaving at the rates
    seen at their months of membership (constant within a month), times what an active participant's month brings in
    beyond joining: own purchases past 30 days, later fees, sales to others, new customers included. Unit: share.
    Interval: process, of the leaving and of the worth, along the sponsor tree. Source: cohort run-off with piecewise
    constant hazards; at a leaving of .1 a month and no growth it is (1 - exp(-1.2)) / 1.2 = .5823.

    **Blind spots** Accounting, not a forecast: without recruiting many would stop buying, others would sell more.
    Those who stay differ from those who leave.
    """
    if isinstance(remaining, str):
        return Unmeasured(remaining)
    if remaining.recent <= 0:
        return Unmeasured("revenue of the last twelve months is not positive")
    rates = (remaining.leaving.value, remaining.leaving.high, remaining.leaving.low)
    left = [float(survivors(remaining.base, remaining.scaled(rate), YEAR)[1].sum()) for rate in rates]
    value, low, high = (money * remaining.worth / remaining.recent for money in left)
    ends = remaining.spread(value, low, high)
    n = int(remaining.base.sum())
    return Measurement(Span(value, *ends), "share", n, "process", effective=remaining.leaving.effective)
