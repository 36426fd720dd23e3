"""What share of revenue was paid out."""

from __future__ import annotations

from mlmcheck.ledger.frames import Rewards, Streams
from mlmcheck.model import Measurement, Span, Unmeasured


def measure(rewards: Rewards, streams: Streams) -> Measurement | Unmeasured:
    """Of every 100 the firm received, how much did it pay to participants?

    **Why** Korea's Door-to-Door Sales Act caps it at 35 %. By itself it says nothing about pyramids: licensed firms
    pay 32-34 %.

    **How** All payouts, self-rebates included / T. Unit: share. Interval: exact. Source: Korean Door-to-Door Sales
    Act and the KFTC's yearly disclosure, as reported.

    **Blind spots** Trips, cars and prizes outside the payouts file are not seen.
    """
    if streams.total <= 0:
        return Unmeasured("revenue is not positive")
    if rewards.payouts < 0:
        return Unmeasured("clawbacks exceed payouts")
    return Measurement(Span.exact(rewards.payouts / streams.total), "share", rewards.count)
