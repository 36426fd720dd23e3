"""A table of a stored document: what a spreadsheet or a CSV file holds of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

Cell = str | int | float | Decimal | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its name, its heads, the unit of each column, and one sentence on it, if any.

    A column without unit is text; the cells of an `own` one have the unit that their row names.
    """

    name: str
    heads: tuple[str, ...]
    units: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    says: str = ""


def table(name: str, heads: Mapping[str, str], rows: Iterable[Iterable[Cell]], says: str = "") -> Table:
    """The table of these rows; `heads` gives each column its unit."""
    return Table(name, tuple(heads), tuple(heads.values()), tuple(map(tuple, rows)), says)


def exact(value: str | float | None, unit: str | None) -> Cell:
    """A number of the document as it stands in it, every digit kept."""
    return Decimal(value) if unit == "money" and isinstance(value, str) else value
