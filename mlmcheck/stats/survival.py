"""How long people stay: Kaplan-Meier with late entry, the log-rank test, the mean time restricted, and a projection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Curve:
    """Survival after each time at which somebody ended.

    `log_variance` is Greenwood's sum d / (n (n - d)), so that Var S = S^2 log_variance; `at_risk` counts just before
    the time.
    """

    times: Floats
    survival: Floats
    log_variance: Floats
    at_risk: Floats

    def at(self, time: float) -> float:
        """S(time), 1 before the first end."""
        return self._of(self.survival, time, 1.0)

    def log_variance_at(self, time: float) -> float:
        """Greenwood's sum up to this time."""
        return self._of(self.log_variance, time, 0.0)

    def median(self) -> float | None:
        """The first time at which at most half are left; None if more than half stay to the end."""
        import numpy as np

        below = np.flatnonzero(self.survival <= 0.5)
        return float(self.times[below[0]]) if len(below) else None

    def restricted_mean(self, until: float) -> float:
        """The mean time up to `until`: the area below the curve. Unit: that of time."""
        import numpy as np

        inside = self.times < until
        ends = np.concatenate([[0.0], self.times[inside], [until]])
        levels = np.concatenate([[1.0], self.survival[inside]])
        return float((np.diff(ends) * levels).sum())

    def _of(self, values: Floats, time: float, before: float) -> float:
        import numpy as np

        at = int(np.searchsorted(self.times, time, side="right")) - 1
        return float(values[at]) if at >= 0 else before


def kaplan_meier(entry: Ints, leaving: Ints, ended: npt.NDArray[np.bool_], count: Ints | None = None) -> Curve:
    """The product-limit estimate S(t) = product of 1 - d / n over times <= t.

    Somebody is at risk at t if entry < t <= leaving (late entry is left truncation: whoever left before the records
    begin is not in them); `ended` tells an end from a time up to which the person is only known to have stayed; `count`
    says how many share a row. Source: Kaplan and Meier 1958; Greenwood 1926. Pitfall: who enters late must be like who
    was there from the start. A `leaving` of 0 is taken as at risk at 0.
    """
    import numpy as np

    weight = np.ones(len(leaving)) if count is None else count.astype(np.float64)
    times, place = np.unique(leaving[ended], return_inverse=True)
    ends = np.bincount(place, weights=weight[ended], minlength=len(times))
    still = _at_least(leaving, weight, times)
    late = _at_least(np.where(entry > 0, entry, -1), weight, times)
    at_risk = still - late
    left = np.maximum(at_risk - ends, 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        noise = np.where(left > 0, ends / (at_risk * left), np.inf)
    falling = np.asarray(np.cumprod(left / at_risk), dtype=np.float64)
    return Curve(times.astype(np.float64), falling, np.cumsum(noise), at_risk)


def _at_least(values: Ints, weight: Floats, times: Ints) -> Floats:
    """How many have a value of at least each time."""
    import numpy as np

    order = np.argsort(values, kind="stable")
    above = np.concatenate([np.cumsum(weight[order][::-1])[::-1], [0.0]])
    return np.asarray(above[np.searchsorted(values[order], times, side="left")])


def fewest_followed(entry: Ints, possible: Ints, until: int) -> int:
    """The least number, over the times 1..until, of those who had entered and could still have been watched.

    `possible` is how long each could be watched, whether they stayed or not: where many leave, few are left at risk,
    and that is a finding; where few could be watched, nothing is known.
    """
    import numpy as np

    entered, over = (np.bincount(np.clip(at, 0, until), minlength=until + 1)[:until] for at in (entry, possible))
    return int((np.cumsum(entered) - np.cumsum(over)).min())


def log_log(survival: float, log_variance: float, people: float, worth: float = 1.0) -> tuple[float, float]:
    """The 95 % interval of a survival on the scale log(-log S), which keeps it inside 0..1.

    `worth` is how many times the variance is that of strangers (a design effect). Where all or none of the `people`
    followed are left, that scale has no width: the exact binomial end of n = people / worth then. Source: Kalbfleisch
    and Prentice; Clopper and Pearson 1934.
    """
    from math import exp, log

    from scipy.special import ndtri

    if not 0 < survival < 1:
        far = 0.025 ** (worth / people)
        return (far, 1.0) if survival >= 1 else (0.0, 1 - far)
    half = float(ndtri(0.975)) * (log_variance * worth) ** 0.5 / abs(log(survival))
    return float(survival ** exp(half)), float(survival ** exp(-half))


def log_rank(leaving: Ints, ended: npt.NDArray[np.bool_], group: npt.NDArray[np.bool_]) -> float:
    """Chi-squared (1 degree of freedom) of the log-rank test of two groups. Source: Mantel 1966."""
    import numpy as np

    ones = np.ones(len(leaving))
    times, place = np.unique(leaving[ended], return_inverse=True)
    ends = np.bincount(place, minlength=len(times)).astype(np.float64)
    mine = np.bincount(place, weights=group[ended].astype(np.float64), minlength=len(times))
    risk = _at_least(leaving, ones, times)
    own = _at_least(leaving[group], ones[group], times)
    expected = ends * own / risk
    spread = np.where(risk > 1, ends * own * (risk - own) * (risk - ends) / (risk**2 * np.maximum(risk - 1, 1)), 0)
    return float((mine.sum() - expected.sum()) ** 2 / spread.sum())


@dataclass(frozen=True, slots=True)
class Shifted:
    """The shifted beta-geometric law of how long people renew: leaving chances spread as Beta(alpha, beta)."""

    alpha: float
    beta: float

    def survival(self, periods: int) -> Floats:
        """The share left after 0, 1, ... periods: r_t = (beta + t - 1) / (alpha + beta + t - 1) in turn."""
        import numpy as np

        t = np.arange(1, periods + 1)
        kept = (self.beta + t - 1) / (self.alpha + self.beta + t - 1)
        return np.concatenate([[1.0], np.cumprod(kept)])


def shifted_beta_geometric(survivors: Floats) -> Shifted:
    """The most likely law for one cohort's survivors after 0, 1, ... periods (falling, the last ones censored).

    Source: Fader and Hardie 2007, J. Interactive Marketing 21(1). Pitfall: one cohort, periods of renewal; ends that
    keep no rhythm fit badly.
    """
    import numpy as np
    from scipy import optimize

    lost = -np.diff(survivors)

    def unlikely(log_terms: Floats) -> float:
        alpha, beta = np.exp(np.clip(log_terms, -20, 20))
        left = Shifted(float(alpha), float(beta)).survival(len(lost))
        chance = np.maximum(-np.diff(left), 1e-300)
        return -float(lost @ np.log(chance) + survivors[-1] * np.log(max(left[-1], 1e-300)))

    best = optimize.minimize(unlikely, np.zeros(2), method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-9})
    alpha, beta = np.exp(best.x)
    return Shifted(float(alpha), float(beta))
