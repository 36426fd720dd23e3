"""An input read a slice at a time, so that what a query joins to it need not be held in memory for all of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import duckdb

ROWS: Final = 12_000_000
"""Records of a slice: what they are joined to is then held in a few hundred megabytes."""


def slices(con: duckdb.DuckDBPyConnection | Any, table: str) -> Iterator[None]:
    """Point the view `<table>_slice` at one slice after the other; once at everything if there is little, or no table.

    The view `slice` has its `number`, so that what a query takes from other inputs is taken with the first alone. Row
    numbers may have gaps, so a slice holds at most that many records.
    """
    if not table:
        yield
        return
    last, rows = _last(con, table), ROWS
    for number, first in enumerate(range(0, max(last, 0) + 1, rows)):
        con.execute(f"CREATE OR REPLACE TEMP VIEW slice AS SELECT {number} AS number")
        inside = f"row_no >= {first} AND row_no < {first + rows}" if last >= rows else "true"
        con.execute(f"CREATE OR REPLACE TEMP VIEW {table}_slice AS SELECT * FROM {table} WHERE {inside}")
        yield


def _last(con: duckdb.DuckDBPyConnection | Any, table: str) -> int:
    found = con.execute(f"SELECT max(row_no) FROM {table}").fetchone()
    return int(found[0]) if found and found[0] is not None else 0
