"""Those whose downline has gone while they stayed: what they buy once nothing more is to be earned."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.months import Monthly
from mlmcheck.ledger.network import Tree
from mlmcheck.ledger.people import NO_DAY

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]
    Bits = npt.NDArray[np.uint8]  # flags, eight to a byte
    _Seen = tuple[Ints, Flags]  # a month's own product spend, and who had an active downline in it

REACH = 3  # months looked at on either side


@dataclass(frozen=True, slots=True)
class Orphans:
    """Own product spend of people around the month after their last active downline member's last activity.

    Arrays in the order of the frame `people`, 0 for others: `after` months +1..+3, `before` -3..-1, `earlier` -6..-4
    for the placebo; `is_one` marks the people. `control_*`: the same of people of the same tenure with a living
    downline, each orphan standing against the mean of such peers in the same months: a peer's money / number of peers,
    times the orphans they stand for, so that the sums compare with the orphans' and each peer's part can be seen.
    """

    is_one: Flags
    after: Ints
    before: Ints
    earlier: Ints
    control_after: Floats
    control_before: Floats
    control_earlier: Floats


def orphans(people: pd.DataFrame, monthly: Monthly, tree: Tree) -> Orphans:
    """Two passes over the months: the last months of people and of their downlines, then the spend around them."""
    import numpy as np

    own, below, alive = _last_months(len(people), monthly, tree)
    event = np.where((below >= 0) & (own > below + 1), below + 1, -1)
    tenure = _tenure(people, monthly)
    found = _Sums(len(people))
    window: deque[_Seen] = deque(maxlen=3 * REACH + 1)
    for month, bits in zip(monthly, alive, strict=True):
        window.append((month.product, np.unpackbits(bits, count=len(people)).view(bool)))
        if len(window) == 3 * REACH + 1:
            found.add(month.index - REACH, list(window), event, own, tenure)
    return found.done(event)


def _last_months(people: int, monthly: Monthly, tree: Tree) -> tuple[Ints, Ints, list[Bits]]:
    """The last active month of each and of anybody below them, -1 if none; for each month who had somebody below."""
    import numpy as np

    own, below = np.full(people, -1, dtype=np.int64), np.full(people, -1, dtype=np.int64)
    alive = []
    for month in monthly:
        active = month.is_active.astype(np.int64)
        is_above = tree.below(active) - active > 0
        own[active > 0] = month.index
        below[is_above] = month.index
        alive.append(np.packbits(is_above))
    return own, below, alive


def _tenure(people: pd.DataFrame, monthly: Monthly) -> Ints:
    """Index of the joining month, against the months of the records; far below 0 where unknown."""
    import numpy as np

    joined = people["joined"].to_numpy(dtype=np.int64)
    first = monthly.days[0] if monthly.days else None
    if first is None:
        return joined
    months = joined.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return np.where(joined > NO_DAY, months - ((first.year - 1970) * 12 + first.month - 1), -(10**6))


def _spent(months: list[_Seen]) -> Ints:
    import numpy as np

    return np.asarray(sum(product for product, _ in months), dtype=np.int64)


class _Sums:
    """Collects spend of the people and of their controls, months as events in turn."""

    def __init__(self, people: int) -> None:
        import numpy as np

        self.own = {name: np.zeros(people, dtype=np.int64) for name in ("after", "before", "earlier")}
        self.control = {name: np.zeros(people) for name in self.own}
        self.seen = np.zeros(people, dtype=bool)

    def add(self, at: int, window: list[_Seen], event: Ints, own: Ints, tenure: Ints) -> None:
        """The events of month `at`, which stands `REACH` before the end of the window."""
        import numpy as np

        treated = event == at
        if not treated.any():
            return
        living = np.logical_and.reduce([alive for _, alive in window[REACH:]]) & (own > at)
        spend = {
            "earlier": _spent(window[:REACH]),
            "before": _spent(window[REACH : 2 * REACH]),
            "after": _spent(window[2 * REACH + 1 :]),
        }
        band = np.minimum((at - tenure) // 6, 8)
        for group in np.unique(band[treated]):
            mine, peers = treated & (band == group), living & (band == group)
            if peers.any() and group >= 0:
                self._take(mine, peers, spend)

    def _take(self, mine: Flags, peers: Flags, spend: dict[str, Ints]) -> None:
        for name, money in spend.items():
            self.own[name][mine] = money[mine]
            self.control[name][peers] += money[peers] * (int(mine.sum()) / int(peers.sum()))
        self.seen |= mine

    def done(self, event: Ints) -> Orphans:
        """Everything collected."""
        own, control = self.own, self.control
        return Orphans(
            self.seen & (event >= 0), own["after"], own["before"], own["earlier"],
            control["after"], control["before"], control["earlier"],
        )  # fmt: skip
