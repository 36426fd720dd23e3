"""Each recipient's monthly pay beside the money in their organisation, kept as sums of products only."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.months import Month
from mlmcheck.ledger.network import Tree
from mlmcheck.ledger.runs import Runs
from mlmcheck.stats.draws import rng
from mlmcheck.stats.legs import GROUPS, legs

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]

LAGS = 3  # pay may follow the money of its own month or of one or two months before
LARGEST, SAMPLE = 5_000, 20_000  # recipients looked at: those with the most money below them, and as many drawn
BOUGHT, SOLD = ("joining", "quota", "later"), ("outside", "discount", "unknown")
COLUMNS = (
    ("purchases", "own"), *((name, "own") for name in SOLD),
    *((name, level) for name in (*BOUGHT, *SOLD) for level in ("direct", "deeper")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Flows:
    """Sums of products by lag and group of organisations.

    `moments[lag, group]` is Z'Z of the rows (a recipient's month) with one column a source and level of `COLUMNS`, then
    pay, then 1, rows weighted by 1 / the organisation's money. `totals` is the money of each column over all
    recipients, unweighted; `recipients` counts them, `months` those whose pay is among the rows.
    """

    moments: Floats
    totals: Floats
    recipients: int
    months: int


class FlowSums:
    """Adds the products up month by month."""

    def __init__(self, runs: Runs, tree: Tree, people: pd.DataFrame) -> None:
        import numpy as np

        self._runs, self._parent = runs, tree.parent
        paid = (people["payouts"] - people["self_pay"]).to_numpy() > 0
        size = runs.above(np.zeros(0, dtype=np.int64)) if not len(paid) else tree.below(paid.astype(np.int64))
        money = [people[name].clip(lower=0).to_numpy() for name in ("product", "paid_fees", "sold_named", "payouts")]
        scale = tree.below(money[0] + money[1] + money[2]) + money[3]
        self._who = _chosen(np.flatnonzero(paid), scale)
        group = legs(tree.parent, tree.place, size)[self._who]
        self._who = self._who[np.argsort(group, kind="stable")]
        self._ends = np.searchsorted(np.sort(group), np.arange(GROUPS + 1))
        self._root = 1 / np.sqrt(scale[self._who].astype(np.float64))
        self._children, self._sponsor = _below(tree.parent, self._who)
        self._counts = _counts(runs, tree.parent, paid)
        self._last: deque[Floats] = deque(maxlen=LAGS)
        self._months, self._recipients = 0, int(paid.sum())
        self._totals = np.zeros(len(COLUMNS))
        self._moments = np.zeros((LAGS, GROUPS, len(COLUMNS) + 2, len(COLUMNS) + 2))

    def add(self, month: Month, money: dict[str, Ints], runs: dict[str, Ints]) -> None:
        """Add the pay of this month beside the money of this month and of the two before."""
        self._last.appendleft(self._rows(month, money, runs))
        if len(self._last) < LAGS or not len(self._who):
            return
        self._months += 1
        pay = (month.pay - month.self_pay)[self._who]
        for lag, rows in enumerate(self._last):
            self._multiply(lag, rows, pay)

    def done(self) -> Flows:
        """What was added up."""
        return Flows(self._moments, self._totals, self._recipients, self._months)

    def _rows(self, month: Month, money: dict[str, Ints], runs: dict[str, Ints]) -> Floats:
        import numpy as np

        rows = np.zeros((len(self._who), len(COLUMNS)))
        for at, (name, level) in enumerate(COLUMNS):
            values = month.product if name == "purchases" else money[name]
            if name != "purchases" and name not in runs:
                continue
            self._totals[at] += float(values @ self._counts[level])
            if level == "own":
                rows[:, at] = values[self._who]
            elif level == "direct":
                rows[:, at] = np.bincount(self._sponsor, values[self._children], len(self._who))
            else:
                rows[:, at] = self._runs.at(runs[name], self._who) - values[self._who] - rows[:, at - 1]
        return rows

    def _multiply(self, lag: int, rows: Floats, pay: Ints) -> None:
        import numpy as np

        full = np.column_stack([rows, pay, np.ones(len(pay))]) * self._root[:, None]
        for group in range(GROUPS):
            part = full[self._ends[group] : self._ends[group + 1]]
            if len(part):
                self._moments[lag, group] += part.T @ part


def _chosen(paid: Ints, scale: Ints) -> Ints:
    """The recipients looked at, in the order of people: all if few, else the largest and a sample of the rest."""
    import numpy as np

    if len(paid) <= LARGEST + SAMPLE:
        return paid
    order = paid[np.lexsort((paid, -scale[paid]))]
    drawn = rng("implied_source_share").choice(order[LARGEST:], SAMPLE, replace=False)
    return np.sort(np.concatenate([order[:LARGEST], drawn]))


def _below(parent: Ints, who: Ints) -> tuple[Ints, Ints]:
    """The direct recruits of these people, and for each where the sponsor stands among them."""
    import numpy as np

    at = np.full(len(parent) + 1, -1)
    at[who] = np.arange(len(who))
    children = np.flatnonzero(at[parent] >= 0)
    return children, at[parent[children]]


def _counts(runs: Runs, parent: Ints, paid: npt.NDArray[np.bool_]) -> dict[str, Ints]:
    """For each person how many recipients they are, have as sponsor, or have further up."""
    import numpy as np

    own = paid.astype(np.int64)
    direct = np.append(own, 0)[parent]
    return {"own": own, "direct": direct, "deeper": runs.above(own) - own - direct}
