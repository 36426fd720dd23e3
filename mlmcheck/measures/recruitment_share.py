"""How much of the revenue was paid for joining and staying."""

from __future__ import annotations

from mlmcheck.ledger.frames import Streams
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.bounds import clip


def measure(streams: Streams) -> Measurement | Unmeasured:
    """Of every 100 the firm received, how much were joining fees, kits, renewals, training and events?

    **Why** In the published cases the share of fees and packages is what most separated pyramids from sellers:
    packages were 92.6 % of BurnLounge's 2006 revenue.

    **How** F / T; where the sales tell no kinds and no fee is stated, only the bounds F / T and (F + P + U) / T are
    known. F joining fees and starter kits always, renewals, training, events and tools when participants pay them.
    Unit: share. Interval: exact, or bounds without kinds. Source: the revenue split of FTC v. BurnLounge (9th Cir.
    2014).

    **Blind spots** A pack booked as product is internal consumption here; `entry` money in the include reading
    catches it.
    """
    if streams.total <= 0 or (name := streams.negative()):
        return Unmeasured(
            "revenue is not positive" if streams.total <= 0 else f"refunds exceed sales in the {name} stream"
        )
    s = streams
    value = s.recruitment / s.total
    if s.kinds_known:
        return Measurement(Span.exact(value), "share", s.count, rows=s.evidence("F"))
    high = clip((s.recruitment + s.internal + s.unknown) / s.total)
    return Measurement(Span(None, value, high), "share", s.count, "bounds", note="the sales do not say what was a fee")
