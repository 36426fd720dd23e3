"""How much of the rewards resale to outsiders can back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Rewards, Streams
from mlmcheck.ledger.retail import backing, backing_fault, margin
from mlmcheck.ledger.select import reward_fault
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.arc import retail_backed
from mlmcheck.stats.bounds import within

if TYPE_CHECKING:
    import pandas as pd


def measure(rewards: Rewards, streams: Streams, people: pd.DataFrame) -> Measurement | Unmeasured:
    """If pay on a purchase is an advance on its resale, how much of all rewards does resale to outsiders back?

    **Why** A plan may pay when a seller buys, on the ground that the goods will be resold. That holds for the share of
    goods that ends with outsiders, no further; the rest of such pay, and pay for joining, comes from participants.

    **How** Q = r(c + m) / (r(c + m) + (1 - r)c + f): r = (V + L) / (V + L + D + P) the share of product sales that
    ends with outside buyers (include: with D and free P too), c pay not on F and f pay on F, both over product sales,
    m documented margin of resale per unit resold. Value at m = 0; the high end takes the documented margin, and the
    ends what is unknown of buyers and of pay. Y is payouts less self-rebates. Unit: share. Interval: bounds. Source:
    derived here, from the reasoning on advances of retail commission.

    **Blind spots** An indicator for advances on retail commission, not the test of any paper. Margin earned outside
    the books is not seen: with it, Q of a buy-and-resell firm would be higher.
    """
    if fault := reward_fault(rewards, streams) or backing_fault(streams):
        return Unmeasured(fault)
    terms, kept = backing(rewards, streams), margin(people)
    spans = [
        _span(shares, terms.joining, terms.rewards, rewards.total, kept) for shares in (terms.retail, terms.own_use)
    ]
    return Measurement(spans[0], "share", rewards.count, "bounds", include=spans[1], note=_note(kept))


def _span(
    retail: tuple[float, float, float], joining: tuple[float, int, int], totals: tuple[int, ...], total: int, kept: int
) -> Span:
    low = min(retail_backed(retail[1], max(0, each - joining[2]), 0, min(each, joining[2])) for each in totals)
    high = max(retail_backed(retail[2], each - joining[1], kept, joining[1]) for each in totals)
    return within(retail_backed(retail[0], total - joining[0], 0, joining[0]), low, max(low, high))


def _note(kept: int) -> str:
    return "" if kept else "No margin of resale is documented, so none is counted."
