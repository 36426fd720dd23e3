"""How long customers stay, counted; by the days they bought and by their sellers."""

from __future__ import annotations

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.staying import Clientele

NEEDS = (("sales.buyer_id", "sales.sold_at"),)
QUERIES = ("spell_customer", "spell_seller")


def make(engine: Engine) -> Clientele:
    """The rows of spell_customer.sql and spell_seller.sql."""
    return Clientele(engine.frame("spell_customer"), engine.frame("spell_seller"))
