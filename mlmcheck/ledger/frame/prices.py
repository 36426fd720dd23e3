"""Prices beside comparable ones; nothing where no comparable price was supplied."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mlmcheck.ledger.engine import Engine

NEEDS = ()
WHEN = (("products.comparable_price", "sales.product_id", "sales.quantity"),)
QUERIES = ("overprice",)


def make(engine: Engine, has: Callable[[str], bool]) -> dict[str, Any]:
    """`lines` compared, what was `paid` and what is `fair`, `own_paid` and `own_fair` of participants; else empty."""
    return engine.row("overprice") if all(has(item) for item in WHEN[0]) else {}
