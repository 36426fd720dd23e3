"""The retail share at which half the rewards would be backed by resale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Rewards, Streams
from mlmcheck.ledger.retail import backing, backing_fault, margin, resold
from mlmcheck.ledger.select import reward_fault
from mlmcheck.model import Measurement, Unmeasured
from mlmcheck.stats.arc import break_even
from mlmcheck.stats.bounds import within

if TYPE_CHECKING:
    import pandas as pd


def measure(rewards: Rewards, streams: Streams, people: pd.DataFrame) -> Measurement | Unmeasured:
    """What part of its product would this plan have to sell to outsiders for resale to back half the rewards?

    **Why** Beside the real retail share it says how far the firm is from a plan that could rest on retail sales. Pay
    for joining raises it; a documented margin of resale lowers it.

    **How** (c + f) / (2c + m): c pay not on F and f pay on F, m documented margin of resale per unit resold, all over
    product sales. Value and high end at m = 0, the low end at the documented margin; the ends also cover what is
    unknown of pay. Above 1 no retail share would do. Unit: ratio. Interval: bounds. Source: derived here, with
    `arc_q`; c = .40, m = .25, f = 0 gives .380952.

    **Blind spots** An indicator for advances on retail commission, not the test of any paper. Margin earned outside
    the books would lower it.
    """
    if fault := reward_fault(rewards, streams) or backing_fault(streams):
        return Unmeasured(fault)
    terms = backing(rewards, streams)
    value, least, most = terms.joining
    if min(terms.rewards) - most <= 0:
        return Unmeasured("pay on product sales may be nothing at all", "payouts.order_id or payouts.source_id")
    sales = streams.total - streams.recruitment - streams.unknown
    per_unit = margin(people) / resold(streams) * sales if resold(streams) else 0.0
    low = min(break_even(each - least, per_unit, least) for each in terms.rewards)
    high = max(break_even(each - most, 0, most) for each in terms.rewards)
    span = within(break_even(rewards.total - value, 0, value), low, max(low, high))
    return Measurement(span, "ratio", rewards.count, "bounds")
