"""`mlmcheck batch`: one line each, ranked, kept by content; what befalls one company sinks no other."""

from __future__ import annotations

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from mlmcheck.cli.app import run

SAMPLES = Path(__file__).parents[2] / "sample_data"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def firms(tmp_path: Path) -> Path:
    """Three companies and two that are broken."""
    folder = tmp_path / "firms"
    for name, sample in (("a", "retail_seller"), ("b", "naked_pyramid"), ("e", "pool_pay")):
        shutil.copytree(SAMPLES / sample, folder / name)
    (folder / "c").mkdir()
    (folder / "c" / "sales.csv").write_bytes(b"")
    shutil.copytree(SAMPLES / "retail_seller", folder / "d")
    (folder / "d" / "company.toml").write_text("[company\n", encoding="utf-8")
    return folder


def batched(firms: Path, out: Path, *more: str) -> int:
    return run(["batch", str(firms), "--out", str(out), *more])


def contents(out: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*")) if path.is_file() and path.name != ".batch.lock"
    }  # fmt: skip


def test_lines_in_order_a_ranked_table_and_reasons(
    firms: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert batched(firms, tmp_path / "out", "--jobs", "2") == 4
    out, err = capfd.readouterr()
    lines = out.splitlines()
    assert [line.split(":")[0] for line in lines[:5]] == ["a", "b", "c", "d", "e"]
    assert "the file is empty" in lines[2]
    assert "correct the TOML" in lines[3]
    assert "partial: 2 of 5 companies could not be analyzed" in err
    ranked = [line.split()[0] for line in lines[6:] if line[:2].strip() in {"a", "b", "e"}]
    assert ranked == ["b", "e", "a"]  # pattern 100, pattern 100 by name, consistent
    assert max(map(len, lines[5:])) <= 80


def test_what_is_kept_and_how_it_is_told(firms: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert batched(firms, out, "--jobs", "2") == 4
    rows = list(csv.DictReader((out / "summary.csv").read_text(encoding="utf-8").splitlines()))
    assert [row["name"] for row in rows] == ["b", "e", "a", "c", "d"]
    assert [row["status"] for row in rows] == ["done"] * 3 + ["failed"] * 2
    lines = [json.loads(line) for line in (out / "summary.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["band"] for line in lines] == [row["band"] for row in rows]
    read = duckdb.read_parquet(str(out / "summary.parquet")).fetchall()
    assert [row[0] for row in read] == ["b", "e", "a", "c", "d"]
    report = json.loads((out / "b.json").read_text(encoding="utf-8"))
    assert report["verdict"]["band"] == rows[0]["band"] == "pattern"
    assert not (out / "c.json").exists()


def test_a_report_is_the_one_that_analyze_gives(firms: Path, tmp_path: Path) -> None:
    out, alone = tmp_path / "out", tmp_path / "alone.json"
    batched(firms, out)
    assert run(["analyze", str(firms / "b"), "--format", "json", "--output", str(alone)]) == 0
    assert json.loads((out / "b.json").read_bytes())["verdict"] == json.loads(alone.read_bytes())["verdict"]


def test_one_job_or_two_give_the_same_bytes(firms: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    batched(firms, one, "--jobs", "1")
    batched(firms, two, "--jobs", "2")
    assert contents(one) == contents(two)


def test_only_what_changed_is_done_again(firms: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    batched(firms, out)
    before = contents(out)
    os.utime(firms / "a" / "sales.csv", (1, 1))  # the hour counts for nothing
    batched(firms, out)
    assert capfd.readouterr().out.count("not done again") == 3
    assert contents(out) == before
    with (firms / "a" / "sales.csv").open("a", encoding="utf-8") as file:
        file.write("broken line\n")
    batched(firms, out)
    told = capfd.readouterr().out
    assert told.count("not done again") == 2
    assert contents(out)["b.json"] == before["b.json"]
    (out / "b.json").write_text("touched", encoding="utf-8")
    batched(firms, out)
    assert contents(out)["b.json"] == before["b.json"]
    batched(firms, out, "--limit", "us_koscot.rewards_for_recruiting=0.6")
    assert "not done again" not in capfd.readouterr().out.split("\n\n")[-2]


def test_a_kill_in_the_middle_loses_only_what_was_in_flight(firms: Path, tmp_path: Path) -> None:
    calm, cut = tmp_path / "calm", tmp_path / "cut"
    batched(firms, calm)
    call = [sys.executable, "-m", "mlmcheck", "batch", str(firms), "--out", str(cut), "--jobs", "1"]
    running = subprocess.Popen(
        call, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    end = time.monotonic() + 60
    while not (cut / "a.json").exists() and time.monotonic() < end:
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait(timeout=30)
    (cut / ".batch" / ".mlmcheck-draft").write_text("half", encoding="utf-8")  # what a kill in mid-write leaves
    (cut / ".mlmcheck-draft").write_text("half", encoding="utf-8")
    assert batched(firms, cut) == 4
    assert contents(cut) == contents(calm)


def test_two_batches_into_one_folder(firms: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    from mlmcheck.batch.store import locked

    out = tmp_path / "out"
    out.mkdir()
    with locked(out):
        assert batched(firms, out) == 3
    assert "another batch writes into" in capfd.readouterr().err


def test_too_little_time_is_a_line_of_its_own(firms: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert batched(firms, tmp_path / "out", "--only", "b", "--timeout", "0.01") == 4
    assert "b: failed: it took longer than --timeout allows" in capfd.readouterr().out


def test_too_little_memory_is_a_line_of_its_own(
    firms: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from mlmcheck.cli import batch

    monkeypatch.setattr(batch, "LEAST_MEMORY", 64)  # less than Python with its libraries needs
    assert batched(firms, tmp_path / "out", "--only", "b", "--memory", "64MB") == 4
    assert "b: failed: it needs more memory than --memory allows" in capfd.readouterr().out
    assert batched(firms, tmp_path / "out", "--only", "b", "--memory", "2GB") == 0


@pytest.mark.parametrize(
    ("args", "status", "says"),
    [
        ((), 2, "name folders"),
        (("--only", "zebra"), 2, "no company is called so"),
        (("--memory", "lots"), 2, "write a size such as 2GB"),
        (("--limit", "nonsense=1"), 2, "nonsense"),
        (("--jurisdiction", "XX"), 2, "XX"),
        (("--from", "yesterday"), 2, "yesterday"),
        (("--from", "2024-02-01", "--to", "2024-01-01"), 2, "later than --to"),
        (("--by", "region", "--view", "west"), 2, "name one"),
        (("--html",), 2, "into the folder of --out"),
        (("--fail-on", "wild"), 2, "wild"),
    ],
)
def test_wrong_usage(
    args: tuple[str, ...], status: int, says: str, firms: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    given = ["batch", *([str(firms)] if args else []), *args]
    assert run(given) == status
    out, err = capfd.readouterr()
    assert out == ""
    assert says in err


def test_an_out_that_is_a_file(firms: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    assert batched(firms, tmp_path / "out") == 2
    assert "cannot write into" in capfd.readouterr().err
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_fail_on(firms: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert batched(firms, tmp_path / "out", "--only", "[ab]", "--fail-on", "indicators") == 1
    assert "reached by 1, such as b" in capfd.readouterr().err
    assert batched(firms, tmp_path / "out", "--only", "a", "--fail-on", "indicators") == 0


def test_filings_of_many_companies(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["batch", str(SAMPLES / "filings" / "filings.csv"), "--out", str(tmp_path / "out")]) in (0, 4)
    rows = list(csv.DictReader((tmp_path / "out" / "summary.csv").read_text(encoding="utf-8").splitlines()))
    assert len(rows) > 1
    assert {row["basis"] for row in rows if row["status"] == "done"} == {"filing"}
    capfd.readouterr()
