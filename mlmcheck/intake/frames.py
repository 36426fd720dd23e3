"""DataFrames as they are, made fit for the engine without touching a value: numbers, dates and text stay exact."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mlmcheck.intake.reading.digest import Digest
from mlmcheck.intake.reading.opened import Opened, describe

if TYPE_CHECKING:
    import duckdb


def open_frame(con: duckdb.DuckDBPyConnection, role: str, frame: pd.DataFrame) -> tuple[Opened, Digest]:
    """Register the frame under a name of its own; it is shown as `<sales frame>`. The digest is over its values."""
    headers = tuple(str(header) for header in frame.columns)
    plain = pd.DataFrame({f"c{at}": _plain(frame.iloc[:, at]) for at in range(len(headers))}, copy=False)
    con.register(f"frame_{role}", plain)
    opened = describe(con, f"frame_{role}", f"<{role} frame>", None, "pandas")
    named = Opened(opened.file, None, headers, opened.refs, opened.types, opened.relation, opened.sample, form="pandas")
    return named, _digest(headers, plain)


def _plain(column: pd.Series[Any]) -> pd.Series[Any]:
    """Numbers and times stay; all else becomes text or None, value by value."""
    column = column.reset_index(drop=True)
    if isinstance(column.dtype, pd.DatetimeTZDtype):
        return pd.Series(column.dt.tz_localize(None))
    if isinstance(column.dtype, np.dtype) and column.dtype.kind in "iufM" and column.dtype != np.float16:
        return column
    return pd.Series([_text(value) for value in column.tolist()], dtype=object)


def _text(value: object) -> str | None:
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    match value:
        case str():
            return value
        case float() | np.floating():
            return None if np.isnan(value) else _shortest(float(value))
        case Decimal():
            return None if value.is_nan() else format(value, "f")
        case datetime():
            return value.replace(tzinfo=None).isoformat(sep=" ")
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _shortest(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < 2**53 else repr(value)


def _digest(headers: Sequence[str], frame: pd.DataFrame) -> Digest:
    sha = hashlib.sha256("\x1f".join(headers).encode())
    if len(frame):
        sha.update(pd.util.hash_pandas_object(frame, index=False).to_numpy().tobytes())
    return Digest(sha.hexdigest(), int(frame.memory_usage(index=False).sum()), content=sha.hexdigest())
