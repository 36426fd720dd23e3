"""Marks on paper: what a chart is drawn with. Text and attributes are escaped by the template that writes them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 480
"""Units across a chart; type of 12 units is still read on a telephone."""
_STEPS: Final = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Mark:
    """One SVG element: its tag, its attributes in order, and its text."""

    tag: str
    attributes: tuple[tuple[str, str], ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture with what is needed to read it, and the same figures as a table.

    `says` is one sentence with the main figure, `note` how it was made, `sources` where else it comes from.
    """

    id: str
    title: str
    says: str
    note: str
    marks: tuple[Mark, ...]
    height: int
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scale:
    """Figures from `low` to `high` laid out from `start` to `end`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Where the value stands."""
        span = self.high - self.low
        return self.start + (value - self.low) / span * (self.end - self.start) if span else self.start

    def ticks(self, count: int = 4) -> tuple[float, ...]:
        """Round figures inside, about so many."""
        step = _step((self.high - self.low) / max(count, 1))
        first = math.ceil(self.low / step - 1e-9)
        last = math.floor(self.high / step + 1e-9)
        return tuple(at * step for at in range(first, last + 1))


def _step(wanted: float) -> float:
    """The round figure nearest above."""
    if wanted <= 0 or not math.isfinite(wanted):
        return 1.0
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(power * step for step in _STEPS if power * step >= wanted * (1 - 1e-9))


def rect(x: float, y: float, width: float, height: float, css: str, tip: str = "") -> Mark:
    """A bar; a negative height or width is turned round."""
    left, top = min(x, x + width), min(y, y + height)
    return _mark("rect", css, tip, x=left, y=top, width=abs(width), height=abs(height))


def line(x1: float, y1: float, x2: float, y2: float, css: str) -> Mark:
    """A straight line."""
    return _mark("line", css, x1=x1, y1=y1, x2=x2, y2=y2)


def dot(x: float, y: float, radius: float, css: str) -> Mark:
    """A point."""
    return _mark("circle", css, cx=x, cy=y, r=radius)


def path(points: Iterable[tuple[float, float]], css: str) -> Mark:
    """A line through the points."""
    return Mark("polyline", (("class", css), ("points", " ".join(f"{_n(x)},{_n(y)}" for x, y in points))))


def area(upper: Sequence[tuple[float, float]], lower: Sequence[tuple[float, float]], css: str) -> Mark:
    """The field between two lines."""
    points = (*upper, *reversed(lower))
    return Mark("polygon", (("class", css), ("points", " ".join(f"{_n(x)},{_n(y)}" for x, y in points))))


def text(x: float, y: float, words: str, css: str = "t", anchor: str = "start") -> Mark:
    """Words beside a mark."""
    return Mark("text", (("class", css), ("x", _n(x)), ("y", _n(y)), ("text-anchor", anchor)), words)


def _mark(tag: str, css: str, tip: str = "", **numbers: float) -> Mark:
    return Mark(tag, (("class", css), *((name, _n(value)) for name, value in numbers.items())), tip)


def _n(value: float) -> str:
    """A place to a tenth of a unit."""
    return f"{round(value, 1) + 0.0:.10g}"
