"""The rows of an opened file as text, without a role: for tests of what the reader sees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.engine import reading
from mlmcheck.intake.reading.opened import Opened

if TYPE_CHECKING:
    import duckdb

_ROWS: Final = "SELECT {texts} FROM {relation}"
_AT_ONCE: Final = 1000


def peek(con: duckdb.DuckDBPyConnection, opened: Opened) -> Iterator[tuple[str, ...]]:
    """Every record, an empty cell as ""; what is no record is left to `rejects.take`. May raise InputError."""
    texts = ", ".join(f"coalesce(CAST({ref} AS VARCHAR), '')" for ref in opened.refs)
    with reading(opened.file):
        found = con.execute(_ROWS.format(texts=texts, relation=opened.relation))
        while rows := found.fetchmany(_AT_ONCE):
            yield from rows
