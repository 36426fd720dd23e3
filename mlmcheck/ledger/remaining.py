"""What would be left of the revenue if nobody joined any more: the base today, how it leaves, and what it brings in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import hypot, inf, log
from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Streams
from mlmcheck.ledger.keeping import Keeping
from mlmcheck.ledger.network import Network
from mlmcheck.ledger.select import day_number
from mlmcheck.ledger.staying import HALF, MONTH, Spells
from mlmcheck.stats.leaving import law_of
from mlmcheck.stats.process import Estimate, tree_ratio

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

SHRINK = 60.0  # person-months of the law of leaving that each age is mixed with: the rates of single months are noise
OLDEST = 600  # months of membership for which a rate is told


@dataclass(frozen=True, slots=True)
class Remaining:
    """`base[a]` active participants a months after joining, `hazard[a]` their leaving a month.

    `leaving` is the rate over all ages with its interval; `worth` the money a month an active participant brings in
    beyond joining, of which `tied` has an interval; `thin` the 95 % half-width, as a part, of how many of those seen in
    the last 90 days are still there; `recent` all revenue of the last twelve months (minor units). `bends`: the hazards
    at both 95 % ends of how the rate changes with the months stayed, the rate over all ages being the same.
    """

    base: Floats
    hazard: Floats
    leaving: Estimate
    tied: Estimate
    worth: float
    thin: float
    recent: int
    months: int
    bends: tuple[Floats, ...] = ()

    def scaled(self, end: float) -> Floats:
        """The hazards if the rate over all ages were `end`."""
        return self.hazard * (max(end, 0.0) / self.leaving.value)

    def ends(self, figure: Callable[[Floats], float]) -> tuple[float, float]:
        """How far the leaving may move a figure of the hazards down and up: logs of ratios, in quadrature."""
        value, down, up = figure(self.hazard), 0.0, 0.0
        rates = (self.scaled(self.leaving.low), self.scaled(self.leaving.high))
        for pair in (rates, self.bends):
            tried = [figure(hazard) for hazard in pair]
            down = hypot(down, log(value / min([value, *tried])))
            up = hypot(up, inf if inf in tried else log(max([value, *tried]) / value))
        return down, up

    def spread(self, value: float, down: float, up: float) -> tuple[float, float]:
        """Ends of a figure moved so far by the leaving, with the worth's own error, in quadrature."""
        share = self.tied.value / self.worth if self.worth else 0.0
        half = share * (self.tied.high - self.tied.low) / 2 / self.tied.value if self.tied.value else 0.0
        other = half**2 + self.thin**2
        return value * (1 - min(1.0, (down**2 + other) ** 0.5)), value * (1 + (up**2 + other) ** 0.5)


def remaining(spells: Spells, keeping: Keeping, streams: Streams, network: Network) -> Remaining:
    """Put together; TooDependent where an interval cannot be told. The records must hold twelve months."""
    import numpy as np

    leaving = tree_ratio(spells.left.astype(np.float64), spells.exposure, network.parent, network.level)
    hazard, bends = _hazards(spells, leaving)
    ages = np.clip((spells.last - spells.joined[spells.alive]) / MONTH, 0, len(hazard) - 1).astype(np.int64)
    # seen in the last 90 days (so there half a month into them), somebody may have left since: so many are still there
    since = (spells.last - np.maximum(spells.joined, spells.cut + HALF)) / MONTH
    chance = np.exp(-leaving.value * since[spells.alive])
    base = np.bincount(ages, weights=chance, minlength=len(hazard)).astype(np.float64)
    thin = 1.96 * float((chance * (1 - chance)).sum()) ** 0.5 / float(chance.sum())
    lived = _lived(spells, keeping, since, leaving.value)
    tied = tree_ratio(keeping.later.astype(np.float64), lived, network.parent, network.level)
    recent, loose = _recent(streams, keeping)
    worth = tied.value + loose / float(lived.sum())
    return Remaining(base, hazard, leaving, tied, worth, thin, recent, keeping.months, bends)


def _hazards(spells: Spells, leaving: Estimate) -> tuple[Floats, tuple[Floats, ...]]:
    """Leaving a month by months since joining, each age mixed with the law of all; and the same bent."""
    import numpy as np

    ends, watched = _table(spells)
    strangers = leaving.value / ends.sum() ** 0.5
    law = law_of(ends, watched, max(1.0, ((leaving.high - leaving.low) / 2 / 1.96 / strangers) ** 2))
    hazard = law.rates(OLDEST)
    hazard[: len(ends)] = (ends + SHRINK * hazard[: len(ends)]) / (watched + SHRINK)
    moved = 1.96 * law.error * law.steps(OLDEST)
    return hazard, (hazard * np.exp(-moved), hazard * np.exp(moved))


def _table(spells: Spells) -> tuple[Floats, Floats]:
    """Ends and person-months watched, by months since joining."""
    import numpy as np

    some, entry = spells.known, spells.entry / MONTH
    until = (entry + spells.exposure)[some]
    most = int(until.max(initial=0)) + 1
    ends = np.bincount((entry + spells.exposure)[spells.left].astype(np.int64), minlength=most)[:most]
    watched = _spent(until, most) - _spent(entry[some], most)
    return ends[:OLDEST].astype(np.float64), np.asarray(watched[:OLDEST])


def _spent(until: Floats, most: int) -> Floats:
    """The time spent in each month from 0 on by all who go on until these times."""
    import numpy as np

    whole = until.astype(np.int64)
    in_last = np.bincount(whole, weights=until - whole, minlength=most)[:most]
    return np.asarray(len(until) - np.cumsum(np.bincount(whole, minlength=most)[:most]) + in_last, dtype=np.float64)


def _lived(spells: Spells, keeping: Keeping, since: Floats, rate: float) -> Floats:
    """Months of the last twelve in which each participant was active; the last 90 days as far as can be expected."""
    import numpy as np

    begin = np.maximum(spells.joined, keeping.first_day)
    until = np.where(spells.alive, np.maximum(spells.joined, spells.cut + HALF), spells.joined + spells.leaving + HALF)
    expected = -np.expm1(-rate * since) / rate if rate > 0 else since
    months = np.clip(until - begin, 0, None) / MONTH + np.where(spells.alive, expected, 0)
    return np.where(spells.alive | spells.known, months, 0.0)


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
