"""Retail money against recruitment money."""

from __future__ import annotations

from mlmcheck.ledger.frames import Streams
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.bounds import within


def measure(streams: Streams) -> Measurement | Unmeasured:
    """Of the money from outside customers and from joining together, how much came from customers?

    **Why** It is the ratio most people ask for first. It is shown and never judged alone: a product pyramid without
    fees reads 1.00.

    **How** (V + L) / (V + L + F) between V / (V + F) and (V + L + D + U) / (V + L + D + U + F); without kinds F may
    be as much as F + P + U at the low end. Unit: share. Interval: bounds. Source: the revenue split of FTC v.
    BurnLounge (9th Cir. 2014).

    **Blind spots** Blind to packs booked as product and to quotas, because neither is called a fee.
    """
    s = streams
    retail, top = s.named + s.labelled, s.named + s.labelled + s.discount + s.unknown
    fees_high = s.recruitment if s.kinds_known else s.recruitment + s.internal + s.unknown
    if s.negative() or retail + s.recruitment <= 0:
        return Unmeasured(
            "the firm booked neither retail nor recruitment money"
            if not s.negative()
            else f"refunds exceed sales in the {s.negative()} stream"
        )
    low = s.named / (s.named + fees_high) if s.named + fees_high else 0.0
    value = retail / (retail + s.recruitment) if s.kinds_known else None
    span = within(value, low, top / (top + s.recruitment))
    return Measurement(
        Span(span.value, span.low, span.high),
        "share",
        s.lines.get("V", 0) + s.lines.get("F", 0),
        "bounds",
        rows=s.evidence("VF"),
    )
