"""The frame `keeping`: money of the last twelve months that would go on without recruiting, as long as people stay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.months import Monthly
from mlmcheck.ledger.people import NO_DAY

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]

YEAR = 12


@dataclass(frozen=True, slots=True)
class Keeping:
    """Money of the last `months` months, in minor units.

    `later` is each participant's: own purchases beyond 30 days of joining, fees after the second month, and what they
    sold to others; `sold` is that last part of everybody. `joining` is all other money of theirs.
    """

    later: Ints
    joining: int
    months: int
    first_day: int
    sold: int = 0


def keeping(people: pd.DataFrame, monthly: Monthly) -> Keeping:
    """Money of the last twelve calendar months by participant."""
    import numpy as np

    from mlmcheck.ledger.select import day_number

    days = monthly.days[-YEAR:]
    later = np.zeros(len(people), dtype=np.int64)
    joined, joining, sold = people["joined"].to_numpy(dtype=np.int64), 0, 0
    for month in monthly.since(len(monthly) - len(days)):
        settled = (joined > NO_DAY) & (joined + 31 < day_number(month.day))
        fees = np.where(settled, month.fees, 0)
        others = month.outside + month.discount + month.unknown
        later += month.quota + month.later + others + fees
        sold += int(others.sum())
        joining += int(month.near.sum() + month.fees.sum() - fees.sum())
    return Keeping(later, joining, len(days), day_number(days[0]) if days else 0, sold)
