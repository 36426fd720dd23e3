"""Customers by whether they came back and when they first came."""

from __future__ import annotations

from typing import Any

from mlmcheck.ledger.engine import Engine

NEEDS = (("sales.buyer_id", "sales.sold_at"),)
QUERIES = ("single_day",)


def make(engine: Engine) -> dict[str, Any]:
    """Counts: `single` bought on one day only, `returned` on more; `*_late` of these first at a month's end."""
    return engine.row("single_day")
