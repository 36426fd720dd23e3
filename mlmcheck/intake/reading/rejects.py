"""Lines that are no record at all: too few or too many columns, a quote that never closes, bytes that are not UTF-8."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    import duckdb
    from numpy.typing import NDArray

MOST: Final = 1000
_OFFSETS: Final = "SELECT DISTINCT line_byte_position - 1 AS begins FROM reject_errors ORDER BY begins"
_SWALLOWING: Final = (
    "SELECT count(*) FROM reject_errors WHERE error_type IN ('UNQUOTED VALUE', 'LINE SIZE OVER MAXIMUM')"
)
_FIRST: Final = (
    "SELECT line_byte_position - 1 AS begins, min(error_type), min(error_message) FROM reject_errors "
    "GROUP BY begins ORDER BY begins LIMIT 1000"
)
_SAID: Final = {
    "UNQUOTED VALUE": "a quote is not closed, or text stands outside it; correct the quotes",
    "INVALID ENCODING": "the line is not UTF-8; save the file in UTF-8",
    "LINE SIZE OVER MAXIMUM": "the line is longer than 2 MB; look for a quote that is never closed",
}


@dataclass(frozen=True, slots=True)
class Rejects:
    """Byte offsets of the lines set aside, ascending, and for the first of them the reason.

    `is_swallowing` says that a quote was not closed, so that lines after it may have been taken as part of its value.
    """

    offsets: NDArray[np.int64]
    reasons: tuple[str, ...]
    is_swallowing: bool = False

    def __len__(self) -> int:
        return len(self.offsets)


NONE: Final = Rejects(np.empty(0, np.int64), ())


def take(con: duckdb.DuckDBPyConnection) -> Rejects:
    """What the last read set aside; the engine's own record of it is dropped."""
    known = con.execute("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'reject_errors'").fetchall()[0][0]
    if not known:
        return NONE
    swallowing = bool(con.execute(_SWALLOWING).fetchall()[0][0])
    offsets = con.execute(_OFFSETS).fetchnumpy()["begins"]
    reasons = tuple(_said(kind, message) for _, kind, message in con.execute(_FIRST).fetchall())
    for table in ("reject_errors", "reject_scans"):
        con.execute("DROP TABLE IF EXISTS " + table)
    return Rejects(np.asarray(offsets, np.int64), reasons, swallowing)


def _said(kind: str, message: str) -> str:
    if kind in {"MISSING COLUMNS", "TOO MANY COLUMNS"}:
        # the engine says "Expected Number of Columns: 9 Found: 10", and counts no further than one too many
        expected, found = (word for word in message.replace("\n", " ").split() if word.isdigit())
        told = (
            f"{found} columns, expected {expected}" if int(found) < int(expected) else f"more than {expected} columns"
        )
        return f"the line has {told}; look for a missing or an unquoted delimiter"
    return _SAID.get(kind, "the line cannot be read as a record; correct it")
