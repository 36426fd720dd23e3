"""The frame `last_days`: top-ups of the last five days that just reach a volume, beside what chance would give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.people import positions

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]

_AT = "size >= ? AND 10 * size <= 11 * ?"


@dataclass(frozen=True, slots=True)
class Late:
    """For each participant: months that just reach the volume, those whose last five days did it, and chance.

    Chance is how many would if each order day fell where those of other months fall: 1 - (1 - f)^days a month. f is
    `other_late` / `other_days`, over all people; `slope` is what all chances together move by as f does.
    """

    months: Floats
    late: Floats
    chance: Floats
    other_late: Floats
    other_days: Floats
    slope: float

    @property
    def ordinary(self) -> float:
        """f: the share of order days in the last five days in months that do not just reach the volume."""
        return float(self.other_late.sum() / self.other_days.sum())


class LastDays:
    """Participants' months by the days they ordered on."""

    def __init__(self, engine: Engine) -> None:
        self._con = engine.con
        engine.build("late_order")

    def people(self, volume: int, members: Ints) -> Late | None:
        """What each of these participants did; None where no other months tell what is ordinary."""
        others = self._con.execute(
            f"SELECT member, sum(late) AS late, sum(days) AS days FROM late_order WHERE NOT ({_AT}) GROUP BY member",
            [volume, volume],
        ).df()
        rows = self._con.execute(
            f"SELECT member, days, count(*) AS months, count(CASE WHEN late > 0 AND early_size < ? THEN 1 END) AS late"
            f" FROM late_order WHERE {_AT} GROUP BY member, days",
            [volume, volume, volume],
        ).df()
        late, days = (
            _spread(others["member"].to_numpy(), others[name].to_numpy(), members) for name in ("late", "days")
        )
        if not days.sum():
            return None
        member, on, months, filled = (rows[name].to_numpy() for name in ("member", "days", "months", "late"))
        return late_of(member, on, months, filled, late, days, members)


def late_of(
    member: Ints, days: Ints, months: Ints, late: Ints, other_late: Floats, other_days: Floats, members: Ints
) -> Late:
    """Counts of months at the volume by person and number of order days, put together by person."""
    import numpy as np

    usual = float(other_late.sum() / other_days.sum())
    chance = np.asarray(months) * (1 - (1 - usual) ** np.asarray(days))
    slope = float((np.asarray(months) * np.asarray(days) * (1 - usual) ** (np.asarray(days) - 1)).sum())
    at_months, at_late, at_chance = (_spread(member, each, members) for each in (months, late, chance))
    return Late(at_months, at_late, at_chance, other_late, other_days, slope)


def _spread(member: Ints, values: Ints | Floats, members: Ints) -> Floats:
    """Sums by participant, in the order of the frame."""
    import numpy as np

    at, total = positions(members, np.asarray(member)), np.zeros(len(members))
    np.add.at(total, at[at >= 0], np.asarray(values, dtype=np.float64)[at >= 0])
    return total
