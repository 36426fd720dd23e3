"""Numbers as JSON carries them: money as decimal strings at the currency's scale, the rest to 10 significant digits."""

from __future__ import annotations

import math

from mlmcheck.model import Unit
from mlmcheck.render.words import major

DIGITS = 10


def amount(minor: float, scale: int) -> str:
    """`1234.50` from 123450; a fraction of a minor unit goes half to even."""
    return f"{major(minor, scale):f}"


def rounded(value: float | None) -> float | None:
    """The number to 10 significant digits; what is no finite number is null."""
    if value is None or not math.isfinite(value):
        return None
    return float(f"{value:.{DIGITS}g}") + 0.0  # + 0.0 turns -0.0 into 0.0


def quantity(value: float | None, unit: Unit, scale: int) -> str | float | int | None:
    """A number of a measure: money as a string, a whole count without a fraction."""
    if value is None or not math.isfinite(value):
        return None
    if unit == "money":
        return amount(value, scale)
    number = rounded(value)
    return int(value) if unit in ("count", "levels") and number == value and value == int(value) else number
