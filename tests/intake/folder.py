"""A folder of files written in the test that reads it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from mlmcheck.intake import Tables, read
from mlmcheck.model import InputError, Row

Files = Mapping[str, str | bytes]


@contextmanager
def given(
    files: Files, *, first: date | None = None, last: date | None = None, show_ids: bool = False
) -> Iterator[Tables]:
    """The tables of a folder with these files; `show_ids`: reasons quote what they could not read."""
    with tempfile.TemporaryDirectory() as name:
        write(Path(name), files)
        with read(Path(name), first=first, last=last, show_ids=show_ids) as tables:
            yield tables


def write(folder: Path, files: Files) -> Path:
    """The folder, with these files in it."""
    for file, text in files.items():
        (folder / file).write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def refused(files: Files) -> str:
    """The one sentence with which these files are refused."""
    with pytest.raises(InputError) as caught, given(files):
        pass
    assert "\n" not in str(caught.value)
    return str(caught.value)


def column(tables: Tables, name: str, role: str = "sales") -> list[object]:
    """One column of a view, in file order."""
    return [row[0] for row in tables.con.table(role).order("row_no").project(name).fetchall()]


def faults(tables: Tables) -> list[tuple[str, int, str]]:
    """File, line and reason of what was set aside."""
    return [(fault.place.file, fault.place.line, fault.reason) for fault in tables.faults()]


def lines(tables: Tables, role: str = "sales") -> list[int]:
    """The physical line of each record in the view."""
    rows = [Row(role, int(str(number))) for number in column(tables, "row_no", role)]
    found = tables.places(rows)
    return [found[row].line for row in rows]


def shared(name: str) -> Path:
    """A file of the shared data; the test skips where they are absent."""
    found = Path(os.environ.get("MLMCHECK_SHARED", Path(__file__).parents[3] / "shared")) / "data" / name
    if not found.exists():
        pytest.skip("the shared data are not here")
    return found
