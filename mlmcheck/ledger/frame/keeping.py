"""What participants bring in beyond joining, in the last twelve months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.keeping import Keeping, keeping
from mlmcheck.ledger.months import Monthly

if TYPE_CHECKING:
    import pandas as pd

NEEDS = (("sales",),)
QUERIES = ()


def make(people: pd.DataFrame, monthly: Monthly) -> Keeping:
    """Money of each participant in the last twelve months that does not come from joining."""
    return keeping(people, monthly)
