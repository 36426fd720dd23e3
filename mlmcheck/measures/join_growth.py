"""How fast joining grows or falls."""

from __future__ import annotations

from math import expm1
from typing import TYPE_CHECKING

from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.growth import log_linear

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

MIN_MONTHS = 8  # fewer full months cannot tell a trend from a season
MIN_JOINS = 30  # fewer joinings scatter too much for a trend


def measure(joins: npt.NDArray[np.float64]) -> Measurement | Unmeasured:
    """By how much do joinings grow from one month to the next?

    **Why** A scheme that pays on joining needs more of it every month, and ends when that ends.

    **How** exp(slope) - 1 of a log-linear trend of joinings by full calendar month, Poisson with the scatter that the
    months really show. Unit: share (a month). Interval: process. Source: quasi-likelihood, McCullagh and Nelder 1989.

    **Blind spots** Seasons and campaigns look like trends in less than a year. A boom that has turned averages out: see
    the joinings by month.
    """
    if len(joins) < MIN_MONTHS or joins.sum() < MIN_JOINS:
        return Unmeasured(f"fewer than {MIN_MONTHS} full months or {MIN_JOINS} joinings in them")
    if (joins > 0).sum() < 2:
        return Unmeasured("all joined in one month, which shows no trend")
    trend = log_linear(joins)
    span = Span(expm1(trend.slope), expm1(trend.low), expm1(trend.high))
    return Measurement(span, "share", int(joins.sum()), "process", note=f"over {len(joins)} full months")
