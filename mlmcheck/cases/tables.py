"""Rows of a published income disclosure, as they are printed: shares in percent, money in dollars."""

from __future__ import annotations

from mlmcheck.cases.spans import exact, under
from mlmcheck.model import Rank, Span

Printed = float | str | None


def rank(
    name: str,
    share: Printed,
    low: Printed,
    high: Printed,
    mean: Printed = None,
    annual_mean: Printed = None,
    *,
    count: int | None = None,
    share_of_all: Printed = None,
) -> Rank:
    """One row; a text such as "<1" is a bound, None is what the table does not print."""
    return Rank(
        name,
        count=None if count is None else exact(count),
        share=_printed(share, 0.01),
        share_of_all=_printed(share_of_all, 0.01),
        low=_printed(low, 100),
        high=_printed(high, 100),
        mean=_printed(mean, 100),
        annual_mean=_printed(annual_mean, 100),
    )


def _printed(value: Printed, unit: float) -> Span | None:
    """A printed number in the unit of the model: 1 % is .01, a dollar 100 cents."""
    if value is None:
        return None
    if isinstance(value, str):
        return under(float(value.removeprefix("<")) * unit)
    return exact(round(value * unit, 6))
