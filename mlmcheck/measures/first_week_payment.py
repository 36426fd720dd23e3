"""The most a joiner paid in the first seven days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts, Streams
from mlmcheck.ledger.select import covered, recruit_rows
from mlmcheck.model import Measurement, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd


def measure(people: pd.DataFrame, facts: Facts, streams: Streams) -> Measurement | Unmeasured:
    """What is the most that a joiner paid in the first seven days?

    **Why** The United Kingdom allows at most GBP 200 from a participant in the first seven days.

    **How** The largest sum of fees, kits and product paid on the day of joining and the six after it, over
    participants whose whole history the files cover. Unit: money. Interval: exact. Source: Trading Schemes
    Regulations 1997, as reported.

    **Blind spots** One wrong record is enough to set it; open the row named.
    """
    seen = people[covered(people, facts)]
    if seen.empty:
        return Unmeasured("no participant has a joining date covered by the sales", "recruits.joined_at")
    week = seen["first_7"] + seen["fee"]
    rows = recruit_rows(seen.loc[week.nlargest(20).index])
    return Measurement(Span.exact(float(week.max())), "money", len(seen), rows=rows)
