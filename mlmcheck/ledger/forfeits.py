"""Pay to participant-months of whose own and downline revenue not more than half came from customers."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from mlmcheck.ledger.frames import Facts, Streams
from mlmcheck.ledger.months import Month
from mlmcheck.ledger.people import portion
from mlmcheck.ledger.runs import Runs

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]

LAGS = 3  # pay may be on the revenue of its own month or of one or two months before, as when sources are traced


@dataclass(frozen=True, slots=True)
class Forfeits:
    """Pay by the rule, under each lag of 0, 1 and 2 months.

    `value` with known buyers, `low` with every doubt for the firm, `high` against it; `judged` is the pay whose month
    of revenue the records hold, `pay` all dated pay, `count` its participants' months.
    """

    value: tuple[int, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    judged: tuple[int, ...]
    pay: int
    count: int


class _Balance(NamedTuple):
    """Running sums of customers' money less all other money, in three readings of the doubts.

    `spare` is customers' money without a seller, which may belong to any organisation.
    """

    value: Ints
    low: Ints
    high: Ints
    spare: int


class ForfeitSums:
    """Adds up the pay month by month."""

    def __init__(self, runs: Runs, people: pd.DataFrame, streams: Streams, facts: Facts) -> None:
        self._runs = runs
        self._moved, self._product = (people[name].to_numpy() for name in ("resale_moved", "product"))
        self._sold = _by_month(streams)
        self._unnamed = facts.unnamed_internal + facts.unnamed_recruitment
        self._last: deque[_Balance] = deque(maxlen=LAGS)
        self._found = {name: [0] * LAGS for name in ("value", "low", "high", "judged")}
        self._pay = self._count = 0

    def add(self, month: Month, runs: dict[str, Ints]) -> None:
        """Judge the pay of this month by the revenue of this month and of the two before."""
        import numpy as np

        self._last.appendleft(self._balance(month, runs))
        paid = np.flatnonzero(month.pay)
        pay = month.pay[paid]
        self._pay, self._count = self._pay + int(pay.sum()), self._count + len(paid)
        for lag, balance in enumerate(self._last):
            for name, spare in (("value", 0), ("low", balance.spare), ("high", -self._unnamed)):
                gained = self._runs.at(getattr(balance, name), paid) + spare
                self._found[name][lag] += int(pay[gained <= 0].sum())
            self._found["judged"][lag] += int(pay.sum())

    def done(self) -> Forfeits:
        """What was added up."""
        return Forfeits(**{name: tuple(sums) for name, sums in self._found.items()}, pay=self._pay, count=self._count)

    def _balance(self, month: Month, runs: dict[str, Ints]) -> _Balance:
        import numpy as np

        nothing = np.zeros(len(self._runs) + 1, dtype=np.int64)
        inside = sum((runs.get(name, nothing) for name in ("joining", "quota", "later")), nothing)
        outside, discount, unknown = (runs.get(name, nothing) for name in ("outside", "discount", "unknown"))
        high = outside - discount - unknown - inside
        if month.labelled.any():
            high = high - 2 * self._runs.running(month.labelled)
        if self._moved.any():
            moved = self._runs.running(portion(month.product, self._moved, self._product))
            outside, inside = outside + moved, inside - moved
        placed = sum(int(part[-1]) for part in (runs.get(n, nothing) for n in ("outside", "discount", "unknown")))
        sold = self._sold.get((month.day.year, month.day.month), 0) + self._sold.get(None, 0)
        return _Balance(outside - discount - inside, outside + discount + unknown - inside, high, max(0, sold - placed))


def _by_month(streams: Streams) -> dict[tuple[int, int] | None, int]:
    """Money sold to people outside, or to nobody known, by year and month; None: undated."""
    found: dict[tuple[int, int] | None, int] = {}
    for month, stream, money in streams.months:
        if stream in "VLDU":
            key = None if month is None or month != month else (month.year, month.month)
            found[key] = found.get(key, 0) + money
    return found
