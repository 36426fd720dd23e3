"""The sponsor tree of the participants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.network import Network, network

if TYPE_CHECKING:
    import pandas as pd

NEEDS = (("recruits.sponsor_id",),)
QUERIES = ("people",)


def make(people: pd.DataFrame) -> Network:
    """Levels, sizes and recruits; cycles cut and kept for listing."""
    return network(people)
