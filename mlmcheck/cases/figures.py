"""Published figures in words, with the digits they were published with."""

from __future__ import annotations

import math
from decimal import Decimal

from mlmcheck.model import Span, Unit


def value(span: Span, unit: Unit, currency: str = "") -> str:
    """A figure as it was published: `93.84 %`, `at least USD 1,000`, `4.657 to 5.433`; money in major units."""
    if span.value is not None:
        return number(span.value, unit, currency)
    if math.isinf(span.high) or (unit == "share" and span.high >= 1):
        return f"at least {number(span.low, unit, currency)}"
    if span.low <= 0:
        return f"at most {number(span.high, unit, currency)}"
    return f"{number(span.low, unit, currency)} to {number(span.high, unit)}"


def number(amount: float, unit: Unit, currency: str = "") -> str:
    """One number in its unit."""
    match unit:
        case "share":
            return f"{100 * amount:.4g} %"
        case "money":
            return f"{currency} {Decimal(repr(amount)).normalize():,f}".lstrip()
        case "count":
            return f"{amount:,.0f}"
        case "months" | "days":
            return f"{amount:g} {unit}"
        case _:
            return f"{amount:.4g}"
