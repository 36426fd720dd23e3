"""An input read a slice at a time gives what it gives as a whole."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from mlmcheck import analyze
from mlmcheck.ledger import slices as cut
from mlmcheck.render.json import dumps

SAMPLES = Path(__file__).parents[2] / "sample_data"


def _seen(con: duckdb.DuckDBPyConnection) -> list[list[int]]:
    query = "SELECT s.row_no FROM sales_slice s CROSS JOIN slice WHERE slice.number >= 0 ORDER BY 1"
    return [[row for (row,) in con.execute(query).fetchall()] for _ in cut.slices(con, "sales")]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [([0, 1, 2, 5, 8], [[0, 1, 2], [5], [8]]), ([0, 1, 2], [[0, 1, 2]]), ([0, 3], [[0], [3]]), ([], [[]])],
)
def test_each_record_stands_in_one_slice(
    monkeypatch: pytest.MonkeyPatch, numbers: list[int], expected: list[list[int]]
) -> None:
    monkeypatch.setattr(cut, "ROWS", 3)
    with duckdb.connect() as con:
        con.execute("CREATE TABLE sales (row_no BIGINT)")
        con.executemany("INSERT INTO sales VALUES (?)", [[number] for number in numbers] or [[-1]])
        con.execute("DELETE FROM sales WHERE row_no < 0")
        assert _seen(con) == expected


@pytest.mark.parametrize("sample", ["messy_leak", "collapsed_wave"])
def test_a_company_in_many_slices_is_the_same_company(monkeypatch: pytest.MonkeyPatch, sample: str) -> None:
    whole = dumps(analyze(SAMPLES / sample))
    monkeypatch.setattr(cut, "ROWS", 500)
    assert dumps(analyze(SAMPLES / sample)) == whole
