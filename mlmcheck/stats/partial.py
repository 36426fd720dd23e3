"""Intervals for a number that is itself known only within bounds, whose ends are estimates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.stats.ratio import LEVEL

if TYPE_CHECKING:
    from collections.abc import Callable


def constant(width: float) -> float:
    """C of Phi(C + width) - Phi(-C) = .95, `width` = (upper - lower) / the larger standard error of the two ends.

    Unit: standard errors. Source: Imbens and Manski (2004), Econometrica 72(6). 1.960 for no width (one number, missed
    on two sides), 1.6815 for 1, 1.6449 from 5 on (it can only be missed on one side at a time).
    """
    from scipy.optimize import brentq
    from scipy.special import ndtr

    if width < 0:
        raise ValueError("the upper end is below the lower")
    missed: Callable[[float], float] = lambda c: float(ndtr(c + width) - ndtr(-c)) - LEVEL  # noqa: E731
    return float(brentq(missed, 1.0, 3.0, xtol=1e-12))


def interval(low: float, high: float, error_low: float, error_high: float) -> tuple[float, float]:
    """The 95 % interval of the number itself, which lies somewhere between `low` and `high`.

    Each end moves out by C standard errors. Pitfall: it holds the number, not the whole identified set.
    """
    largest = max(error_low, error_high)
    if largest <= 0:
        return low, high
    out = constant((high - low) / largest)
    return low - out * error_low, high + out * error_high
