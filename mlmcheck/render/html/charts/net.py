"""What participants were left with: a histogram with the zero line and the share below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mlmcheck.render.html.charts.axes import LEFT, RIGHT, across, short, upright
from mlmcheck.render.html.charts.series import table
from mlmcheck.render.html.svg import Chart, Mark, Scale, line, rect, text

TOP, BASE = 30.0, 210.0


def chart(document: Mapping[str, Any]) -> Chart | None:
    """None without the series."""
    found = table(document, "net")
    if found is None:
        return None
    starts, ends, people = found.column("from"), found.column("to"), found.column("people")
    edges = [edge for edge in (*starts, *ends) if edge is not None]
    if not edges:
        return None
    bins = _bins(starts, ends)
    x = Scale(min(low for low, _ in bins), max(high for _, high in bins), LEFT, RIGHT)
    y = Scale(0, max(count or 0 for count in people), BASE, TOP)
    bars = [_bar(x, y, low, high, count or 0) for (low, high), count in zip(bins, people, strict=True)]
    currency = document.get("currency", "")
    return Chart(
        "net",
        "What participants were left with",
        found.says,
        found.noted,
        (*upright(y, short), *bars, *across(x, BASE, short), *_zero(x, currency)),
        248,
        found.heads,
        found.told,
    )


def _bins(starts: list[float | None], ends: list[float | None]) -> list[tuple[float, float]]:
    """The edges of each bin; an open end is drawn as wide as the widest of the others."""
    closed = [high - low for low, high in zip(starts, ends, strict=True) if low is not None and high is not None]
    wide = max(closed, default=1.0)
    return [(_edge(low, high, -wide), _edge(high, low, wide)) for low, high in zip(starts, ends, strict=True)]


def _edge(end: float | None, other: float | None, wide: float) -> float:
    return end if end is not None else (other or 0.0) + wide


def _bar(x: Scale, y: Scale, low: float, high: float, count: float) -> Mark:
    css = "loss" if high <= 0 else "gain"
    return rect(x(low) + 0.5, BASE, x(high) - x(low) - 1, y(count) - BASE, css)


def _zero(x: Scale, currency: str) -> Iterator[Mark]:
    yield line(LEFT, BASE, RIGHT, BASE, "axis")
    if x.low <= 0 <= x.high:
        yield line(x(0), TOP - 10, x(0), BASE, "zero")
        is_left = x(0) < (LEFT + RIGHT) / 2
        yield text(x(0) + (4 if is_left else -4), TOP - 8, "neither gain nor loss", "s", "start" if is_left else "end")
    yield text(RIGHT, BASE + 34, f"paid out less paid in, {currency}".rstrip(", "), "s", "end")
    yield text(4, TOP - 14, "people", "s")
