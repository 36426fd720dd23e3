"""Shares whose parts are only partly known: value and worst-case bounds (Manski 2005, partial identification)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.model import Span

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


def share(part: int, whole: int) -> float:
    """Part / whole of two exact counts or sums; `whole` must be positive. Unit: 1."""
    if whole <= 0:
        raise ValueError("a share needs a positive whole")
    return part / whole


def bounded(part: int, known: int, low: int, high: int, whole: int) -> Span:
    """The span of a share of which only `known` of `whole` is classified.

    value = part / known (None if nothing is known), low = low / whole, high = high / whole.
    Example (methods.md 6.4): V = 2.5, P = 6.0, U = 1.5 gives 2.5 / 8.5 = .294118 in [.25, .40].
    """
    return spanned(part, known, low / whole, high / whole)


def spanned(part: int, known: int, low: float, high: float) -> Span:
    """The span of part / known (None if nothing is known) between two shares, which are put in order and into 0..1."""
    return within(part / known if known > 0 else None, *sorted((clip(low), clip(high))))


def within(value: float | None, low: float, high: float) -> Span:
    """A span whose value is moved to the nearer end if the bounds, which use more, exclude it."""
    return Span(None if value is None else min(max(value, low), high), low, high)


def clip(number: float) -> float:
    """The number moved into 0..1."""
    return min(max(number, 0.0), 1.0)


def affordable(costs: npt.NDArray[np.int64], budget: int) -> int:
    """How many of these positive costs a budget can pay at most: the cheapest first.

    Money that anybody may have paid can turn the results of at most so many people. Example: 60 pays for 10 and 40 of
    (40, 100, 10).
    """
    import numpy as np

    cheap = np.sort(costs[costs <= budget])
    past = np.flatnonzero(np.cumsum(cheap) > budget)  # the first is found before a sum of more could overflow
    return int(past[0]) if len(past) else len(cheap)
