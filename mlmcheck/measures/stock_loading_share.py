"""How much participants bought beyond what households use."""

from __future__ import annotations

from collections.abc import Mapping

from mlmcheck.ledger.frames import Streams
from mlmcheck.model import Measurement, Span, Unmeasured

MIN_CUSTOMER_MONTHS = 100  # fewer months of customers do not tell where their twentieth largest lies


def measure(stocks: Mapping[str, int], streams: Streams) -> Measurement | Unmeasured:
    """Of every 100 that participants paid for product, how much lies above what hardly any customer buys in a month?

    **Why** Nobody's household uses ten times what customers use. What is bought beyond that is stock that must be sold,
    or was never meant to be.

    **How** Sum over participants' months of the product money above the 95th percentile of customers' months /
    participants' product money in these months. Unit: share. Interval: exact. Source: inventory loading as in In re
    Koscot and the Amway rules; the percentile is this program's convention.

    **Blind spots** Sellers who resell outside the books buy for their customers: for them stock is trade. Customers of
    a costly good make the line high.
    """
    if stocks["customer_months"] < MIN_CUSTOMER_MONTHS:
        return Unmeasured(f"fewer than {MIN_CUSTOMER_MONTHS} months of customers to compare with")
    if stocks["money"] <= 0:
        return Unmeasured("participants bought no product")
    share = stocks["above"] / stocks["money"]
    return Measurement(Span.exact(share), "share", stocks["months"], rows=streams.evidence("P"))
