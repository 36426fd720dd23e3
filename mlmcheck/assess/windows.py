"""The band on other 12-month windows, by the rule of the whole period."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mlmcheck.model import Band, Measurement, Result, WindowBand

SPREAD = "window_spread"
NAMES = ("whole", "last", "best", "worst")


def windows(results: Mapping[str, Result], band: Callable[[float, float], Band]) -> tuple[WindowBand, ...]:
    """The band in each window that `window_spread` tells x and n of; nothing where it could not be measured."""
    result = results.get(SPREAD)
    if not isinstance(result, Measurement):
        return ()
    told = {part.label: part.value for part in result.parts}
    both = ((name, told.get(f"x {name}"), told.get(f"n {name}")) for name in NAMES)
    return tuple(WindowBand(name, x, n, band(x, n)) for name, x, n in both if x is not None and n is not None)


def flips(found: tuple[WindowBand, ...]) -> bool | None:
    """Whether any window has another band than the whole; None where there are no windows to compare."""
    if len(found) < 2:
        return None
    return len({each.band for each in found}) > 1
