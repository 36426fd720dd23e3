"""`-v`, `--log-format`, `--profile`: what is done and how long it takes, on stderr; the report stays as it is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from mlmcheck.cli import log
from mlmcheck.cli.app import run

SAMPLE = str(Path(__file__).parents[2] / "sample_data" / "naked_pyramid")


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    target = tmp_path_factory.mktemp("quiet") / "report.json"
    assert run(["analyze", SAMPLE, "--format", "json", "--output", str(target)]) == 0
    return target.read_bytes()


def told(tmp_path: Path, quiet: bytes, capfd: pytest.CaptureFixture[str], *more: str) -> list[str]:
    target = tmp_path / "report.json"
    assert run(["analyze", SAMPLE, "--format", "json", "--output", str(target), *more]) == 0
    assert target.read_bytes() == quiet
    out, err = capfd.readouterr()
    assert out == ""
    return err.splitlines()


def test_without_them_nothing_is_said(tmp_path: Path, quiet: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    assert told(tmp_path, quiet, capfd) == []


def test_each_step_is_a_line(tmp_path: Path, quiet: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    lines = told(tmp_path, quiet, capfd, "-v")
    assert all(re.match(r"[\d.]+ s  ?(reading|measuring|done)", line) for line in lines)
    assert any(line.endswith("reading: sales.csv") for line in lines)
    assert sum("measuring: retail_share" in line for line in lines) == 1
    assert re.search(r"done, at most [1-9]\d* MB$", lines[-1])


def test_as_json_lines_in_order_of_time(tmp_path: Path, quiet: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    entries = [json.loads(line) for line in told(tmp_path, quiet, capfd, "--log-format", "json")]
    assert [entry["at"] for entry in entries] == sorted(entry["at"] for entry in entries)
    assert {entry["event"] for entry in entries[:-1]} == {"step"}
    assert entries[-1]["event"] == "end"
    assert entries[-1]["peak_mb"] > 0


def test_a_profile_adds_up(tmp_path: Path, quiet: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    lines = told(tmp_path, quiet, capfd, "--profile")
    whole = float(lines[0].split()[1])
    stages = [float(line.split()[0]) for line in lines[1 : lines.index(next(one for one in lines if "longest" in one))]]
    assert sum(stages) == pytest.approx(whole, abs=0.02)
    assert len(lines) <= 3 + len(stages) + log.SHOWN


def test_a_step_told_twice_is_one_and_the_last_one_ends(capfd: pytest.CaptureFixture[str]) -> None:
    with log.kept(verbose=False, format="text", profile=True):
        log.step("reading", "a")
        log.step("reading", "a")
        log.step("measuring", "b")
        log.over()
    err = capfd.readouterr().err
    assert err.count("reading: a") == 1
    assert err.count("measuring: b") == 1
    log.step("reading", "nobody listens")
