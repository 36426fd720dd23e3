"""Trends of monthly counts, and whether a ceiling can be told from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

ROUNDS = 50
FAR = 1000.0  # a ceiling this many times the people already in is no ceiling


@dataclass(frozen=True, slots=True)
class Trend:
    """log(expected count) = level + slope month; `low`, `high`: 95 % ends of the slope, `excess`: the dispersion."""

    slope: float
    low: float
    high: float
    level: float
    excess: float


def log_linear(counts: Floats) -> Trend:
    """The Poisson trend of counts by month 0, 1, ..., its error widened by their real scatter.

    Fitted by iterated weighted least squares; the variance is `excess` times that of Poisson (chi-squared over its
    degrees of freedom, at least 1) and once more by the first autocorrelation of the residuals, if positive (mended
    for its small-sample bias); Student's t with n - 2. Source: McCullagh and Nelder 1989, quasi-likelihood. ValueError
    for fewer than 4 months or no count. Pitfall: seasons and campaigns look like trends over less than a year.
    """
    import numpy as np
    from scipy.special import stdtrit

    if len(counts) < 4 or counts.sum() <= 0:
        raise ValueError("a trend needs at least 4 months and one count")
    month = np.arange(len(counts), dtype=np.float64)
    design = np.column_stack([np.ones(len(counts)), month - month.mean()])
    terms = np.array([np.log(counts.mean()), 0.0])
    for _ in range(ROUNDS):
        mean = np.exp(design @ terms)
        step = np.linalg.solve(design.T @ (design * mean[:, None]), design.T @ (counts - mean))
        terms = terms + np.clip(step, -2, 2)
        if np.abs(step).max() < 1e-12:
            break
    mean = np.exp(design @ terms)
    rest = (counts - mean) / np.sqrt(mean)
    excess = max(1.0, float(rest @ rest) / (len(counts) - 2))
    tie = float(rest[1:] @ rest[:-1] / (rest @ rest)) if rest.any() else 0.0
    tie = max(0.0, min(0.9, tie + (1 + 3 * tie) / len(counts)))  # residuals of a fitted line hide part of it
    spread = np.linalg.inv(design.T @ (design * mean[:, None]))[1, 1] * excess * (1 + tie) / (1 - tie)
    half = float(stdtrit(len(counts) - 2, 0.975) * np.sqrt(spread))
    slope = float(terms[1])
    return Trend(slope, slope - half, slope + half, float(terms[0] - slope * month.mean()), excess)


def ceiling(totals: Floats) -> tuple[float, float, float] | None:
    """The ceiling of a logistic curve through cumulative totals by month with its 95 % profile interval, or None.

    Told only if the months pass the fitted inflection and the interval is finite: before the inflection every ceiling
    fits (Van den Bulte and Lilien 1997). The totals hold those who were in before the first month, else the curve is
    another. Nor where the counts of the later half do not fall for certain: an even flow
    bends nowhere. The interval holds every ceiling whose residual sum of squares is at most
    (1 + F(1, n - 3) / (n - 3)) times the least. Unit: people.
    """
    import numpy as np
    from scipy.special import fdtri

    n = len(totals)
    if n < 8 or totals[-1] <= 0 or log_linear(np.clip(np.diff(totals)[-max(4, n // 2) :], 1e-9, None)).high >= 0:
        return None
    coarse = totals[-1] * np.geomspace(1.001, FAR, 200)
    near = int(np.argmin([_given(totals, float(k))[0] for k in coarse]))
    fine = np.geomspace(coarse[max(near - 2, 0)], coarse[min(near + 2, len(coarse) - 1)], 200)
    tries = np.unique(np.concatenate([coarse, fine]))
    fits = [_given(totals, float(k)) for k in tries]
    rest = np.array([fit[0] for fit in fits])
    best = int(rest.argmin())
    inside = np.flatnonzero(rest <= rest[best] * (1 + float(fdtri(1, n - 3, 0.95)) / (n - 3)))
    if inside[-1] == len(tries) - 1 or fits[best][1] >= n - 1:
        return None
    return float(tries[best]), float(tries[inside[0]]), float(tries[inside[-1]])


def _given(totals: Floats, top: float) -> tuple[float, float]:
    """Least residual sum of squares of a logistic curve with this ceiling, and its inflection."""
    import numpy as np
    from scipy import optimize

    month = np.arange(len(totals), dtype=np.float64)
    inside = np.clip(totals / top, 1e-6, 1 - 1e-6)
    slope, shift = np.polyfit(month, np.log(inside / (1 - inside)), 1)

    def rest(terms: Floats) -> Floats:
        return np.asarray(totals - top / (1 + np.exp(-np.clip(terms[0] * month + terms[1], -500, 500))))

    found = optimize.least_squares(rest, [slope, shift], method="lm", max_nfev=60)
    rate, start = found.x
    return float(2 * found.cost), float(-start / rate) if rate > 0 else float("inf")
