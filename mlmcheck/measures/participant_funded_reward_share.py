"""How much of the rewards participants' own payments triggered."""

from __future__ import annotations

from mlmcheck.ledger.frames import Rewards, Streams
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
    y, best = rewards.total, rewards.best
    floors = funding_gap(rewards, streams)
    low = max(min((s.internal + s.recruitment) / y for s in rewards.lags), floors.low)
    high = max(1 - s.named / y for s in rewards.lags)
    spent = [s.recruitment + s.entry + s.quota + s.stake for s in rewards.lags]
    most = [
        s.recruitment + s.internal if not rewards.volumes_known else part
        for s, part in zip(rewards.lags, spent, strict=True)
    ]
    include_low = max(min(spent) / y, floors.include_low)
    include_high = max((part + s.unexplained) / y for s, part in zip(rewards.lags, most, strict=True))
    if not best.known and not low:
        return Unmeasured("no payout can be traced to what triggered it", "payouts.order_id or payouts.source_id")
    paid = best.internal + best.discount + best.recruitment
    own = best.recruitment + best.entry + best.quota + best.stake
    exclude = within(paid / best.known if best.known else clip(low), clip(low), clip(max(high, low)))
    include = within(
        own / best.known if best.known else clip(include_low), clip(include_low), clip(max(include_high, include_low))
    )
    return Measurement(
        exclude, "share", rewards.count, "bounds", include=include, rows=rewards.evidence("recruitment", "internal")
    )
