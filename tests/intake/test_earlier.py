"""What was read of a file before: December's arrival reads December only, and the bytes are those of a full run."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import duckdb
import pytest

from mlmcheck.assess import Options, analyze
from mlmcheck.intake import read
from mlmcheck.intake.reading import earlier
from mlmcheck.model import InputError
from mlmcheck.render.json import dumps

SAMPLES = Path(__file__).parents[2] / "sample_data"
NOVEMBER = "sold_at,seller_id,buyer_id,amount\n2024-11-01,007,7,10.00\n2024-11-02,7,,5.50\n"
DECEMBER = "sold_at,seller_id,buyer_id,amount\n2024-12-01,007,x,1.25\n"


def _report(folder: Path, cache: Path | None) -> str:
    with read(folder, cache=cache) as tables:
        return dumps(analyze(tables, Options()))


def _sums(folder: Path, cache: Path) -> list[tuple[str, int]]:
    with read(folder, cache=cache) as tables:
        found = tables.con.execute("SELECT CAST(sold_at AS VARCHAR), amount FROM sales ORDER BY row_no").fetchall()
    return [(str(day), int(amount)) for day, amount in found]


def _tampered(cache: Path, *, is_told: bool) -> None:
    """Amounts in every kept table become 77; `is_told`: also the digest by which damage is noticed."""
    for path in cache.glob("*.parquet"):
        other = path.with_suffix(".new")
        with duckdb.connect() as con:
            con.execute(f"COPY (SELECT * REPLACE (77::BIGINT AS amount) FROM '{path}') TO '{other}' (FORMAT parquet)")  # noqa: S608
        other.replace(path)
        if is_told:
            side = path.with_suffix(".json")
            told = json.loads(side.read_text())
            side.write_text(json.dumps({**told, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}))


def test_when_december_arrives_november_is_taken_from_what_was_kept(tmp_path: Path) -> None:
    books, cache = tmp_path / "books", tmp_path / "cache"
    books.mkdir()
    (books / "sales_11.csv").write_text(NOVEMBER)
    assert _sums(books, cache) == [("2024-11-01", 1000), ("2024-11-02", 550)]
    _tampered(cache, is_told=True)  # what is read from there shows
    (books / "sales_12.csv").write_text(DECEMBER)
    assert _sums(books, cache) == [("2024-11-01", 77), ("2024-11-02", 77), ("2024-12-01", 125)]


def test_what_was_damaged_is_read_anew(tmp_path: Path) -> None:
    books, cache = tmp_path / "books", tmp_path / "cache"
    books.mkdir()
    (books / "sales.csv").write_text(NOVEMBER)
    _sums(books, cache)
    _tampered(cache, is_told=False)
    assert _sums(books, cache) == [("2024-11-01", 1000), ("2024-11-02", 550)]
    for side in cache.glob("*.json"):
        side.write_text("{")
    assert _sums(books, cache) == [("2024-11-01", 1000), ("2024-11-02", 550)]


def test_a_file_that_changed_under_the_same_name_is_read_anew(tmp_path: Path) -> None:
    books, cache = tmp_path / "books", tmp_path / "cache"
    books.mkdir()
    (books / "sales.csv").write_text(NOVEMBER)
    _sums(books, cache)
    (books / "sales.csv").write_text(NOVEMBER.replace("5.50", "5.60"))
    assert _sums(books, cache) == [("2024-11-01", 1000), ("2024-11-02", 560)]


@pytest.mark.parametrize("sample", ["messy_leak", "naked_pyramid"])
def test_the_bytes_are_those_of_a_full_run(tmp_path: Path, sample: str) -> None:
    plain = _report(SAMPLES / sample, None)
    assert _report(SAMPLES / sample, tmp_path / "cache") == plain
    assert _report(SAMPLES / sample, tmp_path / "cache") == plain


def test_decimal_commas_words_for_nothing_and_torn_lines_are_the_same_from_what_was_kept(tmp_path: Path) -> None:
    books, cache = tmp_path / "books", tmp_path / "cache"
    books.mkdir()
    (books / "sales.csv").write_bytes(
        "Datum;seller_id;buyer_id;amount\n31.12.2023;7;N/A;1.234,50\ntorn;7\n13.01.2024;007;-;ten\n".encode("cp1252")
    )
    plain = _report(books, None)
    assert "2 columns, expected 4" in plain
    assert [_report(books, cache), _report(books, cache)] == [plain, plain]


def test_contacts_are_never_kept(tmp_path: Path) -> None:
    books, cache = tmp_path / "books", tmp_path / "cache"
    books.mkdir()
    (books / "recruits.csv").write_text("recruit_id,email\n1,a@example.org\n2,b@example.org\n")
    (books / "sales.csv").write_text(NOVEMBER)
    with read(books, cache=cache):
        pass
    assert len(list(cache.glob("*.parquet"))) == 1
    assert all(b"example" not in path.read_bytes() for path in cache.iterdir())


def test_nobody_else_may_look_into_the_folder(tmp_path: Path) -> None:
    books, cache = tmp_path / "books", tmp_path / "cache"
    shutil.copytree(SAMPLES / "naked_pyramid", books)
    with read(books, cache=cache):
        pass
    assert cache.stat().st_mode & 0o077 == 0
    assert {path.stat().st_mode & 0o077 for path in cache.iterdir()} == {0}


def test_a_folder_that_is_a_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("mine")
    with pytest.raises(InputError, match=r"--cache .*cache: it cannot be written|it is a file"):
        earlier.prepared(tmp_path / "cache")
