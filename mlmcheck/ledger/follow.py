"""What pay follows, from the sums of products of the frame `teams`: shares of the fitted pay with their intervals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.flows import BOUGHT, COLUMNS, Flows
from mlmcheck.model import Span
from mlmcheck.stats import follow

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
    groups: int
    is_apart: bool
    is_stake: bool


def following(flows: Flows) -> Follow | None:
    """Fit pay under each lag and keep the best; None if the fit leaves nothing to share."""
    fits = [follow.fit(moments.sum(axis=0)) for moments in flows.moments]
    lag = max(range(len(fits)), key=lambda at: (fits[at].r2, -at))
    near = [at for at in range(len(fits)) if fits[at].r2 >= fits[lag].r2 - NEAR]
    own = COLUMNS.index(("purchases", "own"))
    is_stake = float(fits[lag].rates[own]) > STAKE
    others = {at: [follow.fit(each).rates for each in follow.left_out(flows.moments[at])] for at in near}
    spans = [
        _hull(
            [_span(fits[at].rates, others[at], flows.totals, part, is_stake=is_stake) for at in near], near.index(lag)
        )
        for part in ((*BOUGHT, "discount"), BOUGHT[:2])
    ]
    if spans[0] is None or spans[1] is None:
        return None
    groups = int((flows.moments[lag, :, -1, -1] > 0).sum())
    return Follow(spans[0], spans[1], fits[lag].r2, lag, groups, _apart(flows, lag, fits[lag].r2), is_stake)


def _span(
    rates: Floats, others: list[Floats], totals: Floats, names: tuple[str, ...], *, is_stake: bool
) -> Span | None:
    """One share under one lag: unknown buyers are left out of the value, outside at the low end, inside at the high."""
    unknown, counted = _flags(("unknown",)), ~_flags(("unknown",)) & ~_flags(("purchases",))
    part = _flags(names)
    if is_stake:
        part, counted = part | _flags(("purchases",)), counted | _flags(("purchases",))
    value, *_ = _jackknife(rates, others, totals, part, counted)
    _, low, _ = _jackknife(rates, others, totals, part, counted | unknown)
    _, _, high = _jackknife(rates, others, totals, part | unknown, counted | unknown)
    return Span(value, min(low, value), max(high, value)) if value == value and low == low and high == high else None


def _jackknife(
    rates: Floats, others: list[Floats], totals: Floats, part: Flags, whole: Flags
) -> tuple[float, float, float]:
    import numpy as np

    value = follow.share(rates, totals, part, whole)
    without = np.array([follow.share(each, totals, part, whole) for each in others])
    return (value, *follow.jackknife(value, without))


def _flags(names: tuple[str, ...]) -> Flags:
    import numpy as np

    return np.array([name in names for name, _ in COLUMNS])


def _hull(spans: list[Span | None], best: int) -> Span | None:
    one, known = spans[best], [span for span in spans if span is not None]
    return one and Span(one.value, min(span.low for span in known), max(span.high for span in known))


def _apart(flows: Flows, lag: int, r2: float) -> bool:
    """Whether participants' money and outside money explain pay differently."""
    whole = flows.moments[lag].sum(axis=0)
    inside = _flags((*BOUGHT, "discount"))
    alone = min(follow.fit(whole, inside).r2, follow.fit(whole, ~inside).r2)
    return alone < r2 - SAME * (1 - r2) - 1e-9
