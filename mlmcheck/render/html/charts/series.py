"""The rows of figures that a document carries for a chart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mlmcheck.render.html.words import money, plain

HEADS = {
    "from": "from", "to": "up to", "people": "people", "pay": "pay", "paid_in": "paid in", "month": "month",
    "joins": "joined", "retail": "customers", "discount": "discount buyers", "internal": "participants' product",
    "recruitment": "payments to take part", "unknown": "unknown", "paid": "paid out", "benchmark": "benchmark",
    "customers": "customers", "participants": "participants", "level": "level", "count": "months",
    "expected": "expected", "customers_low": "at least", "customers_high": "at most", "participants_low": "at least",
    "participants_high": "at most",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Table:
    """Columns by name, with `says` and `note` of the series."""

    says: str
    note: str
    units: Mapping[str, str]
    rows: tuple[tuple[Any, ...], ...]
    hidden: int

    def column(self, name: str) -> list[float | None]:
        """The figures of one column; None where one is not known."""
        at = list(self.units).index(name)
        return [None if row[at] is None else float(row[at]) for row in self.rows]

    def words(self, name: str) -> list[str]:
        """The cells of one column as they stand."""
        at = list(self.units).index(name)
        return ["" if row[at] is None else str(row[at]) for row in self.rows]

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the table behind the chart."""
        return tuple(HEADS.get(name, name.replace("_", " ")) for name in self.units)

    @property
    def told(self) -> tuple[tuple[str, ...], ...]:
        """The rows of the table behind the chart, in words."""
        units = tuple(self.units.values())
        return tuple(tuple(_cell(cell, unit) for cell, unit in zip(row, units, strict=True)) for row in self.rows)

    @property
    def noted(self) -> str:
        """The method, and how many rows are kept back."""
        kept = f" {self.hidden} rows that tell of fewer than 5 people are kept back." if self.hidden else ""
        return f"{self.note}{kept}"


def table(document: Mapping[str, Any], id: str) -> Table | None:
    """The series of this id; None if the document has none, or one without rows."""
    found = document.get("series", {}).get(id)
    if not found or not found["rows"]:
        return None
    units = {column["name"]: column["unit"] for column in found["columns"]}
    return Table(found["says"], found["note"], units, tuple(map(tuple, found["rows"])), found.get("hidden", 0))


def _cell(cell: Any, unit: str) -> str:
    if cell is None:
        return "-"
    if unit == "money":
        return money(cell)
    return plain(cell, "share") if unit == "share" else _bare(cell)


def _bare(cell: Any) -> str:
    return cell if isinstance(cell, str) else f"{cell:,.4g}" if isinstance(cell, float) else f"{cell:,}"
