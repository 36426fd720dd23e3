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


def plain(value: object, unit: Unit) -> str:
    """One number of the document in its unit."""
    if value is None:
        return "no limit"
    if unit == "money":
        return money(value)
    return number(float(str(value)), "count" if unit == "class" else unit)


def rows(found: list[Told]) -> str:
    """`sales.csv: lines 17, 93`, file by file."""
    by_file = groupby(found, key=lambda one: str(one["file"]))
    return "; ".join(f"{file}: {', '.join(str(one['line']) for one in group)}" for file, group in by_file)
