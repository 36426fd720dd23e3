"""From when to when participants were active."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts
from mlmcheck.ledger.staying import Spells, spells

if TYPE_CHECKING:
    import pandas as pd

NEEDS = (("recruits.joined_at",),)
QUERIES = ()


def make(people: pd.DataFrame, facts: Facts) -> Spells | None:
    """Arrays in the order of the frame `people`; None where the records are undated."""
    return spells(people, facts)
