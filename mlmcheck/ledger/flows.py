"""Each recipient's monthly pay beside the money in their organisation, kept as sums of products a recipient."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.months import Month
from mlmcheck.ledger.network import Tree
from mlmcheck.ledger.runs import Runs
from mlmcheck.stats.draws import rng

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]
    Column = tuple[str, str]

LAGS = 3  # pay may follow the money of its own month or of one or two months before
LARGEST, SAMPLE = 3_000, 5_000  # recipients looked at: those with the most money below them, and so many drawn
BOUGHT, SOLD = ("joining", "quota", "later"), ("outside", "discount", "unknown")
OWN = ("purchases", "own")
COLUMNS: tuple[Column, ...] = (
    OWN, *((name, "own") for name in SOLD),
    *((name, level) for name in (*BOUGHT, *SOLD) for level in ("direct", "deeper")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Flows:
    """Sums of products by lag and recipient, of the recipients looked at.

    `moments[lag, recipient]` is Z'Z of the recipient's months with one column a source and level of `columns`, then
    pay, then 1, weighted by 1 / the organisation's money. `totals` is the money of each column over all recipients,
    unweighted; `recipients` counts them, `months` those whose pay is among the rows. `who` stands where in `parent` and
    `level`, the sponsor tree of these recipients and of all above them.
    """

    columns: tuple[Column, ...]
    moments: Floats
    totals: Floats
    recipients: int
    months: int
    who: Ints
    parent: Ints
    level: Ints


class FlowSums:
    """Gathers the rows month by month; sources without any money have no column."""

    def __init__(self, runs: Runs, tree: Tree, people: pd.DataFrame, sources: frozenset[str]) -> None:
        import numpy as np

        self._runs, self._tree = runs, tree
        self._columns = tuple(each for each in COLUMNS if each == OWN or each[0] in sources)
        paid = (people["payouts"] - people["self_pay"]).to_numpy() > 0
        money = [people[name].clip(lower=0).to_numpy() for name in ("product", "paid_fees", "sold_named", "payouts")]
        scale = tree.below(money[0] + money[1] + money[2]) + money[3]
        self._who = _chosen(np.flatnonzero(paid), scale)
        self._root = 1 / np.sqrt(scale[self._who].astype(np.float64))
        self._children, self._sponsor = _below(tree.parent, self._who)
        self._counts = _counts(runs, tree.parent, paid)
        self._recipients = int(paid.sum())
        self._totals = np.zeros(len(self._columns))
        self._rows: list[Floats] = []
        self._pay: list[Ints] = []

    def add(self, month: Month, money: dict[str, Ints], runs: dict[str, Ints]) -> None:
        """Gather the pay of this month and the money of this month."""
        import numpy as np

        rows = np.zeros((len(self._who), len(self._columns)))
        for at, (name, level) in enumerate(self._columns):
            values = month.product if name == OWN[0] else money[name]
            if name not in runs and name != OWN[0]:
                continue
            self._totals[at] += float(values @ self._counts[level])
            if level == "own":
                rows[:, at] = values[self._who]
            elif level == "direct":
                rows[:, at] = np.bincount(self._sponsor, values[self._children], len(self._who))
            else:
                rows[:, at] = self._runs.at(runs[name], self._who) - values[self._who] - rows[:, at - 1]
        self._rows.append(rows * self._root[:, None])
        self._pay.append((month.pay - month.self_pay)[self._who])

    def done(self) -> Flows:
        """The sums of products of what was gathered."""
        import numpy as np

        months = max(0, len(self._rows) - LAGS + 1) if len(self._who) else 0
        size = len(self._columns) + 2
        moments = np.zeros((LAGS, len(self._who), size, size))
        if months:
            full = np.empty((len(self._who), months, size))
            full[:, :, -2] = (np.stack(self._pay[LAGS - 1 :]) * self._root).T
            full[:, :, -1] = self._root[:, None]
        for lag in range(LAGS if months else 0):
            for at in range(months):
                full[:, at, :-2] = self._rows[at + LAGS - 1 - lag]
            moments[lag] = full.transpose(0, 2, 1) @ full
        return Flows(self._columns, moments, self._totals, self._recipients, months, *self._upline())

    def _upline(self) -> tuple[Ints, Ints, Ints]:
        """Where the recipients looked at stand in the tree of them and all above, and its sponsors and levels."""
        import numpy as np

        flags = np.zeros(len(self._tree.parent), dtype=np.int64)
        flags[self._who] = 1
        kept = np.flatnonzero(self._tree.below(flags) > 0)
        at = np.full(len(flags) + 1, -1)
        at[kept] = np.arange(len(kept))
        return at[self._who], at[self._tree.parent[kept]], self._tree.level[kept]


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
