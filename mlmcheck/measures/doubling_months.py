"""How fast joining doubles."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.growth import log_linear

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

MIN_MONTHS = 8  # fewer full months cannot tell a trend from a season
MIN_JOINS = 30  # fewer joinings scatter too much for a trend


def measure(joins: npt.NDArray[np.float64]) -> Measurement | Unmeasured:
    """In how many months do joinings double?

    **Why** What doubles every few months runs out of people soon: the clearest way to say how long it can last.

    **How** ln 2 / slope of the trend behind `join_growth`, only where the whole 95 % interval of the slope is above 0.
    Unit: months. Interval: process. Source: as `join_growth`.

    **Blind spots** Says what the past months would lead to, not what will happen.
    """
    if len(joins) < MIN_MONTHS or joins.sum() < MIN_JOINS:
        return Unmeasured(f"fewer than {MIN_MONTHS} full months or {MIN_JOINS} joinings in them")
    trend = log_linear(joins)
    if trend.high <= 0:
        return Unmeasured("joinings fall")
    if trend.low <= 0:
        return Unmeasured("no growth of joinings can be told from chance")
    span = Span(log(2) / trend.slope, log(2) / trend.high, log(2) / trend.low)
    return Measurement(span, "months", int(joins.sum()), "process", note=f"over {len(joins)} full months")
