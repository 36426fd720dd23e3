"""What the first tenth to join received."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Rewards
from mlmcheck.ledger.people import NO_DAY
from mlmcheck.model import Measurement, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd


def measure(people: pd.DataFrame, rewards: Rewards) -> Measurement | Unmeasured:
    """What share of all pay went to the first tenth of participants to join?

    **Why** Where pay follows the date of joining rather than the work, those at the top live on those who come later.

    **How** Payouts of the first ceil(N / 10) participants to join, ties by id / payouts of all N with a joining date.
    Unit: share. Interval: exact. Source: this program; ties by id.

    **Blind spots** The early also had longer to earn; a franchise with growing territory favours them too.
    """
    dated = people[people["joined"] != NO_DAY].sort_values(["joined", "member"])
    paid = dated["payouts"].clip(lower=0)
    if paid.sum() <= 0:
        return Unmeasured("no participant with a joining date was paid anything", "recruits.joined_at")
    first = int(paid.iloc[: ceil(len(dated) / 10)].sum())
    return Measurement(Span.exact(first / int(paid.sum())), "share", len(dated))
