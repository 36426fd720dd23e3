"""Months in which customers' orders count towards a volume."""

from __future__ import annotations

from mlmcheck.ledger.credits import Credits
from mlmcheck.ledger.engine import Engine

NEEDS = (("sales.buyer_id", "sales.seller_id", "sales.sold_at"),)
QUERIES = ("credit",)


def make(engine: Engine) -> Credits:
    """Own purchases and customers' orders by participant and month."""
    return Credits(engine)
