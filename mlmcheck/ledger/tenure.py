"""The frame `tenure`: how long each participant is observed, when they recouped, and what the first year left them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts
from mlmcheck.ledger.months import Month, Monthly
from mlmcheck.ledger.people import NO_DAY

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]


YEAR = 12  # months


@dataclass(frozen=True, slots=True)
class Tenure:
    """Arrays in the order of the frame `people`; months are calendar months, that of joining is 0.

    `observed` counts the months after the joining month up to the last of the records (negative: joined later, or no
    joining date); `recouped` is the first month at whose end everything received reached everything paid in, -1 if
    never; `active` counts months with a purchase, a sale or pay; `first_net` and `first_downline_pay` are of the
    joining month, the eleven after it and all before. `undated` is the share of all money that carries no date.
    """

    observed: Ints
    recouped: Ints
    active: Ints
    first_net: Ints
    first_downline_pay: Ints
    undated: float


def tenure(people: pd.DataFrame, monthly: Monthly, facts: Facts) -> Tenure:
    """One pass over the months."""
    import numpy as np

    joined = _month(people["joined"].to_numpy())
    last = facts.last.year * 12 + facts.last.month - 1 if facts.last else -1
    has_joined = people["joined"].to_numpy() > NO_DAY
    sums = _Sums(len(people))
    for month in monthly:
        at = month.day.year * 12 + month.day.month - 1
        sums.add(month, at, has_joined & (at < joined + YEAR))
    return Tenure(
        observed=np.where(has_joined, last - joined, -1),
        recouped=np.where((sums.recouped >= 0) & has_joined, np.maximum(sums.recouped - joined, 0), -1),
        active=sums.active,
        first_net=sums.first_net,
        first_downline_pay=sums.first_downline_pay,
        undated=_undated(people, sums),
    )


class _Sums:
    """What each participant paid and got so far, months in turn."""

    def __init__(self, people: int) -> None:
        import numpy as np

        self.paid, self.got, self.active, self.first_net, self.first_downline_pay = (
            np.zeros(people, dtype=np.int64) for _ in range(5)
        )
        self.recouped = np.full(people, -1, dtype=np.int64)

    def add(self, month: Month, at: int, is_first: npt.NDArray[np.bool_]) -> None:
        """Add a month, the `at`-th since January of year 0; `is_first`: it is of the first twelve, or before."""
        got = month.pay + month.resold
        self.paid += month.paid_in
        self.got += got
        self.active += month.is_active
        self.first_net += (got - month.paid_in) * is_first
        self.first_downline_pay += month.downline * is_first
        self.recouped[(self.recouped < 0) & (self.paid > 0) & (self.got >= self.paid)] = at


def _month(days: Ints) -> Ints:
    """Calendar months since January of year 0, from days since 1970-01-01."""
    import numpy as np

    known = np.where(days > NO_DAY, days, 0)
    return np.asarray(known.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) + 1970 * 12)


def _undated(people: pd.DataFrame, sums: _Sums) -> float:
    """The share of what participants paid in and received that is in no month."""
    import numpy as np

    all_paid, all_got = people["paid_in"].to_numpy(), (people["payouts"] + people["resold"]).to_numpy()
    money = int(np.abs(all_paid).sum() + np.abs(all_got).sum())
    return int(np.abs(all_paid - sums.paid).sum() + np.abs(all_got - sums.got).sum()) / money if money else 0.0
