"""The frame `tenure`: how long each participant is observed, when they recouped, and what the first year left them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.frames import Facts
from mlmcheck.ledger.people import NO_DAY, positions

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]


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


def tenure(engine: Engine, people: pd.DataFrame, facts: Facts) -> Tenure:
    """The rows of tenure.sql set beside the participants."""
    import numpy as np

    rows = engine.frame("tenure")
    at = positions(people["member"].to_numpy(), rows["member"].to_numpy())
    joined = _month(people["joined"].to_numpy())
    last = facts.last.year * 12 + facts.last.month - 1 if facts.last else -1
    recouped = _spread(rows["recouped"].fillna(-1).to_numpy(), at, len(people), -1)
    has_joined = people["joined"].to_numpy() > NO_DAY
    return Tenure(
        observed=np.where(has_joined, last - joined, -1),
        recouped=np.where((recouped >= 0) & has_joined, np.maximum(recouped - joined, 0), -1),
        active=_spread(rows["active_months"].to_numpy(), at, len(people)),
        first_net=_spread(rows["first_net"].to_numpy(), at, len(people)),
        first_downline_pay=_spread(rows["first_downline_pay"].to_numpy(), at, len(people)),
        undated=_undated(people, rows, at),
    )


def _month(days: Ints) -> Ints:
    """Calendar months since January of year 0, from days since 1970-01-01."""
    import numpy as np

    known = np.where(days > NO_DAY, days, 0)
    return np.asarray(known.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) + 1970 * 12)


def _spread(values: npt.NDArray[np.generic], at: Ints, people: int, empty: int = 0) -> Ints:
    import numpy as np

    spread = np.full(people, empty, dtype=np.int64)
    spread[at] = values
    return spread


def _undated(people: pd.DataFrame, rows: pd.DataFrame, at: Ints) -> float:
    """The share of what participants paid in and received that is in no month."""
    import numpy as np

    paid, got = (_spread(rows[name].to_numpy(), at, len(people)) for name in ("paid", "got"))
    all_paid, all_got = people["paid_in"].to_numpy(), (people["payouts"] + people["resold"]).to_numpy()
    money = int(np.abs(all_paid).sum() + np.abs(all_got).sum())
    return int(np.abs(all_paid - paid).sum() + np.abs(all_got - got).sum()) / money if money else 0.0
