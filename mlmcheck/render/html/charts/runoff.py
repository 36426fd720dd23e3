"""What is left of a month's revenue if nobody joined any more: customers and participants apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mlmcheck.render.html.charts.axes import LEFT, RIGHT, across, legend, shares, upright
from mlmcheck.render.html.charts.series import table
from mlmcheck.render.html.svg import Chart, Scale, area, text

TOP, BASE = 30.0, 210.0


def chart(document: Mapping[str, Any]) -> Chart | None:
    """None without the series."""
    found = table(document, "runoff")
    if found is None:
        return None
    month = [at or 0 for at in found.column("month")]
    customers = [share or 0 for share in found.column("customers")]
    both = [share + (more or 0) for share, more in zip(customers, found.column("participants"), strict=True)]
    x, y = Scale(0, max(month), LEFT, RIGHT), Scale(0, max(1.0, *both), BASE, TOP)
    floor = [(x(at), y(0)) for at in month]
    lower = [(x(at), y(share)) for at, share in zip(month, customers, strict=True)]
    upper = [(x(at), y(share)) for at, share in zip(month, both, strict=True)]
    marks = (
        *upright(y, shares), area(upper, lower, "own"), area(lower, floor, "customers"),
        *across(x, BASE, "{:.0f}".format),
        *legend(16, [("customers", "from customers"), ("own", "from participants themselves")]),
        text(RIGHT, BASE + 34, "months after the last joining", "s", "end"),
    )  # fmt: skip
    return Chart("runoff", "If recruiting stopped", found.says, found.noted, marks, 248, found.heads, found.told)
