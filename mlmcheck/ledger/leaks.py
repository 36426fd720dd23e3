"""Downline pay to participant-months without retail sales of their own: the 70 % rule and the ten-customer rule."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.months import ByMonth, Month, Places
from mlmcheck.ledger.people import portion

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]
    Flags = npt.NDArray[np.bool_]

LAGS = 3  # pay may be on its own month or on one or two months before, as when sources are traced
CUSTOMERS = 10  # Amway's rule: a sale to each of ten different retail customers in the month
CUSTOMER_COLUMNS = ("named", "labelled", "unnamed")
SEVEN_TENTHS = (7, 10)  # Amway's rule: at least 70 % of what was bought in the month was sold


@dataclass(frozen=True, slots=True)
class Leaks:
    """Downline pay to who kept neither rule, under each lag; `parts` by what was not kept, with known buyers.

    `low` with every doubt for the firm, `high` against it; `judged` is the pay whose month the records hold, `pay` all
    downline pay, dated or not, `count` its participants' months.
    """

    value: tuple[int, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    judged: tuple[int, ...]
    parts: dict[str, tuple[int, ...]]
    pay: int
    count: int


class LeakSums:
    """Adds up the pay month by month."""

    def __init__(self, engine: Engine, people: pd.DataFrame) -> None:
        import numpy as np

        engine.build("customer_month")
        self._who = np.flatnonzero(people["downline_pay"].to_numpy() > 0)
        member, self._moved, self._product = (
            people[name].to_numpy()[self._who] for name in ("member", "resale_moved", "product")
        )
        self._sold_to = ByMonth(engine, "customer_month", CUSTOMER_COLUMNS, Places(member))
        self._last: deque[dict[str, Flags]] = deque(maxlen=LAGS)
        names = ("value", "low", "high", "judged", "resale", "customers", "either")
        self._found = {name: [0] * LAGS for name in names}
        self._count, self._pay = 0, int(people["downline_pay"].sum())

    def add(self, month: Month, money: dict[str, Ints]) -> None:
        """Judge the downline pay of this month by the sales of this month and of the two before."""
        self._last.appendleft(self._fails(month, money["later"]))
        pay = month.downline[self._who]
        self._count += int((pay != 0).sum())
        for lag, fails in enumerate(self._last):
            self._found["judged"][lag] += int(pay.sum())
            for name, who in fails.items():
                self._found[name][lag] += int(pay[who].sum())

    def done(self) -> Leaks:
        """What was added up."""
        found = {name: tuple(sums) for name, sums in self._found.items()}
        parts = {name: found.pop(name) for name in ("resale", "customers", "either")}
        return Leaks(**found, parts=parts, pay=self._pay, count=self._count)

    def _fails(self, month: Month, free: Ints) -> dict[str, Flags]:
        """Who kept neither rule in this month, in each reading of the doubts, and who failed one."""
        import numpy as np

        one = {name: getattr(month, name)[self._who] for name in ("outside", "labelled", "discount", "unknown")}
        product, free = month.product[self._who], np.clip(free[self._who], 0, None)
        doubtful = one["discount"] + one["unknown"]
        named, identified, unnamed = self._customers(month)
        moved = portion(product, self._moved, self._product)
        resale = _kept(one["outside"] + moved, one["outside"] + product)
        resale_most = _kept(one["outside"] + doubtful + free, one["outside"] + doubtful + product)
        resale_least = _kept(one["outside"] - one["labelled"], one["outside"] + doubtful + product)
        ten = identified + unnamed >= CUSTOMERS
        ten_most = ten | (doubtful > 0) | (free > 0)
        return {
            "value": ~(resale | ten), "low": ~(resale_most | resale | ten_most),
            "high": ~(resale_least | (named >= CUSTOMERS)),
            "resale": ~resale, "customers": ~ten, "either": ~(resale & ten),
        }  # fmt: skip

    def _customers(self, month: Month) -> tuple[Ints, Ints, Ints]:
        """Named customers, identified customers and lines without a customer's id, of each participant."""
        named, labelled, unnamed = (self._sold_to.column(month.day, name) for name in CUSTOMER_COLUMNS)
        return named, named + labelled, unnamed


def _kept(sold: Ints, held: Ints) -> Flags:
    """Whether at least seven tenths of what was held was sold, and anything at all."""
    part, whole = SEVEN_TENTHS
    return (whole * sold >= part * held) & (sold > 0)
