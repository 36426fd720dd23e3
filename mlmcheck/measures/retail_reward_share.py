"""How much of the rewards sales to outsiders triggered."""

from __future__ import annotations

from mlmcheck.ledger.frames import Rewards, Streams
from mlmcheck.ledger.select import reward_fault
from mlmcheck.model import Measurement, Unmeasured
from mlmcheck.stats.bounds import spanned


def measure(rewards: Rewards, streams: Streams) -> Measurement | Unmeasured:
    """Of every 100 paid to participants, how much was paid on sales to people outside the network?

    **Why** The Herbalife order of 2016 wants at least two thirds of rewards to rest on tracked retail sales.

    **How** Pay on V + L / rewards of known source, between V / Y and (V + L + D + unknown) / Y. Pay that only the
    firm calls retail commission counts in the value as far as the recipient's own retail sales carry it, never in the
    low end. Unit: share. Interval: bounds. Source: FTC v. Herbalife, stipulated order (C.D. Cal. 2016), as announced.

    **Blind spots** A sale to an invented customer is a sale to a customer here.
    """
    if fault := reward_fault(rewards, streams):
        return Unmeasured(fault)
    best = rewards.best
    low = min(s.named / s.total for s in rewards.lags)
    high = max((s.named + s.labelled + s.discount + s.unexplained) / s.total for s in rewards.lags)
    span = spanned(best.named + best.labelled + best.claimed, best.known, low, high)
    return Measurement(span, "share", rewards.count, "bounds", rows=rewards.evidence("retail"))
