"""What a sum of money follows: non-negative least squares on sums of products, and who moves the result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

TINY = 1e-10
EXACT = 200  # row groups that are truly left out; more cost time and move nothing


@dataclass(frozen=True, slots=True)
class Fit:
    """Rates not below 0, one a column, and the share of the weighted variance of y that they explain (R2)."""

    rates: Floats
    r2: float


def fit(moments: Floats, used: npt.NDArray[np.bool_] | None = None) -> Fit:
    """Minimise |X b - y| over b >= 0, given Z'Z of Z = (X, y, 1); columns not `used` stay at 0.

    Lawson & Hanson's algorithm on a root of X'X, so the cost does not depend on the rows. R2 = 1 - SSE / SST around the
    weighted mean. Unit of a rate: y's unit a unit of x. Pitfall: columns that rise and fall together give any split.
    """
    import numpy as np

    k = len(moments) - 2
    size = np.sqrt(np.diag(moments)[:k])
    kept = np.flatnonzero((size > 0) & (np.ones(k, dtype=bool) if used is None else used))
    rates = np.zeros(k)
    if len(kept):
        inner = moments[np.ix_(kept, kept)] / np.outer(size[kept], size[kept])
        rates[kept] = _rates(inner, moments[kept, k] / size[kept]) / size[kept]
    spread = moments[k, k] - moments[k, k + 1] ** 2 / max(moments[k + 1, k + 1], TINY)
    error = moments[k, k] - 2 * rates @ moments[:k, k] + rates @ moments[:k, :k] @ rates
    return Fit(rates, float(1 - error / spread) if spread > TINY * moments[k, k] else 0.0)


def _rates(inner: Floats, cross: Floats) -> Floats:
    import numpy as np
    from scipy.optimize import nnls

    values, vectors = np.linalg.eigh(inner)
    kept = values > TINY * values[-1]
    root = np.sqrt(values[kept])
    return np.asarray(nnls(vectors[:, kept].T * root[:, None], (vectors[:, kept].T @ cross) / root)[0])


def share(rates: Floats, totals: Floats, part: npt.NDArray[np.bool_], whole: npt.NDArray[np.bool_]) -> float:
    """Fitted money on the columns of `part` / on those of `whole`; NaN if nothing is fitted on these."""
    fitted = rates * totals
    return float(fitted[part].sum() / fitted[whole].sum()) if fitted[whole].sum() > 0 else float("nan")


def influence(
    moments: Floats, rates: Floats, totals: Floats, part: npt.NDArray[np.bool_], whole: npt.NDArray[np.bool_]
) -> Floats:
    """How far each row group moves the `share`: its value less the value without that group.

    `moments[i]` is Z'Z of group i. The `EXACT` groups with the most leverage (trace of H^-1 H_i, H = X'X of the columns
    with a rate) are fitted again without; for the rest the first-order move g' H^-1 X_i'e_i is taken, g the slope of
    the share.
    """
    import numpy as np

    active = np.flatnonzero(rates > 0)
    value = share(rates, totals, part, whole)
    every = moments.sum(axis=0)
    fitted = float((rates * totals)[whole].sum())
    slope = totals * (part.astype(float) - value * whole) / fitted
    inverse = np.linalg.pinv(every[np.ix_(active, active)], hermitian=True)
    inner = moments[:, active[:, None], active]
    score = moments[:, active, -2] - inner @ rates[active]
    moved = score @ (inverse @ slope[active])
    leverage = np.einsum("ijk,jk->i", inner, inverse)
    for at in np.argsort(-leverage, kind="stable")[:EXACT]:
        without = share(fit(every - moments[at]).rates, totals, part, whole)
        moved[at] = value - without if without == without else max(value, 1 - value)
    return np.asarray(moved)
