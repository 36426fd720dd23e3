"""What would be left of the revenue if nobody joined any more: the base today, how it leaves, and what it brings in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import log
from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Streams
from mlmcheck.ledger.keeping import Keeping
from mlmcheck.ledger.network import Network
from mlmcheck.ledger.select import day_number
from mlmcheck.ledger.staying import MONTH, Spells
from mlmcheck.stats.process import Estimate, tree_ratio

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

SHRINK = 20.0  # person-months of the average rate that each age is mixed with, so that an age of few is not believed


@dataclass(frozen=True, slots=True)
class Remaining:
    """`base[a]` active participants a months after joining, `hazard[a]` their leaving a month.

    `leaving` is the rate over all ages with its interval; `worth` the money a month an active participant brings in
    beyond joining, of which `tied` has an interval; `recent` all revenue of the last twelve months (minor units).
    """

    base: Floats
    hazard: Floats
    leaving: Estimate
    tied: Estimate
    worth: float
    recent: int
    months: int

    def scaled(self, end: float) -> Floats:
        """The hazards if the rate over all ages were `end`."""
        return self.hazard * (max(end, 0.0) / self.leaving.value)

    def spread(self, value: float, low: float, high: float) -> tuple[float, float]:
        """Ends of a figure that lies between low and high by the leaving, with the worth's own error, in quadrature."""
        share = self.tied.value / self.worth if self.worth else 0.0
        half = share * (self.tied.high - self.tied.low) / 2 / self.tied.value if self.tied.value else 0.0
        down, up = (abs(log(value / end)) if end > 0 else 0.0 for end in (low, high))
        return value * (1 - min(1.0, (down**2 + half**2) ** 0.5)), value * (1 + (up**2 + half**2) ** 0.5)


def remaining(spells: Spells, keeping: Keeping, streams: Streams, network: Network) -> Remaining:
    """Put together; TooDependent where an interval cannot be told. The records must hold twelve months."""
    import numpy as np

    leaving = tree_ratio(spells.ended.astype(np.float64), spells.exposure, network.parent, network.level)
    hazard = _hazard(spells, leaving.value)
    ages = np.clip((spells.last - spells.joined[spells.alive]) / MONTH, 0, len(hazard) - 1).astype(np.int64)
    base = np.bincount(ages, minlength=len(hazard)).astype(np.float64)
    lived = _lived(spells, keeping)
    tied = tree_ratio(keeping.later.astype(np.float64), lived, network.parent, network.level)
    recent, loose = _recent(streams, keeping)
    return Remaining(base, hazard, leaving, tied, tied.value + loose / float(lived.sum()), recent, keeping.months)


def _hazard(spells: Spells, average: float) -> Floats:
    """Leaving a month by months since joining: ends / months watched, each age mixed with the average."""
    import numpy as np

    some = spells.known
    start, stop = (age[some] for age in spells.ages())
    most = int(stop.max(initial=0)) + 1
    ends = np.bincount(stop[spells.ended[some]], minlength=most).astype(np.float64)
    entered = np.bincount(start, minlength=most + 1)[: most + 1]
    left = np.bincount(stop, minlength=most + 1)[: most + 1]
    watched = np.cumsum(entered - np.concatenate([[0], left[:-1]]))[:most] - left[:most] / 2
    return np.asarray((ends + SHRINK * average) / (np.maximum(watched, 0) + SHRINK), dtype=np.float64)


def _lived(spells: Spells, keeping: Keeping) -> Floats:
    """Months of the last twelve in which each participant was active."""
    import numpy as np

    begin = np.maximum(spells.joined, keeping.first_day)
    end = np.where(spells.alive, spells.last, spells.joined + spells.leaving)
    seen = spells.alive | spells.known
    return np.where(seen, np.clip(end - begin, 0, None) / MONTH, 0.0)


def _recent(streams: Streams, keeping: Keeping) -> tuple[int, int]:
    """All revenue of the last twelve months, and the part that no participant is named for and that is no fee."""
    inside = [
        (stream, money)
        for month, stream, money in streams.months
        if month is not None
        and month == month
        and stream in "VLDPFU"
        and day_number(date(month.year, month.month, month.day)) >= keeping.first_day
    ]
    total = sum(money for _, money in inside)
    named = int(keeping.later.sum()) + keeping.joining
    return max(total, named), max(0, total - named)
