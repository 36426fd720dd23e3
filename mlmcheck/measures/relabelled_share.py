"""How much of the customers' money participants paid."""

from __future__ import annotations

from typing import Any

from mlmcheck.ledger.frames import Facts, Streams
from mlmcheck.model import Measurement, Part, Span, Unmeasured


def measure(doubt: dict[str, Any], streams: Streams, facts: Facts) -> Measurement | Unmeasured:
    """Of the money the firm labels as customers' money, how much was paid by people who are participants?

    **Why** A label is the firm's word. Vemma restated 149,431 affiliates as customers and turned 28 % customers into
    70 % (alleged by the FTC).

    **How** Money labelled `customer` (by the sales or the recruits table) whose buyer is or was a participant / all
    money so labelled; unmeasured where the labelled money is under 20 % of revenue. Changes of type are listed by
    day. Unit: share. Interval: exact. Source: FTC v. Vemma (D. Ariz. 2015), the FTC's reply as reported (alleged).

    **Blind spots** A fake customer with an id of its own is not a relabelled one; contact keys would be needed.
    """
    if streams.total <= 0 or 5 * doubt["labelled"] < streams.total:
        return Unmeasured("less than 20 % of revenue is labelled as customers' money", "sales.buyer_type")
    parts = tuple(Part(f"changed type on {day}", float(people), people) for day, people in facts.relabellings)
    return Measurement(Span.exact(doubt["relabelled"] / doubt["labelled"]), "share", streams.count, parts=parts)
