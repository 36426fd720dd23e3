"""Months at the quota that late orders fill in 40 % of cases, 19 % by chance; `tied`: the habit runs in lines."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pandas as pd

from benchmarks.coverage.world import forest, traits

PEOPLE, ROOTS, LATE, ORDINARY = 600, 15, 0.4, 0.1


class Days:
    """Order days as the measure asks for them: two order days a month."""

    def __init__(self, months: np.ndarray, late: np.ndarray) -> None:
        self.months, self.late = months, late

    def ordinary(self, _volume: int) -> float:
        """Late order days of other months."""
        return ORDINARY

    def people(self, _volume: int, ordinary: float, _members: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Months, late ones, and what chance gives."""
        return self.months * 1.0, self.late * 1.0, self.months * (1 - (1 - ordinary) ** 2)


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's months, and the share beyond chance."""
    network = forest(rng, PEOPLE, ROOTS)
    months = rng.poisson(3, PEOPLE)
    habit = np.clip(LATE + 0.15 * np.clip(traits(rng, network, tied=tied), -2, 2), 0, 1)
    frames = {
        "last_days": Days(months, rng.binomial(months, habit)), "sizes": SimpleNamespace(volumes=(1,)),
        "people": pd.DataFrame({"member": np.arange(PEOPLE)}), "network": network,
    }  # fmt: skip
    return frames, LATE - (1 - (1 - ORDINARY) ** 2)
