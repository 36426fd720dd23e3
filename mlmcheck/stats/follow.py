"""What a sum of money follows: non-negative least squares on sums of products, groups left out for the interval."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

TINY = 1e-10


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


def left_out(moments: Floats) -> list[Floats]:
    """The sums of products without each group that has rows, one after another; `moments[group]` is a group's Z'Z."""
    whole = moments.sum(axis=0)
    return [whole - part for part in moments if part[-1, -1] > 0]


def jackknife(value: float, without: Floats, confidence: float = 0.95) -> tuple[float, float]:
    """The interval value +- t(G - 1) se, se^2 = (G - 1) / G sum (value without group g - value)^2, cut to 0..1.

    `without` holds the values with one group of G left out. Pitfall: at the edges 0 and 1 it is too short.
    """
    import numpy as np
    from scipy import stats

    n = len(without)
    se = float(np.sqrt((n - 1) / n * ((without - value) ** 2).sum()))
    reach = float(stats.t.ppf(0.5 + confidence / 2, n - 1)) * se
    return max(0.0, value - reach), min(1.0, value + reach)
