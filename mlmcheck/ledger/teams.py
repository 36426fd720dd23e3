"""The frame `teams`: what each organisation bought and sold, month by month, beside what its head was paid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.flows import Flows, FlowSums
from mlmcheck.ledger.forfeits import Forfeits, ForfeitSums
from mlmcheck.ledger.frames import Facts, Streams
from mlmcheck.ledger.leaks import Leaks, LeakSums
from mlmcheck.ledger.months import Month, Monthly
from mlmcheck.ledger.network import Tree
from mlmcheck.ledger.people import portion
from mlmcheck.ledger.runs import Runs

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Teams:
    """Pay that two rules on customers would stop, and the moments of pay on organisations' money."""

    forfeits: Forfeits
    flows: Flows
    leaks: Leaks


def teams(engine: Engine, monthly: Monthly, tree: Tree, people: pd.DataFrame, streams: Streams, facts: Facts) -> Teams:
    """One pass over the months: each source of money is summed over organisations once, for all."""
    runs, joining = Runs(tree), _Joining(people)
    forfeits, flows = ForfeitSums(runs, people, streams, facts), FlowSums(runs, tree, people, _sources(streams, people))
    leaks = LeakSums(engine, people)
    for month in monthly:
        money = joining.sources(month)
        summed = {name: runs.running(values) for name, values in money.items() if values.any()}
        forfeits.add(month, summed)
        flows.add(month, money, summed)
        leaks.add(month, money)
    return Teams(forfeits.done(), flows.done(), leaks.done())


def _sources(streams: Streams, people: pd.DataFrame) -> frozenset[str]:
    """The sources that hold any money."""
    held = {
        "quota": int(people["product_quota"].abs().sum() + people["product_near_quota"].abs().sum()),
        "discount": streams.lines.get("D", 0), "unknown": streams.lines.get("U", 0),
    }  # fmt: skip
    return frozenset({"joining", "later", "outside"} | {name for name, amount in held.items() if amount})


class _Joining:
    """Tells joining money from later purchases: of product bought around joining, each person's entry part."""

    def __init__(self, people: pd.DataFrame) -> None:
        self._entry = people["entry"].to_numpy()
        self._window = (people["product_near"] + people["product_near_quota"]).to_numpy()

    def sources(self, month: Month) -> dict[str, Ints]:
        """Each participant's money of a month by its source: what they paid, for joining and later, and sold."""
        import numpy as np

        entry = np.zeros_like(month.near)
        near = np.flatnonzero(month.near)
        entry[near] = portion(month.near[near], self._entry[near], self._window[near])
        return {
            "joining": month.fees + entry, "quota": month.quota, "later": month.later + month.near - entry,
            "outside": month.outside, "discount": month.discount, "unknown": month.unknown,
        }  # fmt: skip
