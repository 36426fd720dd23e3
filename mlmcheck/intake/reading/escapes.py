"""A text that the engine cannot read as it lies, written once more with commas and doubled quotes, line for line."""

from __future__ import annotations

import csv
import io
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from mlmcheck.intake.engine import workspace
from mlmcheck.intake.reading.delimiter import Cells, Cut
from mlmcheck.intake.reading.dialect import Dialect, stream
from mlmcheck.intake.reading.plain import Plain
from mlmcheck.model import InputError

if TYPE_CHECKING:
    import duckdb


def rewritten(con: duckdb.DuckDBPyConnection, plain: Plain, dialect: Dialect) -> tuple[Path, Dialect]:
    """The new file, in the workspace of `con`, and how it is written; what it is told to be stays `dialect`'s.

    Raises InputError if the disk is full.
    """
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=workspace(con), suffix=".csv", delete=False
        ) as target:
            _write(plain, dialect, target)
    except OSError as error:
        raise InputError(
            f"{plain.file}: it could not be written anew ({error.strerror or error}); point TMPDIR at a larger disk"
        ) from error
    return Path(target.name), replace(dialect, cut=Cut(","), is_gzip=False, has_mark=False, line_end="\n", was=dialect)


def _write(plain: Plain, dialect: Dialect, target: IO[str]) -> None:
    writer = csv.writer(target, lineterminator="\n")
    with stream(plain.path, is_gzip=dialect.is_gzip) as raw, long_cells():
        lines = io.TextIOWrapper(raw, encoding=dialect.codec, errors="replace", newline="")
        source, before = Cells(lines, dialect.cut, is_strict=False), 0
        for record in source:
            cells = [cell.replace("\r\n", "\n").replace("\r", "\n") for cell in record]
            writer.writerow(cells)
            # a record that has lost a line break keeps its number of lines all the same
            target.write("\n" * (source.line - before - 1 - sum(cell.count("\n") for cell in cells)))
            before = source.line


@contextmanager
def long_cells() -> Iterator[None]:
    """Cells of any length, for Python's own reader, which else stops at 128 KB."""
    limit = csv.field_size_limit(sys.maxsize)
    try:
        yield
    finally:
        csv.field_size_limit(limit)
