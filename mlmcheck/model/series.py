"""Rows of figures that belong together: what a chart draws, and the table behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mlmcheck.model.number import Part
from mlmcheck.model.small import published

ColumnUnit = Literal["money", "count", "share", "month", "months", "levels", "points"]
"""`month` is a calendar month as "YYYY-MM", `months` a count of them, `points` volume of goods (PV, CV)."""
Cell = int | float | str | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name and the unit of its cells. Money is in minor units (a mean may be fractional)."""

    name: str
    unit: ColumnUnit


@dataclass(frozen=True, slots=True)
class Series:
    """Rows in their order; a cell is None where it is not known.

    `says` is one sentence with the main figure, `note` the method. `people` counts for each row the people it tells
    of, 0 where it tells of nobody; empty where no row tells of single people.
    """

    says: str
    note: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    people: tuple[int, ...] = ()

    def published(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows that tell nothing of fewer than 5 people, nor let it be told from the whole.

        None where no row of anybody is left: empty rows beside gaps would show what is not so.
        """
        if not self.people:
            return self.rows
        parts = published(tuple(Part(str(at), 0.0, n) for at, n in enumerate(self.people)))
        return tuple(self.rows[int(part.label)] for part in parts) if any(part.n for part in parts) else ()
