"""The mean result of a participant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts, Rewards, Streams
from mlmcheck.ledger.select import covered
from mlmcheck.model import Measurement, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd


def measure(people: pd.DataFrame, facts: Facts, rewards: Rewards, streams: Streams) -> Measurement | Unmeasured:
    """What did a participant end with on average?

    **Why** The result of taking part, in money, is what a prospect weighs.

    **How** The mean of net = payouts + documented resale proceeds - paid in (cash: all payments are costs), over
    participants whose whole history the files cover. Unit: money. Interval: exact. Source: the net investment method
    of the Madoff case (2d Cir. 2011).

    **Blind spots** A few large winners can lift the mean far above what most people got; read `median_net` first. The
    worth of the goods and costs outside the books are not seen.
    """
    seen = people[covered(people, facts)]
    if seen.empty:
        return Unmeasured("no participant has a joining date covered by the sales", "recruits.joined_at")
    value = int(seen["net"].sum()) / len(seen)
    return Measurement(Span.exact(value), "money", len(seen))
