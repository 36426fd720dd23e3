"""How little of costs outside the books turns winners into losers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.ledger.frames import Facts, Rewards, Streams
from mlmcheck.ledger.select import covered
from mlmcheck.ledger.tenure import Tenure
from mlmcheck.model import Measurement, Part, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd

COSTS: Final = (0, 10, 50, 100)  # whole units of the currency, an active month
MIN_WINNERS: Final = 5  # of fewer, the middle one's own result would be told
MAX_UNDATED: Final = 0.05  # money without a date shows nobody active


def measure(
    people: pd.DataFrame, facts: Facts, rewards: Rewards, streams: Streams, tenure: Tenure, scale: int
) -> Measurement | Unmeasured:
    """What monthly cost outside the books would leave half of the winners with a loss?

    **Why** Events, tools, travel and samples are often bought outside the firm's books. If a small sum a month undoes
    half of the gains, being ahead in these books says little.

    **How** Net / active months of each participant with net > 0; the value is their median: with a higher cost in each
    active month, half of them lose. Active: a calendar month with a purchase, a sale to a customer, or pay. Told beside
    it: the share of all participants with net < c x active months, for c of 0, 10, 50 and 100 a month. Participants
    whose whole history the files cover. Unit: money (a month). Interval: exact. Source: net investment method of the
    Madoff case (2d Cir. 2011); the costs are this program's scenarios.

    **Blind spots** It does not say what anyone spent outside the books, and c is the same for all. In another currency
    10, 50 and 100 mean other things.
    """
    if tenure.undated > MAX_UNDATED:
        return Unmeasured("more than 5 % of participants' money carries no date", "payouts.paid_at")
    seen = covered(people, facts)
    net, active = people["net"].to_numpy()[seen], tenure.active[seen]
    won = (net > 0) & (active > 0)
    if (winners := int(won.sum())) < MIN_WINNERS:
        return Unmeasured(f"{winners} participants ended ahead; {MIN_WINNERS} are needed")
    return Measurement(
        Span.exact(_median(net[won] / active[won])),
        "money",
        winners,
        parts=tuple(
            Part(f"behind at {cost} a month", float((net < cost * 10**scale * active).mean()), len(net), unit="share")
            for cost in COSTS
        ),
    )


def _median(values: object) -> float:
    import numpy as np

    return float(np.median(np.asarray(values)))
