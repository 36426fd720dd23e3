"""Customers' money by whether the customers' contact keys are a participant's."""

from __future__ import annotations

from dataclasses import dataclass

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.totals import rows_of
from mlmcheck.model import Row

KEYS = ("bank_account", "tax_id", "address", "phone", "email")
NEEDS = tuple((table, f"recruits.{key}", "sales.buyer_id") for table in ("customers", "recruits.type") for key in KEYS)
QUERIES = ("disguise", "top_disguise")


@dataclass(frozen=True, slots=True)
class Likeness:
    """Customers' money (V and L) in minor units.

    `known` is money of customers with any contact key, `comparable` with a bank account or tax id, `silent` with
    neither and no contact shared, `strong` of those
    who share one of these with a participant, `weak` of those who share any key; `*_beyond` counts only keys that
    more than one customer shares. `customers` and `*_customers` count them.
    """

    known: int
    comparable: int
    silent: int
    strong: int
    weak: int
    strong_beyond: int
    weak_beyond: int
    customers: int
    strong_customers: int
    weak_customers: int
    strong_beyond_customers: int
    weak_beyond_customers: int
    rows: tuple[Row, ...] = ()


def make(engine: Engine) -> Likeness:
    """All sums, and the largest purchases of those who share a bank account or tax id."""
    rows = rows_of(engine, "top_disguise", "kind", "sales")
    return Likeness(**engine.row("disguise"), rows=rows.get("strong", ()))
