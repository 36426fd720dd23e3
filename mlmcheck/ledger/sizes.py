"""The frame `sizes`: participants' months by how much they bought, and the qualification volumes looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.people import positions
from mlmcheck.stats.bunching import POLY, REACH, Bunching, bunching

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


@dataclass(frozen=True, slots=True)
class PeopleAt:
    """What each participant adds to an `Excess`, in the order of the frame `people`.

    Months `inside` the window and `around` the volume, the part of the counterfactual `expected` in the window that
    the person's other months make, and the `money` of the window.
    """

    inside: Floats
    around: Floats
    expected: Floats
    money: Floats


class Sizes:
    """Counts by size (points with `has_volume`, else money); `volumes` qualify, stated or, with `is_found`, found.

    What is found is searched among one half of the participants who have recruits; `excess` then measures on the other
    half alone. A stated volume concerns everybody: who has no recruits yet buys the right to be paid for them, too.
    """

    def __init__(self, engine: Engine, stated: tuple[int, ...] | None, unit: int, *, has_volume: bool = False) -> None:
        self._engine, self._counts = engine, engine.frame("size_count")
        self._outside = engine.frame("size_outside")
        engine.build("size_month")
        self.unit, self.is_found, self.has_volume = unit, stated is None, has_volume
        self.volumes = tuple(stated) if stated is not None else found(self._counts, self._outside)

    def excess(self, volume: int) -> Excess:
        """The bunching at one volume."""
        rows, mine = self._measured()
        control = binned(self._outside, volume)
        if self.is_found and control.sum() < MIN_MONTHS:
            control = binned(rows[~rows["may_earn"]], volume)
        at = mine[(mine["size"] >= volume) & (10 * mine["size"] <= 11 * volume)]
        counts = binned(mine, volume)
        apart = self.apart(volume)
        others = bunching(control, WINDOW, without=apart) if control.sum() >= MIN_MONTHS else None
        return Excess(
            volume, bunching(counts, WINDOW, without=apart), others, int(at["money"].sum()), int(counts.sum())
        )

    def around(self, volume: int) -> Floats:
        """Months of participants by bin of a twentieth of the volume, those that `excess` looks at."""
        return binned(self._measured()[1], volume)

    def _measured(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The rows that a volume is measured on, and those of them who may earn on others."""
        if not self.is_found:
            return self._counts, self._counts
        rows = self._counts[self._counts["half"] == 1]
        return rows, rows[rows["may_earn"]]

    def apart(self, volume: int) -> tuple[int, ...]:
        """The bins around one volume, outside its window, in which the window of another volume lies."""
        ends = [[one * steps // volume - BINS_TO_VOLUME for steps in (20, 22)] for one in self.volumes if one != volume]
        bins = {at for first, last in ends for at in range(max(first, -REACH), min(last, REACH) + 1)}
        return tuple(sorted(bins - {*range(WINDOW[0], WINDOW[1] + 1)}))

    def people(self, one: Excess, members: npt.NDArray[np.int64]) -> PeopleAt:
        """What each of these participants adds to an excess."""
        import numpy as np

        rows = self._moments(one.volume)
        at = positions(members, rows["member"].to_numpy())

        def spread(values: Floats) -> Floats:
            full = np.zeros(len(members))
            full[at[at >= 0]] = values[at >= 0]
            return full

        parts = [part * rows[f"z{k}"].to_numpy() / REACH**k for k, part in enumerate(one.eligible.weights)]
        inside, around, money = (rows[name].to_numpy().astype(np.float64) for name in ("inside", "months", "money"))
        return PeopleAt(spread(inside), spread(around), spread(np.sum(parts, axis=0)), spread(money))

    def _moments(self, volume: int) -> pd.DataFrame:
        """For each person the months around a volume, and the sums of powers of the bins of those that are fitted."""
        at = f"z BETWEEN {WINDOW[0]} AND {WINDOW[1]}"
        left_out = ", ".join(str(z) for z in (*self.apart(volume), REACH + 1))
        powers = ", ".join(
            f"CAST(coalesce(sum(CASE WHEN NOT ({at}) AND z NOT IN ({left_out}) THEN {'*'.join(['1', *['z'] * k])} END),"
            f" 0) AS BIGINT) AS z{k}"
            for k in range(POLY + 1)
        )
        return self._engine.con.execute(
            f"SELECT member, count(*) AS months, count(CASE WHEN {at} THEN 1 END) AS inside,"
            f" CAST(coalesce(sum(CASE WHEN size >= ? AND 10 * size <= 11 * ? THEN money END), 0) AS BIGINT) AS money,"
            f" {powers} FROM (SELECT *, size * {BINS_TO_VOLUME} // ? - {BINS_TO_VOLUME} AS z FROM size_month"
            f" WHERE may_earn AND mod(member, 2) = 1 OR ?) WHERE z BETWEEN -{REACH} AND {REACH} GROUP BY member",
            [volume, volume, volume, not self.is_found],
        ).df()


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
