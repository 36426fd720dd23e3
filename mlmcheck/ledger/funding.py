"""The frame `funding`: pay by whose money it came from, by who joined first, and by how payer and recipient ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.steering import LAGS

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Funding:
    """Rows of funding.sql under the lag that explains most money (`best`), and under every lag tried.

    `source` is self (own purchase), participant, someone (takes part, but is not named), outside or unknown; `later` is
    1 if the payer joined after the recipient, -1 if before, 0 on one day. `payer_ended` and `recipient_ended` are the
    signs of their results.
    """

    best: pd.DataFrame
    lags: tuple[pd.DataFrame, ...]


def funding(engine: Engine, lag: int) -> Funding:
    """Pay by payer and recipient; `lag` is the one that the frame `rewards` chose."""
    table = engine.frame("funding")
    tried = LAGS[1:] if (table["lag"] >= 0).any() else (lag,)
    lags = {one: table[table["lag"].isin([-1, one])] for one in tried}
    return Funding(lags[lag] if lag in lags else table[table["lag"] == -1], tuple(lags.values()))


def beyond_own(people: pd.DataFrame) -> int:
    """Pay on own purchases beyond what these people paid in: a reward whose source nobody can tell."""
    return int((people["self_pay"] - people["own_money"]).clip(lower=0).sum())
