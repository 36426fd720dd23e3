"""One row a participant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger import people
from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.frames import Facts

if TYPE_CHECKING:
    import pandas as pd

NEEDS = (("recruits",), ("sales",), ("payouts",), ("transfers",))
QUERIES = ("people",)


def make(engine: Engine, facts: Facts) -> pd.DataFrame:
    """All participants in the order of their ids; the columns are those of `ledger/people.py`."""
    return people.people(engine, facts.two_months)
