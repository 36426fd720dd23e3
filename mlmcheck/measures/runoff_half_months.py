"""How long until half of the revenue is gone if nobody joins."""

from __future__ import annotations

from math import exp, inf
from typing import TYPE_CHECKING

from mlmcheck.ledger.remaining import Remaining
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.runoff import half_life

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]


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

    def half(hazard: Floats) -> float:
        found = half_life(remaining.base, hazard)
        return inf if found is None else found

    value = half(remaining.hazard)
    if value == inf:
        return Unmeasured("hardly anybody leaves")
    down, up = remaining.ends(half)
    n = int(remaining.base.sum())
    span = Span(value, value * exp(-down), value * exp(up))
    return Measurement(span, "months", n, "process", effective=remaining.leaving.effective)
