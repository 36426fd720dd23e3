"""How much of the rewards joining payments triggered."""

from __future__ import annotations

from mlmcheck.ledger.frames import Rewards, Streams
from mlmcheck.ledger.select import reward_fault
from mlmcheck.model import Measurement, Unmeasured
from mlmcheck.stats.bounds import spanned


def measure(rewards: Rewards, streams: Streams) -> Measurement | Unmeasured:
    """Of every 100 paid to participants, how much was paid on joining fees, kits and other recruitment money?

    **Why** The narrow form of the second prong of Koscot: rewards for recruiting, unrelated to sales to ultimate
    users.

    **How** Pay on F / rewards of known source, between F / Y and (F + unknown) / Y. Y payouts less self-rebates.
    Unit: share. Interval: bounds. Source: In re Koscot, 86 F.T.C. 1106 (1975), second prong.

    **Blind spots** Packs booked as product are not in F; the include reading of `participant_funded_reward_share`
    holds them.
    """
    if fault := reward_fault(rewards, streams):
        return Unmeasured(fault)
    best = rewards.best
    low = min(s.recruitment / s.total for s in rewards.lags)
    high = max((s.recruitment + s.unexplained) / s.total for s in rewards.lags)
    span = spanned(best.recruitment, best.known, low, high)
    return Measurement(span, "share", rewards.count, "bounds", rows=rewards.evidence("recruitment"))
