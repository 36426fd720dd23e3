"""Who stays how long: spells of participants and of customers. Gone is who did nothing in the last 90 days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts
from mlmcheck.ledger.people import NO_DAY
from mlmcheck.ledger.select import day_number

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]
    Flags = npt.NDArray[np.bool_]
    Floats = npt.NDArray[np.float64]

GAP = 90  # days without purchase, sale or pay after which somebody is taken to be gone
MONTH = 365.25 / 12
HALF = MONTH / 2  # between the last activity and the next that did not come
YEAR = 365


@dataclass(frozen=True, slots=True)
class Clientele:
    """Customers by days and end (`days`, `ended`, `customers`), and by seller (`member`, `begun`, `stayed`)."""

    spells: pd.DataFrame
    sellers: pd.DataFrame


@dataclass(frozen=True, slots=True)
class Spells:
    """Participants whose joining day is known, in days since joining; arrays in the order of the frame `people`.

    `known` marks them; `entry` is when the records first see them (late where they joined before), `leaving` the last
    activity, or 90 days before the end for those seen after it, `ended` whether they were gone then. `alive`
    marks those not gone; `joined` are day numbers. `first`, `cut` and `last` are the first day of the records, the day
    90 days before their end, and the end.
    """

    known: Flags
    entry: Ints
    leaving: Ints
    ended: Flags
    alive: Flags
    joined: Ints
    first: int
    cut: int
    last: int

    @property
    def left(self) -> Flags:
        """Who left by `cut`, taken to be half a month past the last activity."""
        return self.ended & (self.joined + self.leaving + HALF <= self.cut)

    @property
    def exposure(self) -> Floats:
        """Months in which each was under observation and could leave, to half a month past the last activity."""
        import numpy as np

        until = np.where(self.left, self.leaving + HALF, self.cut - self.joined)
        return np.where(self.known, np.clip(until - self.entry, 0, None) / MONTH, 0.0)


def spells(people: pd.DataFrame, facts: Facts) -> Spells | None:
    """The spells of participants; who did nothing since the records began is not in them."""
    import numpy as np

    if facts.first is None or facts.last is None:
        return None
    first, last = day_number(facts.first), day_number(facts.last)
    cut = last - GAP
    joined, seen = (people[name].to_numpy(dtype=np.int64) for name in ("joined", "last_active"))
    known = (joined > NO_DAY) & (joined <= cut) & (seen >= first)
    entry = np.where(known, np.clip(first - joined, 0, None), 0)
    leaving = np.where(known, np.maximum(np.minimum(seen, cut) - joined, 0), 0)
    known &= leaving >= entry
    alive = (joined > NO_DAY) & (seen > cut)
    return Spells(known, entry, leaving, known & (seen <= cut), alive, joined, first, cut, last)
