"""The outside customers, counted."""

from __future__ import annotations

from typing import Any

from mlmcheck.ledger.engine import Engine

NEEDS = (("sales",),)
QUERIES = ("shopper",)


def make(engine: Engine) -> dict[str, Any]:
    """The counts of shopper.sql."""
    return engine.row("shopper")
