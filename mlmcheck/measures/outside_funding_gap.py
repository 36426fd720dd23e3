"""How much of the rewards outside money cannot have paid."""

from __future__ import annotations

from mlmcheck.ledger.frames import Rewards, Streams
from mlmcheck.ledger.select import funding_gap, reward_fault
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.bounds import clip


def measure(rewards: Rewards, streams: Streams) -> Measurement | Unmeasured:
    """Even if every coin from outside went into rewards, how much of the rewards would participants still have paid?

    **Why** It needs no attribution at all: labels on payouts cannot move it. It can accuse; it never clears anyone,
    because outside money has costs to pay before rewards.

    **How** low = max(0, 1 - R / Y), high = min(1, participants' payments / Y). R outside revenue, V + L + U (exclude)
    or with D and free P as well (include), Y payouts less self-rebates. The value is the low end. Unit: share.
    Interval: bounds. Source: the indirect link of CJEU C-667/15 Loterie Nationale, bounded as with pooled cash.

    **Blind spots** A firm that keeps much and pays little passes whatever its plan rewards.
    """
    if fault := reward_fault(rewards, streams):
        return Unmeasured(fault)
    floors = funding_gap(rewards, streams)
    high = clip(max((streams.internal + streams.recruitment) / rewards.total, floors.low))
    return Measurement(
        Span(floors.low, floors.low, high),
        "share",
        rewards.count,
        "bounds",
        include=Span(floors.include_low, floors.include_low, max(high, floors.include_low)),
        rows=rewards.evidence("unknown"),
    )
