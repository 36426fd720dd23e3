"""The frame `credits`: months in which a participant's customers ordered, beside the participant's own purchases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.people import positions

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]

_BAND = "10 * (own + sold) >= {low} * volume AND 10 * (own + sold) {end} {high} * volume"


class Credits:
    """Participants' months with orders of customers."""

    def __init__(self, engine: Engine) -> None:
        self._con = engine.con
        engine.build("credit")

    def people(self, volume: int, members: Ints) -> tuple[Floats, Floats, Floats]:
        """For each participant: months short of the volume by own purchases alone, and what customers made of them.

        Those that customers' orders bring to 0 to +10 % of the volume, and to +10 to +20 %, a band as wide.
        """
        import numpy as np

        just, beyond = _BAND.format(low=10, end="<=", high=11), _BAND.format(low=11, end="<=", high=12)
        rows = self._con.execute(
            f"SELECT member, count(*) AS months, count(CASE WHEN {just} THEN 1 END) AS just,"
            f" count(CASE WHEN {beyond} AND NOT ({just}) THEN 1 END) AS beyond"
            " FROM (SELECT *, ? AS volume FROM credit) c WHERE own < volume GROUP BY member",
            [volume],
        ).fetchnumpy()
        at = positions(members, np.asarray(rows["member"]))
        found = tuple(np.zeros(len(members)) for _ in range(3))
        for total, name in zip(found, ("months", "just", "beyond"), strict=True):
            total[at[at >= 0]] = np.asarray(rows[name])[at >= 0]
        return found[0], found[1], found[2]
