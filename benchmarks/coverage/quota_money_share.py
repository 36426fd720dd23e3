"""Companies some of whose people buy just the volume, and the money that this is of all they buy."""

from __future__ import annotations

from functools import cache

import numpy as np

from benchmarks.coverage._sizes import AT_VOLUME, LEAST, MOST, VOLUME, WANDER, frames


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's frames, and the money of months bought just to qualify / all product money."""
    return frames(rng, tied), _truth()


@cache
def _truth() -> float:
    """The mean month of those who follow their habit (a size below 0 buys nothing), by fine steps."""
    habit = np.linspace(LEAST, MOST, 4_001)[:, None] + WANDER * np.linspace(-5, 5, 201)
    odds = np.exp(-(np.linspace(-5, 5, 201) ** 2) / 2)
    usual = float((np.clip(habit, 0, None) @ odds).mean() / odds.sum())
    return AT_VOLUME * VOLUME / (AT_VOLUME * VOLUME + (1 - AT_VOLUME) * usual)
