"""How unequally pay is spread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Rewards
from mlmcheck.model import Measurement, Part, Span, Unmeasured
from mlmcheck.stats.concentration import gini, without_top

if TYPE_CHECKING:
    import pandas as pd

LEFT_OUT = (1, 5, 10)  # of the best paid, told beside the number


def measure(people: pd.DataFrame, rewards: Rewards) -> Measurement | Unmeasured:
    """How unequally is pay spread over the participants, from 0 (all the same) to 1 (one has all)?

    **Why** It puts the concentration of pay in one figure. It does not discriminate by itself.

    **How** Gini coefficient of gross payouts, unpaid participants and clawed-back accounts as 0; again
    without the best 1, 5 and 10 paid, which shows how much hangs on a handful. Unit: ratio. Interval: exact; no
    bootstrap, which is wrong for such tails. Source: Gini (1912), the mean-difference form.

    **Blind spots** Adding unpaid members raises it without anyone earning less.
    """
    paid = people["payouts"].clip(lower=0).to_numpy()
    if paid.sum() <= 0:
        return Unmeasured("nobody was paid anything")
    left = {count: without_top(paid, count) for count in LEFT_OUT}
    parts = tuple(Part(f"without the best {n} paid", gini(rest), len(rest)) for n, rest in left.items() if rest.any())
    return Measurement(Span.exact(gini(paid)), "ratio", len(paid), parts=parts)
