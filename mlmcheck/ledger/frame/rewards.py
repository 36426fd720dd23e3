"""Every payout by the money that triggered it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger import attribution
from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.frames import Facts, Rewards

if TYPE_CHECKING:
    import pandas as pd

NEEDS = (("payouts",), ("transfers",), ("fees_as_transfers",))
QUERIES = ("quota", "chosen", "reward_total", "reward_buyer", "reward_recipient", "top_reward", "level", "reach", "pay")


def make(engine: Engine, people: pd.DataFrame, facts: Facts) -> Rewards:
    """Rewards by source under each lag tried."""
    return attribution.rewards(engine, people, facts)
