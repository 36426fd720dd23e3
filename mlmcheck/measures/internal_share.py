"""How much of the revenue participants paid for product."""

from __future__ import annotations

from mlmcheck.ledger.frames import Streams
from mlmcheck.model import Measurement, Unmeasured
from mlmcheck.stats.bounds import bounded


def measure(streams: Streams) -> Measurement | Unmeasured:
    """Of every 100 the firm received, how much did participants pay for product?

    **Why** What participants buy may be own use, stock for resale or the price of staying qualified; the books alone
    do not say which. How much money hangs on that question is what this figure tells.

    **How** P / (T - U) between P / T and (P + L + D + U) / T. P product bought by participants, L labelled retail, D
    discount buyers, U unknown, T all revenue net of refunds. Unit: share. Interval: bounds. Source: the revenue split
    of FTC v. BurnLounge (9th Cir. 2014); Manski (2005) for the bounds.

    **Blind spots** Says nothing about why they bought; see `participant_funded_reward_share` in both readings.
    """
    if streams.total <= 0 or (name := streams.negative()):
        return Unmeasured(
            "revenue is not positive" if streams.total <= 0 else f"refunds exceed sales in the {name} stream"
        )
    s = streams
    high = s.internal + s.labelled + s.discount + s.unknown
    return Measurement(
        bounded(s.internal, s.known, s.internal, high, s.total), "share", s.count, "bounds", rows=s.evidence("P")
    )
