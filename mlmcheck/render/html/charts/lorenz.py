"""How pay is spread: the Lorenz curve, with what is published of a lawful population."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mlmcheck.render.html.charts.axes import LEFT, RIGHT, across, legend, shares, upright
from mlmcheck.render.html.charts.series import table
from mlmcheck.render.html.svg import Chart, Scale, dot, line, path

TOP, BASE = 26.0, 260.0


def chart(document: Mapping[str, Any]) -> Chart | None:
    """None without the series."""
    found = table(document, "lorenz")
    if found is None:
        return None
    x, y = Scale(0, 1, LEFT, RIGHT), Scale(0, 1, BASE, TOP)
    people, pay, other = found.column("people"), found.column("pay"), found.column("benchmark")
    curve = [(x(a), y(b)) for a, b in zip(people, pay, strict=True) if a is not None and b is not None]
    points = [(x(a), y(b)) for a, b in zip(people, other, strict=True) if a is not None and b is not None]
    entries = [("gain", "this company"), ("discount", "licensed sellers of Korea, as published")]
    marks = (
        *upright(y, shares), *across(x, BASE, shares), line(x(0), y(0), x(1), y(1), "even"),
        *([path(points, "stroke discount-line")] if len(points) > 1 else []),
        *(dot(a, b, 3, "discount") for a, b in points),
        path(curve, "stroke gain-line"), *legend(14, entries if points else entries[:1]),
    )  # fmt: skip
    return Chart(
        "lorenz", "How pay is spread", found.says, found.noted, marks, 286, found.heads, found.told,
    )  # fmt: skip
