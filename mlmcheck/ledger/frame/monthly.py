"""What participants bought, sold and were paid, month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.months import Monthly

if TYPE_CHECKING:
    import pandas as pd

NEEDS = (("sales",), ("payouts",), ("transfers",))
QUERIES = ("flow_bought", "flow_sold", "flow_paid", "flow_given", "terms")


def make(engine: Engine, people: pd.DataFrame) -> Monthly:
    """The months from the first to the last in which money moved."""
    return Monthly(engine, people["member"].to_numpy())
