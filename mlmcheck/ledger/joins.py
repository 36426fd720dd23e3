"""Joinings by full calendar month of the records."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts
from mlmcheck.ledger.people import NO_DAY
from mlmcheck.ledger.select import day_number

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Floats = npt.NDArray[np.float64]


def joins(people: pd.DataFrame, facts: Facts) -> Floats:
    """How many joined in each calendar month that the records cover from its first day to its last."""
    import numpy as np

    starts = _months(facts.first, facts.last) if facts.first and facts.last else []
    joined = people["joined"].to_numpy(dtype=np.int64)
    dated = np.sort(joined[joined > NO_DAY])
    edges = np.searchsorted(dated, [day_number(day) for day in starts])
    return np.diff(edges).astype(np.float64)


def _months(first: date, last: date) -> list[date]:
    """First days of the full months between two days, and the day after the last of them."""
    at = first.year * 12 + first.month - 1 + (first.day > 1)
    end = last + timedelta(days=1)
    until = end.year * 12 + end.month - 1
    return [date(month // 12, month % 12 + 1, 1) for month in range(at, until + 1)]
