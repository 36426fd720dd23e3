"""The figures of the JSON document in a reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from mlmcheck.model import Unit
from mlmcheck.render.words import number

Told = Mapping[str, Any]


def money(value: object) -> str:
    """`1,234.50` from "1234.50"; a dash where nothing is known."""
    if value is None:
        return "-"
    whole, point, rest = str(value).partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(digits or 0):,}{point}{rest}"


def plain(value: object, unit: str) -> str:
    """One number of the document in its unit."""
    if value is None:
        return "no limit"
    if unit == "money":
        return money(value)
    return number(float(str(value)), unit if unit != "class" else "count")  # type: ignore[arg-type]


def spanned(told: Told, unit: Unit | str, currency: str = "") -> str:
    """`29.4 % (25.0 to 40.0 %)`, or the number alone if nothing unknown can move it."""
    value, low, high = told.get("value"), told.get("low"), told.get("high")
    ahead = f"{currency} " if unit == "money" and currency else ""
    if low in (0, "0", "0.0", "0.00") and high is None:
        return "not bounded by what is known"
    ends = plain(low, unit), plain(high, unit)
    bare = ends[0].removesuffix(" %").removesuffix(" months").removesuffix(" days")
    reach = f"{bare} to {ends[1]}" if high is not None else f"at least {ends[0]}"
    if value is None:
        return f"{ahead}{reach}"
    shown = f"{ahead}{plain(value, unit)}"
    return shown if low == high else f"{shown} ({reach})"


def rows(found: list[Told]) -> str:
    """`sales.csv: lines 17, 93`, file by file."""
    by_file = groupby(found, key=lambda one: str(one["file"]))
    return "; ".join(f"{file}: {', '.join(str(one['line']) for one in group)}" for file, group in by_file)
