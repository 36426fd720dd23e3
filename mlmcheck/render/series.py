"""The `series` block of the document: rows of figures behind the charts, few people's rows kept back."""

from __future__ import annotations

from typing import Any

from mlmcheck.model import Column, Report, Series
from mlmcheck.model.series import Cell
from mlmcheck.render.exact import amount, rounded


def document(report: Report) -> dict[str, Any]:
    """Every series of which a row may be told, by id, in alphabetical order."""
    told = {id: _one(report, report.series[id]) for id in sorted(report.series)}
    return {id: one for id, one in told.items() if one["rows"]}


def _one(report: Report, one: Series) -> dict[str, Any]:
    rows = one.rows if report.options.get("show_ids") else one.published()
    return {
        "says": one.says,
        "note": one.note,
        "columns": [{"name": column.name, "unit": column.unit} for column in one.columns],
        "rows": [
            [_cell(cell, column, report.scale) for cell, column in zip(row, one.columns, strict=True)] for row in rows
        ],
        "hidden": len(one.rows) - len(rows),
    }


def _cell(cell: Cell, column: Column, scale: int) -> str | int | float | None:
    if cell is None or isinstance(cell, str):
        return cell
    if column.unit == "money":
        return amount(cell, scale)
    return cell if isinstance(cell, int) else rounded(cell)
