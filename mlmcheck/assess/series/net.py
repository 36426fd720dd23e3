"""What participants were left with."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, pairwise
from typing import TYPE_CHECKING, Final

from mlmcheck.assess.series._terms import Terms, percent
from mlmcheck.ledger.frames import Facts, Rewards
from mlmcheck.ledger.select import covered
from mlmcheck.model import Column, Series, Unmeasured
from mlmcheck.model.small import FEWEST

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]

BINS: Final = 36  # at most, so that there are about 20 or more
FEW_BINS: Final = 24
MANY: Final = 1000  # people; bins of fewer are wider, so that fewer hold less than 5
COLUMNS: Final = (Column("from", "money"), Column("to", "money"), Column("people", "count"))
NOTE: Final = (
    "Participants who paid in anything and whose whole history the files cover, as in loss_share (cash). Net = "
    "payouts + documented resale proceeds - everything paid in. A row counts from <= net < to; the first and the last "
    "are open. The worth of the goods and costs outside the books are not seen."
)


def make(
    terms: Terms,
    people: pd.DataFrame,
    facts: Facts,
    rewards: Rewards,
) -> Series | Unmeasured:
    """People by net."""
    import numpy as np

    some = covered(people, facts) & (people["paid_in"] > 0).to_numpy()
    net = np.sort(people["net"].to_numpy()[some])
    if not len(net):
        return Unmeasured("no participant who paid in has a joining date covered by the sales")
    edges = bins(net)
    places = [0, *(int(at) for at in np.searchsorted(net, edges)), len(net)]
    ends: list[int | None] = [None, *edges, None]
    counts = tuple(after - before for before, after in pairwise(places))
    rows = tuple((start, end, count) for (start, end), count in zip(pairwise(ends), counts, strict=True))
    return Series(_says(terms, net), NOTE, COLUMNS, rows, counts)


def bins(net: Ints) -> list[int]:
    """Round edges (minor units) of sorted nets: 0 with a step on both sides, and beyond where 2 % or 5 people lie."""
    beyond = min(max(len(net) // 50, FEWEST), (len(net) - 1) // 2)
    low, high = min(int(net[beyond]), 0), max(int(net[-1 - beyond]), 0)
    most = BINS if len(net) >= MANY else FEW_BINS
    step = next(step for step in _steps() if (high - low) // step + 2 <= most)
    return [step * at for at in range(min(-(-low // step), -1), max(high // step, 1) + 1)]


def _steps() -> Iterator[int]:
    """1, 2, 5, 10, 20, 25, 50, 100, 200, 250 and so on, in minor units."""
    yield from (1, 2, 5)
    yield from (10**power * width // 10 for power in count(1) for width in (10, 20, 25, 50))


def _says(terms: Terms, net: Ints) -> str:
    lost = int((net < 0).sum())
    middle = float(net[len(net) // 2] + net[(len(net) - 1) // 2]) / 2
    return (
        f"Of {len(net):,} participants who paid in anything, {lost:,} ({percent(lost / len(net))}) got less than they "
        f"paid; the one in the middle ended with {terms.money(middle)}."
    )
