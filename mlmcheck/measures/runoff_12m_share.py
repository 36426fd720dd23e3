"""How much of a year's revenue would be left if nobody joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.remaining import Remaining
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.runoff import survivors

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

YEAR = 12


def measure(remaining: Remaining | str) -> Measurement | Unmeasured:
    """If nobody joined from now on, how much of last year's revenue would next year bring?

    **Why** A business with customers lives on when recruiting stops. A scheme that lives on newcomers does not.

    **How** The next twelve months' revenue / the last twelve months': today's active participants, leaving at the rates
    seen at their months of membership (mixed with a law of all ages), times what an active participant's month brings
    in beyond joining: own purchases past 30 days, later fees, sales to others, new customers included. Unit: share.
    Interval: process, of the leaving and of the worth, along the sponsor tree. Source: cohort run-off with piecewise
    constant hazards; at a leaving of .1 a month and no growth it is (1 - exp(-1.2)) / 1.2 = .5823.

    **Blind spots** Accounting, not a forecast: without recruiting many would stop buying, others would sell more.
    Those who stay differ from those who leave.
    """
    if isinstance(remaining, str):
        return Unmeasured(remaining)
    if remaining.recent <= 0:
        return Unmeasured("revenue of the last twelve months is not positive")

    def left(hazard: Floats) -> float:
        return float(survivors(remaining.base, hazard, YEAR)[1].sum())

    value = left(remaining.hazard) * remaining.worth / remaining.recent
    ends = remaining.spread(value, *remaining.ends(left))
    n = int(remaining.base.sum())
    return Measurement(Span(value, *ends), "share", n, "process", effective=remaining.leaving.effective)
