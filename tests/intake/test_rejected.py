"""The raw text of every record set aside, with its line: none missing, none twice, byte for byte."""

from __future__ import annotations

import gzip
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from mlmcheck.intake import read
from mlmcheck.intake.quality import rejected

from .folder import Files, given


def raw(files: Files) -> list[tuple[int, bytes]]:
    """Line and text of what was set aside in the first file."""
    with given(files) as tables:
        return [(one.line, one.text) for one in rejected.of(tables, tables.entries[0].loaded)]


TEXT = [
    "amount,sold_at",
    "1,2024-01-01",
    "ten,2024-01-02",
    "2,2024-01-03",
    "short",
    '"x\ny",2024-01-04',
    "3,2024-01-05",
]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", ["sales.csv", "sales.csv.gz"])
def test_lines_that_are_no_record_and_records_that_cannot_be_read(end: str, name: str) -> None:
    text = end.join(TEXT).encode() + end.encode()
    found = raw({name: gzip.compress(text) if name.endswith("gz") else text})
    assert found == [(3, b"ten,2024-01-02"), (5, b"short"), (6, b'"x\ny",2024-01-04')]


def test_cr_only_and_a_preamble_of_blank_lines() -> None:
    assert raw({"sales.csv": "\r\ramount,x\r1,2\rten,2\r3,4\r"}) == [(5, b"ten,2")]


def test_none_is_left_out_beyond_the_first_thousand() -> None:
    lines = [f"{at},2024-01-01" if at % 2 else f"x{at},2024-01-01" for at in range(3000)]
    lines += ["short"] * 1500
    found = raw({"sales.csv": "\n".join(["amount,sold_at", *lines]) + "\n"})
    assert [text.decode() for _, text in found] == [line for line in lines if line[0] in "xs"]
    assert [line for line, _ in found] == [at for at, line in enumerate(lines, 2) if line[0] in "xs"]


def test_the_header_as_it_stands() -> None:
    with given({"sales.csv": '\n"amount","a\nb"\n1,2\n'}) as tables:
        assert rejected.header(tables.entries[0].loaded) == b'"amount","a\nb"'


def test_parquet_has_no_text_so_its_values_stand_for_it(tmp_path: Path) -> None:
    table = pa.table({"amount": ["1", "x,y", "3", None], "n": [1, 2, 3, 4]})
    pq.write_table(table, tmp_path / "sales.parquet")
    with read(tmp_path) as tables:
        loaded = tables.entries[0].loaded
        assert rejected.header(loaded) == b"amount,n"
        assert [(one.line, one.text) for one in rejected.of(tables, loaded)] == [(2, b'"x,y",2'), (4, b",4")]


def test_every_line_set_aside_has_its_own_reason_however_many_there_are() -> None:
    rows = "".join(f"{at}.00,2024-01-01,B{at}\n" if at % 3 else f"{at},a,b,c,d\n" for at in range(6_000))
    with given({"sales.csv": f"amount,sold_at,buyer_id\n{rows}"}) as tables:
        found = list(rejected.of(tables, tables.entries[0].loaded))
        assert len(found) == 2_000
        assert {one.reason for one in found} == {
            "the line has more than 3 columns; look for a missing or an unquoted delimiter"
        }
