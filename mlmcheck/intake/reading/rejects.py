"""Lines that are no record at all: too few or too many columns, a quote that never closes, bytes that are not UTF-8."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from mlmcheck.intake.engine import quote

if TYPE_CHECKING:
    import duckdb
    from numpy.typing import NDArray

_KEY: Final = "error_type || CASE WHEN ends_with(error_type, 'COLUMNS') THEN error_message ELSE '' END"
"""Rejects of one key have one reason; the message of the others may quote the line."""
_KEYS: Final = "SELECT {key}, error_type, min(error_message) FROM reject_errors GROUP BY 1, 2 ORDER BY 1"
_FOUND: Final = (
    "SELECT line_byte_position - 1 AS begins, min({code}) AS code FROM reject_errors GROUP BY begins ORDER BY begins"
)
_SWALLOWING: Final = frozenset({"UNQUOTED VALUE", "LINE SIZE OVER MAXIMUM"})
_SAID: Final = {
    "UNQUOTED VALUE": "a quote is not closed, or text stands outside it; correct the quotes",
    "INVALID ENCODING": "the line is not UTF-8; save the file in UTF-8",
    "LINE SIZE OVER MAXIMUM": "the line is longer than 2 MB; look for a quote that is never closed",
}


@dataclass(frozen=True, slots=True)
class Rejects:
    """Byte offsets of the lines set aside, ascending, and for each the place of its reason among the few there are.

    `is_swallowing` says that a quote was not closed, so that lines after it may have been taken as part of its value.
    """

    offsets: NDArray[np.int64]
    codes: NDArray[np.int16]
    said: tuple[str, ...] = ()
    is_swallowing: bool = False

    def __len__(self) -> int:
        return len(self.offsets)

    def reasons(self) -> Iterator[str]:
        """Why each line was set aside, in their order."""
        return (self.said[code] for code in self.codes)


NONE: Final = Rejects(np.empty(0, np.int64), np.empty(0, np.int16))


def take(con: duckdb.DuckDBPyConnection) -> Rejects:
    """What the last read set aside; the engine's own record of it is dropped."""
    known = con.execute("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'reject_errors'").fetchall()[0][0]
    if not known:
        return NONE
    keys = con.execute(_KEYS.format(key=_KEY)).fetchall()
    cases = " ".join(f"WHEN {quote(key)} THEN {at}" for at, (key, _, _) in enumerate(keys))
    found = con.execute(_FOUND.format(code=f"CASE {_KEY} {cases} END")).fetchnumpy() if keys else None
    for table in ("reject_errors", "reject_scans"):
        con.execute("DROP TABLE IF EXISTS " + table)
    if found is None:
        return NONE
    return Rejects(
        np.asarray(found["begins"], np.int64), np.asarray(found["code"], np.int16),
        tuple(_said(kind, message) for _, kind, message in keys), any(kind in _SWALLOWING for _, kind, _ in keys),
    )  # fmt: skip


def _said(kind: str, message: str) -> str:
    if kind in {"MISSING COLUMNS", "TOO MANY COLUMNS"}:
        # the engine says "Expected Number of Columns: 9 Found: 10", and counts no further than one too many
        expected, found = (word for word in message.replace("\n", " ").split() if word.isdigit())
        told = (
            f"{found} columns, expected {expected}" if int(found) < int(expected) else f"more than {expected} columns"
        )
        return f"the line has {told}; look for a missing or an unquoted delimiter"
    return _SAID.get(kind, "the line cannot be read as a record; correct it")
