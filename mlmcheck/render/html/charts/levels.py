"""People and pay by level of the sponsor tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mlmcheck.render.html.charts.axes import RIGHT, legend, shares
from mlmcheck.render.html.charts.series import table
from mlmcheck.render.html.svg import Chart, Mark, Scale, rect, text

LEFT, ROW, MOST = 60.0, 30.0, 15


def chart(document: Mapping[str, Any]) -> Chart | None:
    """None without the series; the first levels are drawn, all stand in the table."""
    found = table(document, "levels")
    if found is None:
        return None
    levels = found.words("level")[:MOST]
    people, pay = _shares(found.column("people")), _shares(found.column("pay"))
    x = Scale(0, max(0.01, *people[:MOST], *pay[:MOST]), LEFT, RIGHT - 46)
    marks = [mark for at, level in enumerate(levels) for mark in _row(x, at, level, people[at], pay[at])]
    entries = [("discount", "of these people"), ("gain", "of their pay")]
    height = int(34 + ROW * len(levels))
    return Chart(
        "levels", "People and pay by level", found.says, found.noted, (*legend(14, entries, LEFT), *marks), height,
        found.heads, found.told,
    )  # fmt: skip


def _shares(column: Sequence[float | None]) -> list[float]:
    whole = sum(max(0.0, value or 0) for value in column)
    return [max(0.0, value or 0) / whole if whole else 0.0 for value in column]


def _row(x: Scale, at: int, level: str, people: float, pay: float) -> Iterator[Mark]:
    y = 26 + ROW * at
    yield text(4, y + 15, f"level {level}", "s")
    for place, (share, css) in enumerate(((people, "discount"), (pay, "gain"))):
        yield rect(LEFT, y + 12 * place, x(share) - LEFT, 11, css)
        yield text(x(share) + 4, y + 12 * place + 10, shares(share), "s")
