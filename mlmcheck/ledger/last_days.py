"""The frame `last_days`: top-ups of the last five days that just reach a volume, beside what chance would give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.people import positions

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]

_AT = "size >= ? AND 10 * size <= 11 * ?"


class LastDays:
    """Participants' months by the days they ordered on."""

    def __init__(self, engine: Engine) -> None:
        self._con = engine.con
        engine.build("late_order")

    def ordinary(self, volume: int) -> float | None:
        """The share of order days in the last five days in all months that do not just reach the volume."""
        late, days = self._con.execute(
            f"SELECT sum(late), sum(days) FROM late_order WHERE NOT ({_AT})", [volume, volume]
        ).fetchone() or (None, None)
        return late / days if days else None

    def people(self, volume: int, ordinary: float, members: Ints) -> tuple[Floats, Floats, Floats]:
        """For each participant: months that just reach the volume, those whose last five days did it, and chance.

        Chance is how many would if each order day fell where others fall: 1 - (1 - ordinary)^days a month.
        """
        import numpy as np

        rows = self._con.execute(
            f"SELECT member, days, count(*) AS months, count(CASE WHEN late > 0 AND early_size < ? THEN 1 END) AS late"
            f" FROM late_order WHERE {_AT} GROUP BY member, days",
            [volume, volume, volume],
        ).fetchnumpy()
        at = positions(members, np.asarray(rows["member"]))
        known = at >= 0
        chance = 1 - (1 - ordinary) ** np.asarray(rows["days"])
        columns = (np.asarray(rows["months"]), np.asarray(rows["late"]), np.asarray(rows["months"]) * chance)
        found = tuple(np.zeros(len(members)) for _ in columns)
        for total, values in zip(found, columns, strict=True):
            np.add.at(total, at[known], values[known])
        return found[0], found[1], found[2]
