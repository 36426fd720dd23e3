"""Orders in the last days of months."""

from __future__ import annotations

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.last_days import LastDays

NEEDS = (("sales.buyer_id", "sales.sold_at"),)
QUERIES = ("late_order",)


def make(engine: Engine) -> LastDays:
    """Orders by participant and month."""
    return LastDays(engine)
