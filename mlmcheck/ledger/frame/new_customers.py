"""New customers by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine

if TYPE_CHECKING:
    import pandas as pd

NEEDS = (("sales.buyer_id", "sales.sold_at"),)
QUERIES = ("customer_day",)


def make(engine: Engine) -> pd.DataFrame:
    """The rows of customer_day.sql: a day and how many customers are first seen on it."""
    return engine.frame("customer_day")
