"""What the best-paid hundredth received."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Rewards
from mlmcheck.ledger.select import recruit_rows
from mlmcheck.model import Measurement, Part, Span, Unmeasured
from mlmcheck.stats.concentration import top_share, without_top

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

LEFT_OUT = (1, 5, 10)  # of the best paid, told beside the number


def measure(people: pd.DataFrame, rewards: Rewards) -> Measurement | Unmeasured:
    """What share of all pay went to the best-paid one in a hundred?

    **Why** Everyone quotes it. It does not discriminate: in licensed Korean firms the top 1 % of the paid receive
    53.5-56.9 %.

    **How** Payouts of the ceil(N / 100) best paid of all N participants / all payouts; told also for the best-paid
    hundredth of those paid at all, and again without the best 1, 5 and 10 paid, which shows how much hangs on
    a handful. Clawed-back accounts count as 0. Unit: share. Interval: exact; no bootstrap, which is wrong for
    such tails. Source: the KFTC's yearly disclosure on licensed firms, as reported.

    **Blind spots** Any commission business is concentrated; a firm of one class of members reads lower without being
    better.
    """
    paid = people["payouts"].clip(lower=0)
    if paid.sum() <= 0:
        return Unmeasured("nobody was paid anything")
    earners = paid[paid > 0].to_numpy()
    parts = (_part("of those paid", earners), *_without(paid.to_numpy()))
    span = Span.exact(top_share(paid.to_numpy(), ceil(len(paid) / 100)))
    return Measurement(span, "share", len(paid), parts=parts, rows=recruit_rows(people.loc[paid.nlargest(20).index]))


def _without(paid: npt.NDArray[np.int64]) -> tuple[Part, ...]:
    """The number again without the best paid, as long as somebody paid is left."""
    left = {count: without_top(paid, count) for count in LEFT_OUT}
    return tuple(_part(f"without the best {count} paid", rest) for count, rest in left.items() if rest.any())


def _part(label: str, paid: npt.NDArray[np.int64]) -> Part:
    return Part(label, top_share(paid, ceil(len(paid) / 100)), len(paid))
