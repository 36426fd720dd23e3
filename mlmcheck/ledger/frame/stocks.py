"""What participants bought beyond what customers do."""

from __future__ import annotations

from typing import Any

from mlmcheck.ledger.engine import Engine

NEEDS = (("sales.buyer_id", "sales.sold_at"),)
QUERIES = ("customer_size",)


def make(engine: Engine) -> dict[str, Any]:
    """The row of customer_size.sql."""
    return engine.row("customer_size")
