"""Who is paid how much at which distance from the top."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from mlmcheck.assess.series._terms import Terms, percent
from mlmcheck.ledger.frames import Rewards
from mlmcheck.ledger.network import Network
from mlmcheck.model import Column, Series, Unmeasured

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]

COLUMNS: Final = (
    Column("level", "levels"), Column("people", "count"), Column("pay", "money"), Column("paid_in", "money"),
)  # fmt: skip
NOTE: Final = (
    "All participants by their level in the sponsor tree: 1 is who has no sponsor in the files; cycles are cut at "
    "their smallest id. Pay is what they were paid gross, paid in what they paid: product, fees, and what they handed "
    "to others."
)


def make(
    terms: Terms,
    people: pd.DataFrame,
    network: Network,
    rewards: Rewards,
) -> Series | Unmeasured:
    """One row a level, from the top."""
    if not len(network.level):
        return Unmeasured("there are no participants")
    level = network.level
    count, pay, paid_in = (_sums(level, each) for each in (level * 0 + 1, people["payouts"], people["paid_in"]))
    rows = tuple((at, *cells) for at, cells in enumerate(zip(count, pay, paid_in, strict=True), 1))
    plain = Series("", NOTE, COLUMNS, rows, tuple(count))
    told = {rows.index(row) for row in plain.published()}
    return replace(plain, says=_says(count, pay, told))


def _sums(level: Ints, each: npt.ArrayLike) -> list[int]:
    """Exact sums from level 1 on."""
    import numpy as np

    found = np.zeros(int(level.max()) + 1, dtype=np.int64)
    np.add.at(found, level, np.asarray(each))
    return [int(each) for each in found[1:]]


def _says(people: list[int], pay: list[int], told: set[int]) -> str:
    """Which level got most, among those that may be told alone (positions)."""
    deep = f"The sponsor tree has {len(people):,} level{'s' * (len(people) > 1)}"
    most = max(sorted(told), key=lambda at: pay[at], default=0)
    if not told or pay[most] <= 0:
        return f"{deep}."
    share, who = percent(pay[most] / sum(pay)), percent(people[most] / sum(people))
    many = "" if len(told) == len(people) else " of 5 people or more"
    return f"{deep}; of the levels{many}, level {most + 1} got most: {share} of all pay for {who} of participants."
