"""A disk that cannot hold the work is told before anything is read."""

from __future__ import annotations

import gzip
import os
import shutil
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from mlmcheck.intake import engine, read
from mlmcheck.intake.reading import room
from mlmcheck.intake.reading.dialect import Dialect
from mlmcheck.intake.reading.opened import Opened
from mlmcheck.model import InputError

GIGA = 10**9


def _opened(path: Path, size: int, *, is_gzip: bool) -> Opened:
    """A table in a file of this size that takes no room itself."""
    with path.open("wb") as out:
        out.truncate(size)
    dialect: Dialect = SimpleNamespace(is_gzip=is_gzip)  # type: ignore[assignment]
    return Opened(path.name, path, (), (), (), "", (), dialect)


def _free(monkeypatch: pytest.MonkeyPatch, free: int) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=free))


@pytest.mark.parametrize(("size", "is_gzip"), [(10, False), (2.5, True)])
def test_ten_gigabytes_of_text_need_fifteen_less_what_memory_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: float, is_gzip: bool
) -> None:
    source = _opened(tmp_path / "sales.csv", int(size * GIGA), is_gzip=is_gzip)
    _free(monkeypatch, 14 * GIGA)  # 1.5 x 10.0 - 1.07 = 13.93
    room.check(tmp_path, [source])
    _free(monkeypatch, 13 * GIGA)
    with pytest.raises(InputError, match=r"10\.0 GB of text, so up to 13\.9 GB .* 13\.0 GB free; .* TMPDIR"):
        room.check(tmp_path, [source])


def test_a_small_ledger_is_never_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sales.csv").write_text("sold_at,buyer_id,amount\n2024-01-01,7,10.00\n")
    with gzip.open(tmp_path / "payouts.csv.gz", "wb") as out:
        out.write(b"recipient_id,amount\n7,1.00\n")
    _free(monkeypatch, 0)
    with read(tmp_path) as tables:
        assert tables.supplied["sales"]


@pytest.mark.parametrize(
    ("size", "name", "limit"), [(1, "sales.csv", 1400), (3, "sales.csv", 1980), (3, "s.parquet", 7920)]
)
def test_the_engines_memory_grows_with_the_inputs_up_to_half_the_machines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, name: str, limit: int
) -> None:
    # 0.66 x 3 GB = 1,980 MB; packed at least four times that; never less than 1,400 MB
    monkeypatch.delenv(engine.MEMORY_SET, raising=False)
    monkeypatch.setattr(os, "sysconf", lambda name: {"SC_PHYS_PAGES": 16 * 10**6, "SC_PAGE_SIZE": 1000}[name])
    source = _opened(tmp_path / name, size * GIGA, is_gzip=False)
    text = room.text([source.path, tmp_path / "gone.csv"] if source.path else [])
    with closing(engine.Workspace(text)) as space:
        told = space.con.execute("SELECT value FROM duckdb_settings() WHERE name = 'memory_limit'").fetchall()[0][0]
    number, unit = told.split()
    assert float(number) * (2**30 if unit == "GiB" else 2**20) == pytest.approx(limit * 10**6, rel=0.05)


@pytest.mark.parametrize(
    ("name", "said"),
    [("MLMCHECK_MEMORY", "lots"), ("MLMCHECK_MEMORY", "2"), ("MLMCHECK_THREADS", "0"), ("MLMCHECK_THREADS", "two")],
)
def test_a_setting_of_the_machine_that_cannot_be_meant_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    (tmp_path / "sales.csv").write_text("sold_at,buyer_id,amount\n2024-01-01,7,10.00\n")
    monkeypatch.setenv(name, said)
    with pytest.raises(InputError, match=f"{name}: '{said}' is no"):
        read(tmp_path)
