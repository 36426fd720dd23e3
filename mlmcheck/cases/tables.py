"""Rows of a published income disclosure, as they are printed: shares in percent, money in whole units."""

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
    minor: int = 100,
) -> Rank:
    """One row; a text such as "<1" is a bound, None is what the table does not print. `minor` units make one whole."""
    return Rank(
        name,
        count=None if count is None else exact(count),
        share=_printed(share, 0.01),
        share_of_all=_printed(share_of_all, 0.01),
        low=_printed(low, minor),
        high=_printed(high, minor),
        mean=_printed(mean, minor),
        annual_mean=_printed(annual_mean, minor),
    )


def _printed(value: Printed, unit: float) -> Span | None:
    """A printed number in the unit of the model: 1 % is .01, a dollar 100 cents."""
    if value is None:
        return None
    if isinstance(value, str):
        return under(float(value.removeprefix("<")) * unit)
    return exact(round(value * unit, 6))
