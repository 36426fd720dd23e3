"""Those whose downline has gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.months import Monthly
from mlmcheck.ledger.network import Tree
from mlmcheck.ledger.orphans import Orphans, orphans

if TYPE_CHECKING:
    import pandas as pd

NEEDS = (("sales", "recruits.sponsor_id"),)
QUERIES = ()


def make(people: pd.DataFrame, monthly: Monthly, tree: Tree) -> Orphans:
    """What they bought before and after, beside their peers."""
    return orphans(people, monthly, tree)
