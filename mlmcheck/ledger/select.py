"""Selections that several measures share: whose history is covered, which rows to read, what outside money can pay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts, Rewards, Streams
from mlmcheck.model import Row

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

_EPOCH = date(1970, 1, 1)


def day_number(day: date) -> int:
    """Days since 1970-01-01."""
    return (day - _EPOCH).days


def year_before(day: date) -> date:
    """The same day of the year before (28 February for a leap day)."""
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def covered(people: pd.DataFrame, facts: Facts) -> npt.NDArray[np.bool_]:
    """Participants whose whole history the files hold: joined no earlier than 31 days before the records begin."""
    import numpy as np

    if facts.first is None:
        return np.zeros(len(people), dtype=bool)
    return np.asarray(people["joined"].to_numpy() >= day_number(facts.first) - 31)


def recruit_rows(people: pd.DataFrame) -> tuple[Row, ...]:
    """Where these participants stand in the recruits table, those listed there, at most 20."""
    return tuple(Row("recruits", int(row)) for row in people["row_no"] if row >= 0)[:20]


def quarters(days: pd.Series) -> list[tuple[str, pd.Series]]:
    """The calendar quarters of day numbers, in order, each with the mask of its members."""
    import numpy as np
    import pandas as pd

    months = days.to_numpy().astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    at = months // 3
    found = (int(one) for one in np.unique(at))
    return [(f"{1970 + one // 4}Q{one % 4 + 1}", pd.Series(at == one, index=days.index)) for one in found]


def missing_months(streams: Streams) -> list[str]:
    """Calendar months without any line between the first and the last, as 2024-03."""
    seen = {(month.year, month.month) for month, _, _ in streams.months if month is not None and month == month}
    if not seen:
        return []
    first, last = (y * 12 + m - 1 for y, m in (min(seen), max(seen)))
    return [f"{at // 12}-{at % 12 + 1:02d}" for at in range(first, last) if (at // 12, at % 12 + 1) not in seen]


@dataclass(frozen=True, slots=True)
class FundingGap:
    """The least share of rewards that participants must have paid, in both readings of own use."""

    low: float
    include_low: float


def funding_gap(rewards: Rewards, streams: Streams) -> FundingGap:
    """max(0, 1 - R / Y): R outside revenue, Y rewards; see `outside_funding_gap`."""
    outside = streams.named + streams.labelled + streams.unknown
    with_own_use = outside + streams.discount + streams.free
    return FundingGap(max(0.0, 1 - outside / rewards.total), max(0.0, 1 - with_own_use / rewards.total))


def reward_fault(rewards: Rewards, streams: Streams) -> str:
    """Why shares of the rewards cannot be formed, or nothing."""
    if rewards.total <= 0:
        return "there are no rewards: payouts less rebates on own purchases are not positive"
    if name := streams.negative():
        return f"refunds exceed sales in the {name} stream"
    names = ("named", "labelled", "discount", "internal", "recruitment", "unknown", "claimed")
    bad = next((name for name in names for s in rewards.lags if getattr(s, name) < 0), "")
    return f"clawbacks exceed pay on {bad} money" if bad else ""
