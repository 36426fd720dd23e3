"""Purchases around the volume that qualifies, beside what would be expected without it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from mlmcheck.render.html.charts.axes import LEFT, RIGHT, across, legend, short, upright
from mlmcheck.render.html.charts.series import table
from mlmcheck.render.html.svg import Chart, Scale, path, rect, text

TOP, BASE = 30.0, 210.0


def chart(document: Mapping[str, Any]) -> Chart | None:
    """None without the series."""
    found = table(document, "bunching")
    if found is None or len(found.rows) < 2:
        return None
    starts = [start or 0 for start in found.column("from")]
    counts, expected = ([value or 0 for value in found.column(name)] for name in ("count", "expected"))
    steps = sorted(after - before for before, after in pairwise(starts))
    wide = steps[len(steps) // 2]
    x = Scale(starts[0], starts[-1] + wide, LEFT, RIGHT)
    y = Scale(0, max(1.0, *counts, *expected), BASE, TOP)
    bars = [
        rect(x(at) + 0.5, BASE, x(at + wide) - x(at) - 1, y(n) - BASE, "own")
        for at, n in zip(starts, counts, strict=True)
    ]
    curve = path(((x(at + wide / 2), y(n)) for at, n in zip(starts, expected, strict=True)), "stroke ink-line")
    marks = (
        *upright(y, short), *bars, curve, *across(x, BASE, short),
        *legend(16, [("own", "participants' months"), ("ink", "expected without a quota")]),
        text(RIGHT, BASE + 34, "bought in a month", "s", "end"),
    )  # fmt: skip
    return Chart(
        "bunching", "Buying just enough to qualify", found.says, found.noted, marks, 248, found.heads, found.told
    )
