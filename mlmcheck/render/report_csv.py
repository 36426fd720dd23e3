"""A stored document as one CSV file: a row a finding, a measure, a group's measure and a standard, in shared columns.

The first column says which of them a row is, so that a filter on it gives one table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mlmcheck.render.csv import Cell, lines
from mlmcheck.render.table import Table
from mlmcheck.render.tables import divided, findings, measures, standards

HEADS = (
    "table", "id", "reading", "outcome", "speaks", "figure", "line", "measure", "value", "low", "high", "unit",
    "interval", "n", "of_whom", "jurisdiction", "force", "decided_by", "combine", "message", "why", "next_step",
    "sources", "rows", "group", "people",
)  # fmt: skip
_ALIKE = {
    "Measures": {"measure": "id", "question": "message", "status": "outcome", "note": "why", "remedy": "next_step"},
    "By": {"measure": "id", "status": "outcome", "note": "why"},
    "Standards": {"name": "message", "says": "why", "says_not": "next_step"},
}


def text(document: Mapping[str, Any]) -> str:
    """The file: UTF-8 text, commas, one head; no cell begins a formula."""
    return "".join(lines(HEADS, _rows(document)))


def _rows(document: Mapping[str, Any]) -> Iterator[list[Cell]]:
    for table in (findings(document), measures(document), *divided(document), standards(document)):
        named = _ALIKE.get(table.name.partition(" ")[0], {})
        for row in table.rows:
            told = {named.get(head, head): cell for head, cell in zip(table.heads, row, strict=True)}
            if table.name == "Findings":
                told["id"] = f"{told['standard']}.{told['criterion']}"
            yield [_kind(table), *(told.get(head) for head in HEADS[1:])]


def _kind(table: Table) -> str:
    return "group" if table.name.startswith("By ") else table.name.lower().removesuffix("s")
