"""Who is still active after so many months: customers and participants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mlmcheck.render.html.charts.axes import LEFT, RIGHT, across, legend, shares, upright
from mlmcheck.render.html.charts.series import Table, table
from mlmcheck.render.html.svg import Chart, Mark, Scale, area, path, text

TOP, BASE = 30.0, 210.0
_NAMES = {"customers": "customers", "participants": "participants"}
_CSS = {"customers": "customers", "participants": "own"}


def chart(document: Mapping[str, Any]) -> Chart | None:
    """None without the series."""
    found = table(document, "retention")
    if found is None:
        return None
    month = [at or 0 for at in found.column("month")]
    x, y = Scale(0, max(1.0, *month), LEFT, RIGHT), Scale(0, 1, BASE, TOP)
    known = [name for name in _NAMES if any(value is not None for value in found.column(name))]
    marks = (
        *upright(y, shares), *(mark for name in known for mark in _curve(x, y, month, found, name)),
        *across(x, BASE, "{:.0f}".format), *legend(16, [(_CSS[name], _NAMES[name]) for name in known]),
        text(RIGHT, BASE + 34, "months after the first purchase or the joining", "s", "end"),
    )  # fmt: skip
    return Chart("retention", "Who stays", found.says, found.noted, marks, 248, found.heads, found.told)


def _curve(x: Scale, y: Scale, month: list[float], found: Table, name: str) -> Iterator[Mark]:
    ends = zip(month, found.column(f"{name}_low"), found.column(f"{name}_high"), strict=True)
    band = [(x(at), y(low), y(high)) for at, low, high in ends if low is not None and high is not None]
    if band:
        yield area([(at, high) for at, _, high in band], [(at, low) for at, low, _ in band], f"{_CSS[name]} faint")
    points = ((x(at), y(value)) for at, value in zip(month, found.column(name), strict=True) if value is not None)
    yield path(points, f"stroke {_CSS[name]}-line")
