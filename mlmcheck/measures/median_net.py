"""The median result of a participant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts, Rewards, Streams
from mlmcheck.ledger.select import covered, quarters
from mlmcheck.model import Measurement, Part, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd


def measure(people: pd.DataFrame, facts: Facts, rewards: Rewards, streams: Streams) -> Measurement | Unmeasured:
    """What did the participant in the middle end with?

    **Why** The result of taking part, in money, is what a prospect weighs.

    **How** The median of net = payouts + documented resale proceeds - paid in (cash: all payments are costs), over
    participants whose whole history the files cover; also by joining quarter. Unit: money. Interval: exact. Source: the
    net investment method of the Madoff case (2d Cir. 2011).

    **Blind spots** Half did worse and half did better; how much worse or better it does not say. The worth of the
    goods and costs outside the books are not seen. Later quarters had less time to earn.
    """
    seen = people[covered(people, facts)]
    if seen.empty:
        return Unmeasured("no participant has a joining date covered by the sales", "recruits.joined_at")
    value = float(seen["net"].median())
    parts = tuple(
        Part(label, float(seen["net"][mask].median()), int(mask.sum())) for label, mask in quarters(seen["joined"])
    )
    return Measurement(Span.exact(value), "money", len(seen), parts=parts)
