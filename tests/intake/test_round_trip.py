"""Random tables written by Python's own csv module in random dialects are read back cell for cell, line for line."""

from __future__ import annotations

import csv
import gzip
import io
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mlmcheck.intake.engine import Workspace
from mlmcheck.intake.reading import rejects
from mlmcheck.intake.reading.opened import open_file
from mlmcheck.intake.reading.plain import Plain
from mlmcheck.intake.settings import FileTerms
from tests.intake.peek import peek

HEAD = ("order_id", "buyer_id", "note", "amount")
NOTES = st.text(st.sampled_from("ab é中,;|\t:'\"\\#\n-1"), max_size=8)
IDS = st.text(st.sampled_from("ABC0123"), min_size=1, max_size=4)
ROWS = st.lists(st.tuples(IDS, IDS, NOTES, st.integers(0, 99_999).map(str)), min_size=1, max_size=12)
QUOTES = [('"', csv.QUOTE_MINIMAL), ('"', csv.QUOTE_ALL), ("'", csv.QUOTE_ALL)]
"""Few cells in single quotes are no evidence for them: `'` alone may be a letter."""
STYLES = st.fixed_dictionaries({
    "delimiter": st.sampled_from([",", ";", "\t", "|", "^", "~"]),
    "quotes": st.sampled_from(QUOTES),
    "lineterminator": st.sampled_from(["\n", "\r\n"]),
})  # fmt: skip
ABOVE = st.sampled_from(["", "Report of 2024\n", "\n\n", "# printed\n# 2024\n"])


def written(rows: list[tuple[str, ...]], style: dict[str, Any], above: str) -> str:
    text = io.StringIO(newline="")
    quotes = dict(zip(("quotechar", "quoting"), style.pop("quotes"), strict=True)) if "quotes" in style else {}
    csv.writer(text, **style, **quotes).writerows([HEAD, *rows])
    return above.replace("\n", style["lineterminator"]) + text.getvalue()


def read(text: str, *, packed: bool) -> tuple[tuple[str, ...], list[tuple[str, ...]], int]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        path.write_bytes(gzip.compress(text.encode()) if packed else text.encode())
        space = Workspace()
        try:
            opened = open_file(space.con, Plain(path, path, "t.csv"), FileTerms())
            rows = list(peek(space.con, opened))
            return opened.headers, rows, len(rejects.take(space.con))
        finally:
            space.close()


@settings(max_examples=150, deadline=None)
@given(ROWS, STYLES, ABOVE, st.booleans())
def test_what_is_written_is_read_back(
    rows: list[tuple[str, ...]], style: dict[str, Any], above: str, packed: bool
) -> None:
    assert read(written(rows, dict(style), above), packed=packed) == (HEAD, rows, 0)


@settings(max_examples=60, deadline=None)
@given(ROWS, st.sampled_from([",", ";", "\t"]))
def test_backslashes_before_quotes_are_read_back(rows: list[tuple[str, ...]], delimiter: str) -> None:
    cells = [(*row[:2], f'say "{row[2]}" {at}'.replace("\\", ""), row[3]) for at, row in enumerate(rows)]
    style = {"delimiter": delimiter, "quoting": csv.QUOTE_ALL, "doublequote": False, "escapechar": "\\",
             "lineterminator": "\n"}  # fmt: skip
    assert read(written(cells, style, ""), packed=False) == (HEAD, cells, 0)
