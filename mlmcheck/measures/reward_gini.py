"""How unequally pay is spread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Rewards
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.concentration import gini

if TYPE_CHECKING:
    import pandas as pd


def measure(people: pd.DataFrame, rewards: Rewards) -> Measurement | Unmeasured:
    """How unequally is pay spread over the participants, from 0 (all the same) to 1 (one has all)?

    **Why** It puts the concentration of pay in one figure. It does not discriminate by itself.

    **How** Gini coefficient of gross payouts, unpaid participants and clawed-back accounts as 0. Unit: ratio.
    Interval: exact. Source: Gini (1912), the mean-difference form.

    **Blind spots** Adding unpaid members raises it without anyone earning less.
    """
    paid = people["payouts"].clip(lower=0).to_numpy()
    if paid.sum() <= 0:
        return Unmeasured("nobody was paid anything")
    return Measurement(Span.exact(gini(paid)), "ratio", len(paid))
