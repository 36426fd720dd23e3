"""How much of the product went to customers, or to own use within a limit."""

from __future__ import annotations

from mlmcheck.ledger.frames import Streams
from mlmcheck.ledger.own_use import OwnUse
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.bounds import clip, within


def measure(streams: Streams, personal: OwnUse) -> Measurement | Unmeasured:
    """Of every 100 of product sold, how much went to customers or to participants' own use within a limit?

    **Why** The Herbalife order lets participants' own use count, but only up to a sum a month, and cuts all pay to what
    80 % of sales can carry when customers and such own use fall short of 80 %.

    **How** (R + I) / S: R = V + L, with discount buyers D in the include reading; I own use, at most `[plan]
    own_use_cap` a participant and month, entry, quota and stake purchases left out; S = V + L + D + P product sales.
    Low V + I at its least, high V + L + D + U + I at its most, over S + U. With no cap stated there is no value: I is
    anything from 0 to all free P. Unit: share. Interval: bounds. Source: FTC v. Herbalife, stipulated order (C.D. Cal.
    2016), as summarised in public.

    **Blind spots** What was bought within the limit may still lie in the garage.
    """
    sales = streams.total - streams.recruitment - streams.unknown
    if sales <= 0 or (name := streams.negative()):
        return Unmeasured(
            "no product sale has a known buyer" if sales <= 0 else f"refunds exceed sales in the {name} stream"
        )
    retail, s = streams.named + streams.labelled, streams
    high = clip((retail + s.discount + s.unknown + personal.most) / (sales + s.unknown))
    exclude = _span(retail, s.named, personal, sales, sales + s.unknown, high)
    include = _span(retail + s.discount, s.named + s.discount, personal, sales, sales + s.unknown, high)
    note = "" if personal.capped is not None else "No limit on own use is stated ([plan] own_use_cap)."
    return Measurement(exclude, "share", s.count, "bounds", include=include, rows=s.evidence("VL"), note=note)


def _span(retail: int, least: int, personal: OwnUse, sales: int, whole: int, high: float) -> Span:
    value = None if personal.capped is None else clip((retail + personal.capped) / sales)
    return within(value, clip((least + personal.least) / whole), high)
