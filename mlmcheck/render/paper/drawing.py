"""Where the marks of a curve stand on paper, in the units of its own small sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mlmcheck.render.paper.blocks import Curve

WIDTH: Final = 640
HEIGHT: Final = 260
_LEFT: Final = 24
_TOP: Final = 30
_BOTTOM: Final = 60


@dataclass(frozen=True, slots=True)
class Mark:
    """A point with its words above or below it."""

    x: float
    y: float
    text_y: float
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """The curve on its sheet."""

    line: str
    zero: float
    marks: tuple[Mark, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = _LEFT
    right: int = WIDTH - _LEFT


def drawing(curve: Curve) -> Drawn:
    """The curve's line, its zero line, and marks at its last, highest and lowest point."""
    times, values = [when for _, when, _, _ in curve.points], [value for _, _, value, _ in curve.points]
    low, high = min(0.0, *values), max(0.0, *values)
    step = (WIDTH - 2 * _LEFT) / max(1, times[-1] - times[0])
    scale = (HEIGHT - _TOP - _BOTTOM) / ((high - low) or 1.0)
    spots = [
        (round(_LEFT + (when - times[0]) * step, 1), round(_TOP + (high - value) * scale, 1))
        for when, value in zip(times, values, strict=True)
    ]
    told = dict.fromkeys((len(values) - 1, values.index(max(values)), values.index(min(values))))
    kept = [at for at in told if at == len(values) - 1 or _is_apart(spots[at][0], spots[-1][0])]
    marks = tuple(_mark(spots[at], curve.points[at][3], is_low=values[at] < 0) for at in kept)
    return Drawn(" ".join(f"{x},{y}" for x, y in spots), round(_TOP + high * scale, 1), marks)


def _is_apart(one: float, other: float) -> bool:
    """Whether the words at two places do not run into each other."""
    return abs(one - other) > WIDTH / 4


def _mark(spot: tuple[float, float], text: str, *, is_low: bool) -> Mark:
    x, y = spot
    anchor = "start" if x < WIDTH / 4 else "end" if x > WIDTH - WIDTH / 4 else "middle"
    return Mark(x, y, round(y + (26 if is_low else -10), 1), text, anchor)
