"""What each participant had after so many months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.months import Monthly
from mlmcheck.ledger.tenure import Tenure, tenure

if TYPE_CHECKING:
    import pandas as pd

    from mlmcheck.ledger.frames import Facts

NEEDS = (("sales",), ("payouts",), ("transfers",))
QUERIES = ()


def make(people: pd.DataFrame, monthly: Monthly, facts: Facts) -> Tenure:
    """Months since joining, month of recoupment, and the result of the first year."""
    return tenure(people, monthly, facts)
