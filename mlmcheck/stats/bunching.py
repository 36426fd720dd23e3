"""Excess mass at a threshold: how many more stand just at a volume than the volumes around it lead one to expect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Mask = npt.NDArray[np.bool_]

REACH = 19  # bins on either side of the threshold
POLY = 4
SETTLED = 1e-9  # of the excess, where the corrected counts stop moving
ROUNDS = 500


@dataclass(frozen=True, slots=True)
class Bunching:
    """`excess` B counts above `expected`, the counterfactual of the window's bins together; `relative` is b = B / c0.

    c0 is the mean counterfactual of a bin of the window; `spread` is the variance of `expected` if counts are Poisson.
    `expected` is a sum over the counts fitted, each with the weight sum_p `weights[p]` (z / K)^p: so every person has a
    part in it, and an interval need not take one person's months for those of strangers.
    """

    excess: float
    expected: float
    bins: int
    spread: float
    weights: tuple[float, ...] = ()

    @property
    def relative(self) -> float:
        """b: the excess in bins' worth of the counterfactual."""
        return self.excess / (self.expected / self.bins) if self.expected > 0 else float("inf")

    @property
    def share(self) -> float:
        """The part of those in the window who are there in excess, 0 if none are."""
        seen = self.excess + self.expected
        return max(0.0, self.excess / seen) if seen > 0 else 0.0


def bunching(
    counts: Floats,
    window: tuple[int, int] = (0, 0),
    poly: int = POLY,
    every: int = 0,
    *,
    corrected: bool = False,
    without: tuple[int, ...] = (),
) -> Bunching:
    """Excess of `counts` in bins -K..K around a threshold at 0, over a polynomial through the bins outside the window.

    c_j = sum beta_i z_j^i + rho 1[z_j multiple of `every`] + sum over the window gamma_k 1[z_j = k]; the counterfactual
    is the fit without gamma, so round numbers that stand out everywhere are no bunching. `corrected` moves the excess
    back to the right of the threshold, times (1 + B / sum right), until it settles. `without` names bins at other
    thresholds, which show nothing of what is usual. Unit: counts. Source: Kleven 2016,
    Annu. Rev. Econ. 8, 435-464; Chetty and others 2011. Pitfalls: packs and prices put mass on round volumes; a
    threshold set where people already stood shows nothing.
    """
    import numpy as np

    reach = (len(counts) - 1) // 2
    z = np.arange(-reach, reach + 1)
    inside = (z >= window[0]) & (z <= window[1])
    columns = [(z / max(reach, 1)) ** power for power in range(poly + 1)]
    columns += [(z % every == 0) * 1.0] if every else []
    design = np.column_stack(columns)
    outside = ~inside & ~np.isin(z, without)
    found, moved = _fit(counts, design, inside, outside), counts
    for _ in range(ROUNDS if corrected else 0):
        before = found.excess
        right = z > window[1]
        moved = np.where(right, counts * (1 + before / counts[right].sum()), counts)
        found = _fit(moved, design, inside, outside)
        if abs(found.excess - before) < SETTLED:
            break
    return found


def counterfactual(
    counts: Floats, window: tuple[int, int] = (0, 0), poly: int = POLY, *, without: tuple[int, ...] = ()
) -> Floats:
    """What `bunching` expects of each bin -K..K: the polynomial through the bins outside the window and `without`."""
    import numpy as np

    reach = (len(counts) - 1) // 2
    z = np.arange(-reach, reach + 1)
    design = np.column_stack([(z / max(reach, 1)) ** power for power in range(poly + 1)])
    outside = ((z < window[0]) | (z > window[1])) & ~np.isin(z, without)
    return np.asarray(design @ (np.linalg.pinv(design[outside]) @ counts[outside]), dtype=np.float64)


def _fit(counts: Floats, design: Floats, inside: Mask, outside: Mask) -> Bunching:
    """Least squares through the bins outside the window: dummies for those inside fit them exactly."""
    import numpy as np

    pinv = np.linalg.pinv(design[outside])
    total = design[inside].sum(axis=0) @ pinv
    expected = max(float(total @ counts[outside]), 0.0)
    spread = float((total**2) @ np.maximum(counts[outside], 0))
    weights = tuple(float(each) for each in total @ pinv.T)
    return Bunching(float(counts[inside].sum()) - expected, expected, int(inside.sum()), spread, weights)
