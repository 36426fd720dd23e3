"""What pay follows, from the sums of products of the frame `teams`: shares of the fitted pay with their intervals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.flows import BOUGHT, OWN, Flows
from mlmcheck.model import Span
from mlmcheck.stats import follow
from mlmcheck.stats.bounds import clip
from mlmcheck.stats.process import tree_ratio

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]

NEAR = 0.01  # lags whose R2 is this near the best one's are told apart by nothing, so the interval covers them
STAKE = 0.5  # more than half of own purchases back is a return on them, as in SPEC 2, and no discount
SAME = 1e-3  # if leaving out either side raises the error by less than this part, the sides cannot be told apart


@dataclass(frozen=True, slots=True)
class Follow:
    """Participants' share of the fitted pay (`planned`: on joining and quota money alone), the fit and its lag."""

    exclude: Span
    planned: Span
    r2: float
    lag: int
    effective: float
    is_apart: bool
    is_stake: bool


def following(flows: Flows) -> Follow | None:
    """Fit pay under each lag and keep the best; None if the fit leaves nothing to share.

    Raises `TooDependent` where people behave too much alike along the tree for an interval.
    """
    fits = [follow.fit(moments.sum(axis=0)) for moments in flows.moments]
    lag = max(range(len(fits)), key=lambda at: (fits[at].r2, -at))
    is_stake = float(fits[lag].rates[flows.columns.index(OWN)]) > STAKE
    counted = ~_flags(flows, ("unknown", OWN[0])) | (_flags(flows, OWN[:1]) & is_stake)
    if not (fits[lag].rates * flows.totals)[counted].sum() > 0:
        return None
    near = [lag, *(at for at in range(len(fits)) if at != lag and fits[at].r2 >= fits[lag].r2 - NEAR)]
    found = []
    for names in ((*BOUGHT, "discount"), BOUGHT[:2]):
        part = _flags(flows, names) | (_flags(flows, OWN[:1]) & is_stake)
        found.append([_span(flows, at, fits[at].rates, part, counted) for at in near])
    exclude, planned = (
        Span(spans[0][0].value, min(span.low for span, _ in spans), max(span.high for span, _ in spans))
        for spans in found
    )
    return Follow(exclude, planned, fits[lag].r2, lag, found[0][0][1], _apart(flows, lag, fits[lag].r2), is_stake)


def _span(flows: Flows, lag: int, rates: Floats, part: Flags, counted: Flags) -> tuple[Span, float]:
    """One share under one lag: unknown buyers are left out of the value, outside at the low end, inside at the high."""
    unknown = _flags(flows, ("unknown",))
    value, reach, effective = _estimate(flows, lag, rates, part, counted)
    if not unknown.any():
        return Span(value, clip(value - reach), clip(value + reach)), effective
    low, below, _ = _estimate(flows, lag, rates, part, counted | unknown)
    high, above, _ = _estimate(flows, lag, rates, part | unknown, counted | unknown)
    return Span(value, clip(min(low - below, value)), clip(max(high + above, value))), effective


def _estimate(flows: Flows, lag: int, rates: Floats, part: Flags, whole: Flags) -> tuple[float, float, float]:
    """A share, the reach of its interval to either side, and the effective n.

    Each recipient's weight is their fitted pay, their residual what they move the share by, and the interval is that of
    a ratio along the sponsor tree.
    """
    import numpy as np

    moments = flows.moments[lag]
    value = follow.share(rates, flows.totals, part, whole)
    if value != value:
        return 0.0, 1.0, 0.0
    money = moments[:, :-2, -1] / moments[:, -1, -1:] * flows.months
    weight = np.zeros(len(flows.parent))
    weight[flows.who] = np.clip(money @ (rates * whole), 0, None)
    over = value * weight
    over[flows.who] += follow.influence(moments, rates, flows.totals, part, whole) * weight.sum()
    found = tree_ratio(over, weight, flows.parent, flows.level)
    return value, (found.high - found.low) / 2, found.effective


def _flags(flows: Flows, names: tuple[str, ...]) -> Flags:
    import numpy as np

    return np.array([name in names for name, _ in flows.columns])


def _apart(flows: Flows, lag: int, r2: float) -> bool:
    """Whether participants' money and outside money explain pay differently."""
    whole = flows.moments[lag].sum(axis=0)
    inside = _flags(flows, (*BOUGHT, "discount"))
    alone = min(follow.fit(whole, inside).r2, follow.fit(whole, ~inside).r2)
    return alone < r2 - SAME * (1 - r2) - 1e-9
