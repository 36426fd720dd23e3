"""Numbers, lines and readings in a reader's words. Nothing is computed here; values are only rounded for the eye."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_EVEN, Decimal

from mlmcheck.model import Base, Basis, Limit, Measurement, ReadingName, Side, Span, Unit

READINGS: dict[ReadingName, str] = {
    "exclude": "own purchases are not demand",
    "include": "own purchases are demand",
    "both": "either way",
}
SIDES: dict[Side, str] = {"above": "more than", "at_least": "at least", "below": "less than", "at_most": "at most"}


def major(minor: float, scale: int) -> Decimal:
    """Minor units as an amount of the currency at its scale, halves to even (a mean may be fractional)."""
    exact = Decimal(minor).scaleb(-scale)
    return exact.quantize(Decimal(1).scaleb(-scale), rounding=ROUND_HALF_EVEN) + 0


def money(minor: float, scale: int, currency: str = "") -> str:
    """`USD 1,234.50` from 123450."""
    return f"{currency} {major(minor, scale):,}".lstrip()


def number(value: float, unit: Unit, scale: int = 2, currency: str = "") -> str:
    """One number in its unit; an infinite one is `no limit`."""
    if not math.isfinite(value):
        return "no limit"
    match unit:
        case "share":
            return f"{100 * value:.1f} %"
        case "money":
            return money(value, scale, currency)
        case "months":
            return f"{value:,.1f} months"
        case "days":
            return f"{value:,.10g} days"
        case "yes_no":
            return "yes" if value else "no"
        case "count" | "levels":
            return f"{value:,.10g}"
        case _:
            return f"{value:,.2f}"


def span(what: Span, unit: Unit, scale: int = 2, currency: str = "") -> str:
    """`29.4 % (25.0 to 40.0 %)`, or the number alone if nothing unknown can move it."""
    low, high = (number(end, unit, scale) for end in (what.low, what.high))
    if what.low == 0 and not math.isfinite(what.high):
        return "not bounded by what is known"
    bare = low.removesuffix(" %").removesuffix(" months").removesuffix(" days")
    reach = f"{bare} to {high}" if math.isfinite(what.high) else f"at least {low}"
    if what.value is None:
        return f"{currency} {reach}".lstrip() if unit == "money" else reach
    value = number(what.value, unit, scale, currency)
    return value if low == high else f"{value} ({reach})"


def measured(what: Measurement, reading: ReadingName, scale: int, currency: str) -> str:
    """A measurement in one reading: its class in words, or its number with its interval."""
    if what.unit == "class":
        return what.text
    told = span(what.reading(reading), what.unit, scale, currency)
    return f"{told}, 95 % interval" if what.interval == "process" else told


def quoted(what: Measurement, reading: ReadingName, scale: int, currency: str) -> str:
    """A measurement as a finding quotes it: each reading that the finding is on, named where there are two."""
    names: tuple[ReadingName, ...] = ("exclude", "include") if reading == "both" else (reading,)
    figures = [measured(what, name, scale, currency) for name in names]
    if what.include is None:
        return figures[0]
    return ", ".join(f"{figure} if {READINGS[name]}" for figure, name in zip(figures, names, strict=True))


BASES: dict[Basis, str] = {
    "ledger": "from the books",
    "filing": "from a filing",
    "disclosure": "from an income disclosure",
    "answers": "from answers given",
    "terms": "from the plan's terms",
}
GROUPS: dict[Base, str] = {
    "all": "everybody who enrolled",
    "active_12m": "people active in 12 months",
    "active_3m": "people active in 3 months",
    "paid": "people who were paid",
    "ranked": "people of a rank",
    "unstated": "people the firm does not describe",
    "": "",
}


def of_whom(what: Measurement) -> str:
    """What a figure rests on and whom it is of, where that is not the books and everybody; else nothing."""
    told = "" if what.basis == "ledger" else BASES[what.basis]
    return ", ".join(filter(None, [told, f"of {GROUPS[what.base]}" if what.base else ""]))


def line(limit: Limit, unit: Unit, currency: str = "") -> str:
    """A limit in words: `more than 50.0 %`, `at least GBP 200`, `no` for a question whose no speaks against a firm."""
    if unit == "yes_no":
        return "no" if limit.side in ("below", "at_most") else "yes"
    if limit.currency:
        return f"{SIDES[limit.side]} {limit.currency} {limit.value:,.10g}"
    if unit == "money":
        return f"{SIDES[limit.side]} {currency} {limit.value:,.10g}".replace("  ", " ")
    plain = unit == "class"
    return f"{SIDES[limit.side]} {f'{limit.value:,.10g}' if plain else number(limit.value, unit)}"
