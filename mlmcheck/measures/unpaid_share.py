"""How many participants were paid nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts, Rewards, Streams
from mlmcheck.ledger.select import covered
from mlmcheck.model import Measurement, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd


def measure(people: pd.DataFrame, facts: Facts, rewards: Rewards, streams: Streams) -> Measurement | Unmeasured:
    """How many participants got no pay at all?

    **Why** Everyone asks. It does not discriminate: licensed Korean firms leave 74.5-82.7 % of members unpaid.

    **How** Participants with payouts <= 0 / participants whose whole history the files cover. Unit: share. Interval:
    exact. Source: the KFTC's yearly disclosure on licensed firms, as reported.

    **Blind spots** Many join to buy at a discount and never mean to earn.
    """
    seen = people[covered(people, facts)]
    if seen.empty:
        return Unmeasured("no participant has a joining date covered by the sales", "recruits.joined_at")
    return Measurement(Span.exact(int((seen["payouts"] <= 0).sum()) / len(seen)), "share", len(seen))
