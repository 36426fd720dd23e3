"""Months with and without something to earn on others, and whether just the volume was bought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.at_stake import AtStake, at_stake
from mlmcheck.ledger.months import Monthly
from mlmcheck.ledger.network import Tree
from mlmcheck.ledger.sizes import Sizes

if TYPE_CHECKING:
    import pandas as pd

NEEDS = (("sales.buyer_id", "recruits.sponsor_id"),)
QUERIES = ()


def make(people: pd.DataFrame, monthly: Monthly, tree: Tree, sizes: Sizes) -> AtStake:
    """Counts by participant, for all volumes of the frame `sizes` together."""
    return at_stake(len(people), monthly, tree, sizes.volumes)
