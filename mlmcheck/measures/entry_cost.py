"""What a participant typically pays around joining."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts, Streams
from mlmcheck.ledger.select import covered
from mlmcheck.model import Measurement, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd


def measure(people: pd.DataFrame, facts: Facts, streams: Streams) -> Measurement | Unmeasured:
    """What does a participant typically pay in from 30 days before to 30 days after joining?

    **Why** A payment for the right to take part, of any size, is the first condition of most laws, and what a
    prospect risks first.

    **How** Median over participants whose whole history the files cover of all payments from -30 to +30 days around
    joining: fees, kits and product. Unit: money. Interval: exact. Source: In re Koscot, 86 F.T.C. 1106 (1975); CJEU
    C-515/12 4finance.

    **Blind spots** Optional purchases count with required ones; tools and events bought outside the books are not
    seen.
    """
    seen = people[covered(people, facts)]
    if seen.empty:
        return Unmeasured("no participant has a joining date covered by the sales", "recruits.joined_at")
    return Measurement(Span.exact(float((seen["first_30"] + seen["fee"]).median())), "money", len(seen))
