"""What organisations bought and sold beside what their heads were paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger import teams
from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.frames import Facts, Streams
from mlmcheck.ledger.months import Monthly
from mlmcheck.ledger.network import Tree

if TYPE_CHECKING:
    import pandas as pd

NEEDS = (("recruits.sponsor_id",),)
QUERIES = ("customer_month",)


def make(
    engine: Engine, monthly: Monthly, tree: Tree, people: pd.DataFrame, streams: Streams, facts: Facts
) -> teams.Teams:
    """The sums of one pass over the months."""
    return teams.teams(engine, monthly, tree, people, streams, facts)
