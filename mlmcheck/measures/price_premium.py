"""What the goods cost beside comparable ones."""

from __future__ import annotations

from typing import Any

from mlmcheck.ledger.frames import Streams
from mlmcheck.model import Measurement, Part, Span, Unmeasured

MIN_LINES = 30  # among fewer lines one odd product decides


def measure(prices: dict[str, Any], streams: Streams) -> Measurement | Unmeasured:
    """What do buyers pay for what costs 1 elsewhere?

    **Why** Goods that nobody would buy at that price elsewhere carry a hidden fee for the right to earn.

    **How** Money of product lines / quantity x `comparable_price` of the same lines, so weighted by what was sold;
    refunds, and lines without quantity or comparable price, are left out. The same price ratio among participants is a
    part. Where it is above 1, what participants paid beyond the comparable price counts as paid for the right to earn
    at the unfavourable end of `retail_share` and `participant_funded_reward_share`, own use included. Unit: ratio.
    Interval: exact. Source: FTC staff advisory opinion of 14 January 2004 for the question; formula: this program.

    **Blind spots** As good as the comparable prices that were supplied; service, credit and delivery have a price too.
    """
    if not prices:
        return Unmeasured(
            "no comparable prices, or no products and quantities in the sales, were supplied",
            "products.comparable_price, sales.product_id and sales.quantity",
        )
    if prices["lines"] < MIN_LINES or prices["fair"] <= 0:
        return Unmeasured(f"a comparable price is known for {prices['lines']} lines, fewer than {MIN_LINES}")
    parts = []
    if streams.total > 0:
        compared = min(1.0, prices["paid"] / streams.total)
        parts.append(Part("share of revenue compared", compared, prices["lines"], "records"))
    if prices["own_fair"] > 0:
        parts.append(Part("participants", prices["own_paid"] / prices["own_fair"], prices["lines"], "records"))
    span = Span.exact(prices["paid"] / prices["fair"])
    return Measurement(span, "ratio", prices["lines"], parts=tuple(parts))
