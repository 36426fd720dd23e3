"""Months that customers' orders bring just to the volume in 30 % of cases, and a little past it in 20 %."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pandas as pd

from benchmarks.coverage.world import forest, traits

PEOPLE, ROOTS, JUST, BEYOND, SPREAD = 600, 15, 0.3, 0.2, 0.1


class Known:
    """Months by person, as the measure asks for them."""

    def __init__(self, months: np.ndarray, just: np.ndarray, beyond: np.ndarray) -> None:
        self.found = months * 1.0, just * 1.0, beyond * 1.0

    def people(self, _volume: int, _members: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Months short of the volume, and those in the two bands."""
        return self.found


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's months, and the difference of the two shares; `tied`: the habit runs in lines."""
    network = forest(rng, PEOPLE, ROOTS)
    months = rng.poisson(4, PEOPLE)
    habit = JUST + SPREAD * np.clip(traits(rng, network, tied=tied), -2, 2)
    just = rng.binomial(months, habit)
    beyond = rng.binomial(months - just, BEYOND / (1 - habit))
    frames = {
        "credits": Known(months, just, beyond), "sizes": SimpleNamespace(volumes=(1,)),
        "people": pd.DataFrame({"member": np.arange(PEOPLE)}), "network": network,
    }  # fmt: skip
    return frames, JUST - BEYOND
