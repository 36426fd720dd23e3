"""What each participant had after so many months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.tenure import Tenure, tenure

if TYPE_CHECKING:
    import pandas as pd

    from mlmcheck.ledger.frames import Facts

NEEDS = (("sales",), ("payouts",), ("transfers",))
QUERIES = ("tenure",)


def make(engine: Engine, people: pd.DataFrame, facts: Facts) -> Tenure:
    """Months since joining, month of recoupment, and the result of the first year."""
    return tenure(engine, people, facts)
