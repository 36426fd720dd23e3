"""Own use that a cap a participant and month leaves as demand."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts
from mlmcheck.ledger.months import Monthly
from mlmcheck.ledger.people import portion

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class OwnUse:
    """Free purchases within the cap, at their least and most; `capped` is None where no cap is stated."""

    capped: int | None
    least: int
    most: int


def own_use(monthly: Monthly, people: pd.DataFrame, facts: Facts, cap: Decimal | None, scale: int) -> OwnUse:
    """Each participant's free purchases of each month up to the cap, and never more than they are in all.

    Free is what is neither entry, quota nor stake, nor documented as resold. With no qualification volume known it may
    be nothing; what has no date, or no buyer, lies in no month and may count in full.
    """
    import numpy as np

    free = np.clip((people["free"] - people["resale_moved"]).to_numpy(), 0, None)
    every = int(free.sum()) + max(0, facts.unnamed_internal)
    if cap is None:
        return OwnUse(None, 0, every)
    limit = int((cap * 10**scale).to_integral_value(ROUND_HALF_UP))
    within, dated = _within(monthly, people, limit)
    capped = int(np.minimum(within, free).sum())
    undated = np.clip(people["product"].to_numpy() - dated, 0, None)
    most = int(np.minimum(within + undated, free).sum()) + max(0, facts.unnamed_internal)
    return OwnUse(capped, capped if facts.volumes_known else 0, max(capped, most))


def _within(monthly: Monthly, people: pd.DataFrame, limit: int) -> tuple[Ints, Ints]:
    """Each participant's purchases up to the cap a month, without entry and quota purchases; and all that are dated."""
    import numpy as np

    entry = people["entry"].to_numpy()
    window = (people["product_near"] + people["product_near_quota"]).to_numpy()
    within, dated = np.zeros(len(people), dtype=np.int64), np.zeros(len(people), dtype=np.int64)
    for month in monthly:
        open_ = month.later + month.near - portion(month.near, entry, window)
        within += np.clip(open_, 0, limit)
        dated += month.product
    return np.where(people["stake"].to_numpy() > 0, 0, within), dated
