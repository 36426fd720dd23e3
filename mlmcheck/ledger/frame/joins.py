"""Joinings by month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlmcheck.ledger.frames import Facts
from mlmcheck.ledger.joins import joins

if TYPE_CHECKING:
    import pandas as pd

NEEDS = (("recruits.joined_at",),)
QUERIES = ()


def make(people: pd.DataFrame, facts: Facts) -> Any:
    """Counts of the full calendar months of the records, in order."""
    return joins(people, facts)
