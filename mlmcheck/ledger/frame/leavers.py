"""Participants who left, and what they got back."""

from __future__ import annotations

from typing import Any

from mlmcheck.ledger.engine import Engine

NEEDS = (("recruits.left_at", "sales.buyer_id", "sales.sold_at"),)
QUERIES = ("leaver",)


def make(engine: Engine) -> dict[str, Any]:
    """`leavers` who bought in their last 12 months, the money `bought` and `refunded`, and how many were `repaid`."""
    return engine.row("leaver")
