"""The shares that the verdict reads, from any pair of streams and rewards: of the whole file or of twelve months."""

from __future__ import annotations

from mlmcheck.ledger.frames import Rewards, Sources, Streams
from mlmcheck.ledger.select import funding_gap
from mlmcheck.model import Span
from mlmcheck.stats.bounds import bounded, clip, within


def retail(streams: Streams) -> tuple[Span, Span]:
    """`retail_share` in both readings, own use excluded and included; T must be positive."""
    s, outside = streams, streams.named + streams.labelled
    own_use = s.discount + s.free
    exclude = bounded(outside, s.known, s.named, outside + s.discount + s.unknown, s.total)
    # what participants pay beyond a comparable price is paid for the right to earn, not for the goods
    least = max(0, s.free_least - s.overprice) if s.overprice else s.free_least
    low, high = s.named + s.discount + least, outside + own_use + s.unknown
    return exclude, bounded(outside + own_use, s.known, low, high, s.total)


def funded(rewards: Rewards, streams: Streams) -> tuple[Span, Span] | None:
    """`participant_funded_reward_share` in both readings; None if no pay can be traced and no floor says anything."""
    best, lags = rewards.best, rewards.lags
    floors = funding_gap(rewards, streams)
    low = max(min((s.internal + s.recruitment) / s.total for s in lags), floors.low)
    if not best.known and not low:
        return None
    high = max(1 - s.named / s.total for s in lags)
    include_low = max(min(s.planned / s.total for s in lags), floors.include_low)
    include_high = max((_most(s, rewards) + _on_overprice(s, streams) + s.unexplained) / s.total for s in lags)
    paid = best.internal + best.discount + best.recruitment
    return _span(paid, best.known, low, high), _span(best.planned, best.known, include_low, include_high)


def least_planned(rewards: Rewards, streams: Streams) -> float:
    """The share of pay that the plan explains: least over quotas and untraced pay, at the lag that explains most."""
    return clip(max(rewards.best.planned / rewards.best.total, funding_gap(rewards, streams).include_low))


def _span(paid: int, known: int, low: float, high: float) -> Span:
    """The share of known pay between its bounds; where nothing is known its low end."""
    return within(paid / known if known else clip(low), clip(low), clip(max(high, low)))


def _most(sources: Sources, rewards: Rewards) -> int:
    """Pay on planned purchases at its most: with no volume known, all internal consumption may be planned."""
    return sources.planned if rewards.volumes_known else sources.recruitment + sources.internal


def _on_overprice(sources: Sources, streams: Streams) -> float:
    """Pay on the part of free purchases that is price beyond the comparable, at most; known volumes or not."""
    if not streams.overprice or streams.free <= 0 or not streams.volumes_known:
        return 0.0
    free_pay = max(0, sources.internal - sources.entry - sources.quota - sources.stake)
    return free_pay * min(1.0, streams.overprice / streams.free)
