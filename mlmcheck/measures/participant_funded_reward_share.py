"""How much of the rewards participants' own payments triggered."""

from __future__ import annotations

from mlmcheck.ledger.frames import Rewards, Sources, Streams
from mlmcheck.ledger.select import funding_gap, reward_fault
from mlmcheck.model import Measurement, Unmeasured
from mlmcheck.stats.bounds import clip, within


def measure(rewards: Rewards, streams: Streams) -> Measurement | Unmeasured:
    """Of every 100 paid to participants, how much was triggered by what other participants paid?

    **Why** This is the question behind "primarily" in Koscot, 4finance, Norway and Taiwan: are the rewards paid for
    selling to people outside, or from the payments of those who joined?

    **How** exclude: pay on P + D + F / rewards of known source, between (P + F) / Y and 1 - V / Y. include: pay on F,
    entry, quota and stake purchases / rewards of known source, between the same / Y and that plus unknown / Y; with
    no qualification volume known the high end is (F + P + unknown) / Y. Y payouts less self-rebates. The low end is
    never under that of `outside_funding_gap`; the ends cover every lag tried. Unit: share. Interval: bounds. Source:
    In re Koscot, 86 F.T.C. 1106 (1975); FTC staff advisory opinion of 14 January 2004.

    **Blind spots** Follows what the books say triggered a payout; pay that only pretends to follow an order is taken
    at its word here.
    """
    if fault := reward_fault(rewards, streams):
        return Unmeasured(fault)
    best = rewards.best
    floors = funding_gap(rewards, streams)
    low = max(min((s.internal + s.recruitment) / s.total for s in rewards.lags), floors.low)
    high = max(1 - s.named / s.total for s in rewards.lags)
    include_low = max(min(s.planned / s.total for s in rewards.lags), floors.include_low)
    include_high = max((_most(s, rewards) + s.unexplained) / s.total for s in rewards.lags)
    if not best.known and not low:
        return Unmeasured("no payout can be traced to what triggered it", "payouts.order_id or payouts.source_id")
    paid = best.internal + best.discount + best.recruitment
    exclude = within(paid / best.known if best.known else clip(low), clip(low), clip(max(high, low)))
    include = within(
        best.planned / best.known if best.known else clip(include_low),
        clip(include_low),
        clip(max(include_high, include_low)),
    )
    return Measurement(
        exclude, "share", rewards.count, "bounds", include=include, rows=rewards.evidence("recruitment", "internal")
    )


def _most(sources: Sources, rewards: Rewards) -> int:
    """Pay on planned purchases at its most: with no volume known, all internal consumption may be planned."""
    return sources.planned if rewards.volumes_known else sources.recruitment + sources.internal
