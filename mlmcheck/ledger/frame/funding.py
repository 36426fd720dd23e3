"""Who was paid out of whose money."""

from __future__ import annotations

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.frames import Rewards
from mlmcheck.ledger.funding import Funding, funding

NEEDS = (("payouts",), ("transfers",), ("fees_as_transfers",))
QUERIES = ("funding",)


def make(engine: Engine, rewards: Rewards) -> Funding:
    """Pay by payer and recipient, under each lag tried."""
    return funding(engine, rewards.lag)
