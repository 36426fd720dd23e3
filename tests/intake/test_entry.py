"""The two ways in: paths and frames; and that nothing is left behind."""

from __future__ import annotations

import hashlib
import os
import stat
import subprocess
import sys
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pytest

from mlmcheck.intake import Settings, engine, from_frames, read
from mlmcheck.model import InputError, Row

from .folder import column, faults, write


def test_one_file_is_enough_and_its_digest_is_of_its_bytes(tmp_path: Path) -> None:
    text = b"amount,sold_at\n1,2024-01-01\n"
    (tmp_path / "sales.csv").write_bytes(text)
    with read(tmp_path / "sales.csv") as tables:
        file = tables.inputs()[0]
        assert (file.file, file.bytes, file.sha256) == ("sales.csv", 28, hashlib.sha256(text).hexdigest())


def test_files_by_role_replace_those_of_the_folder(tmp_path: Path) -> None:
    write(tmp_path, {"sales.csv": "amount,x\n1,2\n", "x.csv": "amount,x\n5,2\n", "recruits.csv": "recruit_id\na\n"})
    with read(tmp_path, files={"sales": [tmp_path / "x.csv"]}) as tables:
        assert column(tables, "amount") == [500]
        assert column(tables, "recruit_id", "recruits") == ["a"]
    with pytest.raises(InputError, match="'sale' is not a table that is known"):
        read(files={"sale": [tmp_path / "x.csv"]})


def test_progress_tells_the_share_of_bytes(tmp_path: Path) -> None:
    write(tmp_path, {"sales.csv": "amount,x\n1,23456\n", "recruits.csv": "recruit_id\nabcde\n"})  # 17 bytes each
    seen: list[tuple[str, float]] = []
    with read(tmp_path, progress=lambda file, share: seen.append((file, share))):
        assert seen == [("sales.csv", 0.5), ("recruits.csv", 1.0)]


@pytest.mark.parametrize("name", ["nowhere", "nowhere/sales.csv"])
def test_a_missing_path_is_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="there is no such file or folder; check the path"):
        read(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_one_sentence(tmp_path: Path) -> None:
    write(tmp_path, {"sales.csv": "amount,x\n1,2\n"})
    (tmp_path / "sales.csv").chmod(0)
    with pytest.raises(InputError, match="check that you may read it"):
        read(tmp_path)


def test_a_broken_parquet_file_is_one_sentence(tmp_path: Path) -> None:
    write(tmp_path, {"sales.parquet": b"PAR1 and then nothing of the kind"})
    with pytest.raises(InputError, match=r"^sales\.parquet: cannot be read \(.*\); check that it is whole"):
        read(tmp_path)


def test_parquet_floats_count_as_their_shortest_text(tmp_path: Path) -> None:
    target = str(tmp_path / "sales.parquet")
    found = duckdb.sql(
        "SELECT 17850.0::DOUBLE AS CustomerID, 2.55::DOUBLE AS amount, DATE '2024-01-01' AS sold_at "
        "UNION ALL SELECT NULL, 0.1::DOUBLE + 0.2::DOUBLE, NULL"
    )
    assert found
    found.write_parquet(target)
    with read(tmp_path, show_ids=True) as tables:
        assert (column(tables, "buyer_id"), column(tables, "amount")) == (["17850"], [255])
        assert column(tables, "sold_at") == [date(2024, 1, 1)]
        assert faults(tables) == [("sales.parquet", 2, "amount is '0.30000000000000004', expected money such as 12.50")]


def test_frames_are_taken_as_they_are() -> None:
    sales = pd.DataFrame(
        {
            "order_id": [1, 2, 3, 4],
            "buyer_id": [17850.0, np.nan, 7.0, 8.0],
            "seller_id": ["007", None, 7, pd.NA],
            "sold_at": [date(2024, 1, 1), datetime.fromisoformat("2024-01-02 03:04"), pd.NaT, "2024-01-04"],
            "amount": [Decimal("1.10"), 2, "3.5", 0.1 + 0.2],
        },
        index=["a", "a", "b", "b"],
    )
    with from_frames({"sales": sales}, show_ids=True) as tables:
        assert column(tables, "order_id") == ["1", "2", "3"]
        assert column(tables, "buyer_id") == ["17850", None, "7"]
        assert column(tables, "seller_id") == ["007", None, "7"]
        assert column(tables, "sold_at") == [date(2024, 1, 1), date(2024, 1, 2), None]
        assert column(tables, "amount") == [110, 200, 350]
        expected = "amount is '0.30000000000000004', expected money such as 12.50"
        assert faults(tables) == [("<sales frame>", 4, expected)]
        assert tables.places([Row("sales", 2)])[Row("sales", 2)].line == 3


def test_a_frame_and_the_same_csv_give_the_same_table(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        {
            "buyer_id": ["a", "b"],
            "amount": [1.5, 2.25],
            "sold_at": pd.to_datetime(["2024-01-01 23:30:00-0500", "2024-01-02 00:00:00-0500"]),
        }
    )
    frame.to_csv(tmp_path / "sales.csv", index=False)
    with read(tmp_path) as one, from_frames({"sales": frame}) as other:
        assert one.con.table("sales").fetchall() == other.con.table("sales").fetchall()
        assert column(one, "sold_at") == [date(2024, 1, 1), date(2024, 1, 2)]


def test_settings_can_be_given() -> None:
    settings = Settings.model_validate({"company": {"currency": "JPY"}, "columns": {"sales": {"amount": "yen"}}})
    with from_frames({"sales": pd.DataFrame({"yen": [1200]})}, settings=settings) as tables:
        assert (tables.currency, column(tables, "amount")) == ("JPY", [1200])


def test_the_private_folder_is_private_and_goes_with_the_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "spill"))
    (tmp_path / "spill").mkdir()
    write(tmp_path, {"sales.csv": "amount,x\n1,2\n"})
    tables = read(tmp_path)
    (folder,) = (tmp_path / "spill").iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    tables.close()
    tables.close()
    assert list((tmp_path / "spill").iterdir()) == []


def test_an_interrupt_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "spill"))
    (tmp_path / "spill").mkdir()
    write(tmp_path, {"sales.csv": "amount,x\n1,2\n"})

    def interrupt(_file: str, _share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read(tmp_path, progress=interrupt)
    assert list((tmp_path / "spill").iterdir()) == []


def test_the_end_of_the_interpreter_removes_the_folder(tmp_path: Path) -> None:
    write(tmp_path, {"sales.csv": "amount,x\n1,2\n"})
    (tmp_path / "spill").mkdir()
    code = "import sys; from pathlib import Path; from mlmcheck.intake import read; kept = read(Path(sys.argv[1]))"
    environment = {**os.environ, "TMPDIR": str(tmp_path / "spill")}
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, env=environment)
    assert list((tmp_path / "spill").iterdir()) == []


def test_the_configuration_is_locked_and_no_extension_is_fetched(tmp_path: Path) -> None:
    write(tmp_path, {"sales.csv": "amount,x\n1,2\n"})
    with read(tmp_path) as tables:
        for name in ("autoinstall_known_extensions", "autoload_known_extensions"):
            assert tables.con.execute(f"SELECT current_setting('{name}')").fetchall() == [(False,)]
        with pytest.raises(duckdb.InvalidInputException, match="locked"):
            tables.con.execute("SET threads = 1")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            duckdb.OutOfMemoryException("failed to allocate"),
            "a.csv: memory or the spill folder ran out while it was read; free some, or point TMPDIR at a larger disk",
        ),
        (
            duckdb.IOException("Could not write file: No space left on device"),
            "a.csv: the disk of the spill folder is full; free some space, or point TMPDIR at a larger disk",
        ),
    ],
)
def test_running_out_of_room_is_one_sentence(error: duckdb.Error, sentence: str) -> None:
    with pytest.raises(InputError) as caught, engine.reading("a.csv"):
        raise error
    assert str(caught.value) == sentence


def test_a_window_the_wrong_way_round_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {"sales.csv": "amount,x\n1,2\n"})
    with pytest.raises(InputError, match="the window begins on 2024-02-01 but ends on 2024-01-01; exchange the two"):
        read(tmp_path, first=date(2024, 2, 1), last=date(2024, 1, 1))
