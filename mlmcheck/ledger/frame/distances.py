"""How far payouts reach up the sponsor tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine

if TYPE_CHECKING:
    import pandas as pd

NEEDS = (("recruits.sponsor_id",),)
QUERIES = ("distance",)


def make(engine: Engine) -> pd.DataFrame:
    """The rows of distance.sql."""
    return engine.frame("distance")
