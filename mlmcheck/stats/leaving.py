"""How the rate of leaving falls with the time people have stayed: a law of two terms, for ages few have reached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

ROUNDS = 100
SETTLED = 1e-10
BEND = 1.0  # spread of the bends thought of beforehand: without it few leavers, all in one month, have no law


@dataclass(frozen=True, slots=True)
class Law:
    """rate(a) = exp(level + bend x), x = log(1 + a / 12) less `middle`, its mean over those who left; a in months.

    So the error of the bend, its standard deviation `error`, has next to nothing to do with that of the level.
    """

    level: float
    bend: float
    middle: float
    error: float

    def rates(self, months: int) -> Floats:
        """The rate in each of the months 0 .. months - 1, at its middle."""
        import numpy as np

        return np.asarray(np.exp(self.level + self.bend * self.steps(months)))

    def steps(self, months: int) -> Floats:
        """The x of each month."""
        return _logs(months) - self.middle


def law_of(ends: Floats, watched: Floats, worth: float = 1.0) -> Law:
    """The most likely law for `ends[a]` leavings in `watched[a]` person-months a months after joining.

    Poisson regression by Newton steps, the likelihood divided by `worth` (how many times the variance is that of
    strangers); the bend has a normal prior of spread 1 around 0, which is constant leaving. Unit: a month. Where people
    differ in how readily they leave, those who are left leave less and less: one rate for all would have them go too
    soon. Source: Poisson regression of piecewise rates (Holford 1980). Pitfall: beyond the ages seen it is a guess.
    """
    import numpy as np

    x = _logs(len(ends))
    terms = np.array([np.log(ends.sum() / watched.sum()), 0.0])
    prior = np.array([0.0, 1 / BEND**2])
    design = np.column_stack([np.ones(len(x)), x])
    for _ in range(ROUNDS):
        mean = watched * np.exp(design @ terms)
        steep = design.T @ (design * mean[:, None]) / worth + np.diag(prior)
        step = np.linalg.solve(steep, design.T @ (ends - mean) / worth - prior * terms)
        terms = terms + np.clip(step, -1, 1)
        if np.abs(step).max() < SETTLED:
            break
    middle = float(mean @ x / mean.sum())
    bend = float(terms[1])
    return Law(float(terms[0]) + bend * middle, bend, middle, float(np.linalg.inv(steep)[1, 1] ** 0.5))


def _logs(months: int) -> Floats:
    import numpy as np

    return np.asarray(np.log1p((np.arange(months) + 0.5) / 12))
