"""How a published number becomes a span. Only here, so that every case reads `about`, `over` and `under` alike."""

from __future__ import annotations

import math

from mlmcheck.model import Span

exact = Span.exact


def about(value: float, step: float) -> Span:
    """A rounded number, or one printed with a `~`: half a unit of the last digit printed to either side."""
    return Span(value, value - step / 2, value + step / 2)


def over(least: float, most: float = math.inf) -> Span:
    """Printed as "more than" or "at least": only the least is known, and what is possible at all (1 for a share)."""
    return Span(None, least, most)


def under(most: float, least: float = 0.0) -> Span:
    """Printed as "less than" or "at most"."""
    return Span(None, least, most)


def between(low: float, high: float) -> Span:
    """A range, or two figures that contradict each other."""
    return Span(None, low, high)
