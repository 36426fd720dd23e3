"""The frame `sizes`: participants' months by how much they bought, and the qualification volumes looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.people import positions
from mlmcheck.stats.bunching import REACH, Bunching, bunching

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Floats = npt.NDArray[np.float64]

BINS_TO_VOLUME = 20  # a bin is a twentieth of the volume, so that 0 to +10 % are the bins 0 and 1
WINDOW = (0, 1)
TRIED = 40  # the commonest sizes, of which one may be a volume that nobody stated
CERTAIN = 4.0  # standard errors above the bins around it, on the half where sizes are searched
STANDS_OUT = 0.8  # of those in the window, on either half, must be there in excess
MIN_MONTHS = 200  # of participants around the volume, or bins hold too few to fit a line through


@dataclass(frozen=True, slots=True)
class Excess:
    """What stands just at a volume among those who may earn on others, and the money in the window.

    `others` are buyers who cannot earn, None where too few of them buy sums around the volume.
    """

    volume: int
    eligible: Bunching
    others: Bunching | None
    money: int
    months: int

    @property
    def net(self) -> float:
        """The part of those in the window who are there in excess of what buyers who cannot earn show too."""
        return max(0.0, self.eligible.share - (self.others.share if self.others else 0.0))


class Sizes:
    """Counts by size; `volumes` are the qualification volumes in the sizes' unit, stated or, with `is_found`, found.

    What is found is searched among one half of the participants who have recruits; `excess` then measures on the other
    half alone. A stated volume concerns everybody: who has no recruits yet buys the right to be paid for them, too.
    """

    def __init__(self, engine: Engine, stated: tuple[int, ...] | None, unit: int) -> None:
        self._engine, self._counts = engine, engine.frame("size_count")
        self._outside = engine.frame("size_outside")
        engine.build("size_month")
        self.unit, self.is_found = unit, stated is None
        self.volumes = tuple(stated) if stated is not None else found(self._counts, self._outside)

    def excess(self, volume: int) -> Excess:
        """The bunching at one volume."""
        rows = self._counts[self._counts["half"] == 1] if self.is_found else self._counts
        mine = rows if not self.is_found else rows[rows["may_earn"]]
        control = binned(self._outside, volume)
        if self.is_found and control.sum() < MIN_MONTHS:
            control = binned(rows[~rows["may_earn"]], volume)
        at = mine[(mine["size"] >= volume) & (10 * mine["size"] <= 11 * volume)]
        counts = binned(mine, volume)
        others = bunching(control, WINDOW) if control.sum() >= MIN_MONTHS else None
        return Excess(volume, bunching(counts, WINDOW), others, int(at["money"].sum()), int(counts.sum()))

    def people(self, volume: int, members: npt.NDArray[np.int64]) -> tuple[Floats, Floats]:
        """Months in the window and around the volume of each participant, in the order of the frame."""
        import numpy as np

        low, high = (volume * (BINS_TO_VOLUME + end) // BINS_TO_VOLUME for end in (-REACH, REACH + 1))
        rows = self._engine.con.execute(
            "SELECT member, count(CASE WHEN size >= ? AND 10 * size <= 11 * ? THEN 1 END) AS inside, count(*) AS months"
            " FROM size_month WHERE size >= ? AND size < ? AND (may_earn AND mod(member, 2) = 1 OR ?) GROUP BY member",
            [volume, volume, low, high, not self.is_found],
        ).df()
        inside, around = np.zeros(len(members)), np.zeros(len(members))
        at = positions(members, rows["member"].to_numpy())
        inside[at[at >= 0]] = rows["inside"].to_numpy()[at >= 0]
        around[at[at >= 0]] = rows["months"].to_numpy()[at >= 0]
        return inside, around


def binned(rows: pd.DataFrame, volume: int) -> Floats:
    """Months by bin of a twentieth of the volume, from 19 below to 19 above; the volume begins bin 0."""
    import numpy as np

    bin_of = (rows["size"].to_numpy() * BINS_TO_VOLUME) // volume - BINS_TO_VOLUME
    inside = np.abs(bin_of) <= REACH
    months = rows["months"].to_numpy()
    return np.bincount(bin_of[inside] + REACH, weights=months[inside], minlength=2 * REACH + 1).astype(np.float64)


def found(counts: pd.DataFrame, outside: pd.DataFrame) -> tuple[int, ...]:
    """The volume that stands out most among one half of those who may earn, if any does, and not among the others.

    The others are buyers outside, else participants without recruits; without enough of either nothing is found, since
    a price or a pack would stand out as well.
    """
    rows = counts[counts["half"] == 0]
    eligible, alone = rows[rows["may_earn"]], rows[~rows["may_earn"]]
    common = eligible.groupby("size")["months"].sum()
    common = common.sort_values(ascending=False, kind="stable").head(TRIED)
    best: tuple[float, int] | None = None
    for volume in sorted(int(size) for size in common.index):
        around, control = binned(eligible, volume), binned(outside, volume)
        control = control if control.sum() >= MIN_MONTHS else binned(alone, volume)
        if min(around.sum(), control.sum()) < MIN_MONTHS:
            continue
        mine, theirs = bunching(around, WINDOW), bunching(control, WINDOW)
        sure = mine.excess / max(mine.spread + mine.expected, 1.0) ** 0.5
        if sure > CERTAIN and mine.share - theirs.share > STANDS_OUT and (best is None or sure > best[0]):
            best = (sure, volume)
    return () if best is None else (best[1],)
