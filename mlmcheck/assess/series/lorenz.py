"""How pay is spread over participants, beside a population of lawful firms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.assess.series import _lawful
from mlmcheck.assess.series._terms import Terms, percent
from mlmcheck.ledger.frames import Rewards
from mlmcheck.model import Column, Series, Unmeasured
from mlmcheck.model.small import FEWEST

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]

COLUMNS: Final = (Column("people", "share"), Column("pay", "share"), Column("benchmark", "share"))
STEPS: Final = (*range(0, 900, 20), *range(900, 990, 5), *range(990, 1001))  # thousandths; finer where pay is
NOTE: Final = (
    "All participants from the least paid to the best paid, and the share of gross pay that they hold together; unpaid "
    "and clawed-back accounts count as 0. Points stand at least 5 people apart. The benchmark is "
)


def make(
    terms: Terms,
    people: pd.DataFrame,
    rewards: Rewards,
) -> Series | Unmeasured:
    """Points of the Lorenz curve, and between them those of the benchmark."""
    import numpy as np

    paid = np.sort(people["payouts"].to_numpy().clip(min=0))
    total = sum(int(part) for part in paid)
    if total <= 0:
        return Unmeasured("nobody was paid anything")
    if len(paid) < 2 * FEWEST:
        return Unmeasured(f"fewer than {2 * FEWEST} participants")
    mine = {at / len(paid): held / total for at, held in _held(paid)}
    theirs = _lawful.curve()
    rows = tuple((at, mine.get(at), theirs.get(at)) for at in sorted({*mine, *theirs}))
    return Series(_says(paid, total), NOTE + _lawful.WHO, COLUMNS, rows)


def _held(paid: Ints) -> list[tuple[int, int]]:
    """Counts of people from the least paid on, and what they hold; ascending."""
    import numpy as np

    places = [0]
    for step in STEPS:
        at = -(-step * len(paid) // 1000)
        if at - places[-1] >= FEWEST and len(paid) - at >= FEWEST:
            places.append(at)
    places.append(len(paid))
    running = np.concatenate([[0], np.cumsum(paid)])
    return [(at, int(running[at])) for at in places]


def _says(paid: Ints, total: int) -> str:
    none = int((paid == 0).sum())
    held, best = 0, len(paid)
    while 2 * held < total:
        best -= 1
        held += int(paid[best])
    half = len(paid) - best
    few = f"half of all pay went to {percent(half / len(paid))} of them" if half >= FEWEST else "a handful got half"
    return f"Of {len(paid):,} participants {percent(none / len(paid))} were paid nothing; {few}."
