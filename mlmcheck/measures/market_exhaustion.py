"""When the people who could join run out."""

from __future__ import annotations

from math import inf, log1p
from typing import TYPE_CHECKING

from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.growth import ceiling, log_linear

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    from mlmcheck.intake import Settings

MIN_MONTHS = 8  # fewer full months cannot tell a trend from a season
MIN_JOINS = 30  # fewer joinings scatter too much for a trend


def measure(joins: npt.NDArray[np.float64], people: pd.DataFrame, settings: Settings) -> Measurement | Unmeasured:
    """After how many months would everybody who could ever join have joined, at this pace?

    **Why** A plan that needs growth needs people. Doubling every few months, a town is through within the year and a
    country soon after.

    **How** Months until those who joined so far plus joinings along the trend of `join_growth` reach [company]
    addressable_population of company.toml: ln(1 + g (K - N) / J) / g, J joinings in the last month of the trend. Unit:
    months. Interval: process, from the ends of the trend. A ceiling of the joinings themselves is told beside it only
    where the records pass the fitted inflection and its interval is finite. Source: exponential growth; Van den Bulte
    and Lilien 1997 on fitted ceilings.

    **Blind spots** Who left and could come back counts as used up. The population is the user's word.
    """
    population = settings.company.addressable_population
    if population is None:
        return Unmeasured("the number of people who could join is not stated", "[company] addressable_population")
    if len(joins) < MIN_MONTHS or joins.sum() < MIN_JOINS:
        return Unmeasured(f"fewer than {MIN_MONTHS} full months or {MIN_JOINS} joinings in them")
    trend, open_places = log_linear(joins), population - len(people)
    if open_places <= 0:
        return Unmeasured("more people have joined than are said to be able to")
    value, high, low = (
        _months(slope, trend.slope, trend.level, len(joins), open_places)
        for slope in (trend.slope, trend.low, trend.high)
    )
    if value == inf:
        return Unmeasured("at this trend of joinings the people never run out")
    return Measurement(Span(value, low, high), "months", int(joins.sum()), "process", note=_ceiling(joins, len(people)))


def _months(slope: float, fitted: float, level: float, months: int, open_places: float) -> float:
    """Months from the last one on; the trend turns around its middle, where the fit is surest. `inf` if never."""
    from math import exp

    middle = (months - 1) / 2
    now = exp(level + fitted * middle + slope * middle)
    if abs(slope) < 1e-12:
        return open_places / now
    filled = slope * open_places / now
    return log1p(filled) / slope if filled > -1 else inf


def _ceiling(joins: npt.NDArray[np.float64], people: int) -> str:
    """People who joined in no full month count as in from the start; one month at the end, more is early history."""
    found = ceiling(people - joins.sum() + joins.cumsum())
    if found is None:
        return "a ceiling of the joinings themselves is not identified"
    value, low, high = found
    return f"the joinings themselves level off at {value:,.0f} people in all ({low:,.0f} to {high:,.0f})"
