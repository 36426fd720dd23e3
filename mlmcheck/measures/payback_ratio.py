"""What participants got back of what they paid in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts, Rewards, Streams
from mlmcheck.model import Measurement, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd


def measure(rewards: Rewards, streams: Streams, people: pd.DataFrame, facts: Facts) -> Measurement | Unmeasured:
    """For every 100 participants paid in together, how much was paid out to them together?

    **Why** Below 1 the participants as a group paid for their own rewards and more; .286 was published for Success By
    Health.

    **How** All payouts / all money paid in by participants (fees, kits, product from 30 days before joining,
    transfers). Unit: ratio. Interval: exact. Source: FTC v. Noland (D. Ariz.), the FTC's motion as reported
    (alleged).

    **Blind spots** The product has a value to those who wanted it, which this ratio sets at nothing.
    """
    paid_in = int(people["paid_in"].sum()) + facts.unnamed_internal + facts.unnamed_recruitment
    if paid_in <= 0:
        return Unmeasured("participants paid in nothing")
    if not streams.count and not int(people["given"].sum()):
        return Unmeasured("the sales are empty", "sales")
    return Measurement(Span.exact(rewards.payouts / paid_in), "ratio", rewards.count)
