"""Axes, grids and legends that several charts share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from mlmcheck.render.html.svg import Mark, Scale, line, rect, text

LEFT: Final = 46.0
RIGHT: Final = 472.0
LETTER: Final = 7.2
"""Width of a letter at most, on the average of a word."""
Words = Callable[[float], str]


def shares(value: float) -> str:
    """`20 %`."""
    return f"{100 * value:.3g} %"


def short(value: float) -> str:
    """`1,250`, `12 k`, `3.4 m`: amounts on an axis."""
    size = abs(value)
    for limit, unit in ((1e9, " bn"), (1e6, " m"), (1e4, " k")):
        if size >= limit:
            return f"{value / (1e3 if unit == ' k' else limit):.3g}{unit}"
    return f"{value:,.4g}"


def upright(scale: Scale, words: Words, count: int = 4) -> Iterator[Mark]:
    """Lines across with their figures at the left."""
    for tick in scale.ticks(count):
        yield line(LEFT, scale(tick), RIGHT, scale(tick), "grid")
        yield text(LEFT - 5, scale(tick) + 4, words(tick), "s", "end")


def across(scale: Scale, y: float, words: Words, count: int = 5) -> Iterator[Mark]:
    """Figures below the chart."""
    for tick in scale.ticks(count):
        yield line(scale(tick), y, scale(tick), y + 4, "axis")
        anchor = "end" if scale(tick) > RIGHT - 14 else "middle"
        yield text(scale(tick), y + 17, words(tick), "s", anchor)


def legend(y: float, entries: Sequence[tuple[str, str]], x: float = LEFT) -> Iterator[Mark]:
    """Colours and what they mean, in a row, with room for the larger letters of a narrow screen."""
    for css, words in entries:
        yield rect(x, y - 9, 10, 10, css)
        yield text(x + 15, y, words, "s")
        x += 30 + LETTER * len(words)
