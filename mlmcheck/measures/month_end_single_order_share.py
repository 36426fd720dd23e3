"""How many customers who never came back had bought at a month's end."""

from __future__ import annotations

from typing import Any

from mlmcheck.model import Measurement, Part, Span, Unmeasured

MIN_CUSTOMERS = 30  # among fewer, a handful of people at a month's end moves the share by itself


def measure(single_day: dict[str, Any]) -> Measurement | Unmeasured:
    """Of the customers who bought on one day only, how many did so in the last five days of a month?

    **Why** Where a month's volume decides about pay, missing volume is filled at its end, at times in the name of
    customers who are never seen again. Chance puts about 16 of 100 there.

    **How** Customers who bought on a single day, in the last five days of a calendar month / customers who bought on a
    single day; only those first seen 90 days or more before the end of the sales. A part gives the same share among
    customers who came back, by their first day: what the firm's own calendar explains. Unit: share. Interval: exact.
    Source: this program.

    **Blind spots** Pay days, promotions and parties at a month's end bring genuine customers too; compare the parts.
    Customers who are labelled but not identified are not seen.
    """
    single, returned = single_day["single"], single_day["returned"]
    if single < MIN_CUSTOMERS:
        return Unmeasured(
            f"{single} customers bought on one day only, fewer than {MIN_CUSTOMERS}", "sales.buyer_id over more months"
        )
    parts: tuple[Part, ...] = ()
    if returned >= MIN_CUSTOMERS:
        parts = (Part("first day of customers who came back", single_day["returned_late"] / returned, returned),)
    return Measurement(Span.exact(single_day["single_late"] / single), "share", single, parts=parts)
