"""`mlmcheck simulate`: what it prints, the same bytes for the same seed, and its faults."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from mlmcheck.cli.app import run

PLANS = Path(__file__).parents[2] / "sample_data" / "plans"
SMALL = ("--people", "1000", "--runs", "2", "--months", "18")


def shown(capfd: pytest.CaptureFixture[str], *args: str) -> str:
    assert run(["simulate", *args]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    return out


@pytest.mark.parametrize("name", ["matrix", "breakaway", "binary"])
def test_it_is_told_in_order_within_80_columns(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    out = shown(capfd, str(PLANS / f"{name}.toml"), *SMALL)
    titles = (
        "What people end with", "By when they joined", "Where each 100 came from", "When recruiting must stall",
        "What if", "What it depends on", "What is assumed",
    )  # fmt: skip
    places = [out.find(f"\n{title}") for title in titles]
    assert places == sorted(places)
    assert min(places) > 0
    assert max(map(len, out.splitlines())) <= 80
    assert out.splitlines()[1].startswith("Of every 100 who join and pay under these assumptions, ")


def test_the_same_seed_gives_the_same_bytes(capfd: pytest.CaptureFixture[str]) -> None:
    args = (str(PLANS / "binary.toml"), *SMALL, "--format", "json")
    one, two = shown(capfd, *args, "--seed", "7"), shown(capfd, *args, "--seed", "7")
    assert one == two
    assert one != shown(capfd, *args, "--seed", "8")


def test_first_years_are_exact(capfd: pytest.CaptureFixture[str]) -> None:
    found = json.loads(shown(capfd, str(PLANS / "matrix.toml"), *SMALL, "--format", "json"))
    # -500; 2 x 150 - 500; 3 x 150 + 2 x 30 - 500
    assert [(one["recruits"], one["net"]) for one in found["what_if"]] == [(0, "-500.00"), (2, "-200.00"), (5, "10.00")]


def test_a_hundred_thousand_people_over_three_years_in_thirty_seconds(capfd: pytest.CaptureFixture[str]) -> None:
    start = time.process_time()  # what else the machine does meanwhile is not ours
    args = (str(PLANS / "binary.toml"), "--people", "120000", "--runs", "1", "--format", "json")
    found = json.loads(shown(capfd, *args, "--assume", "recruits=0.5"))
    assert found["first_run"]["joined"] >= 100_000
    assert time.process_time() - start < 30


def test_it_writes_a_company_that_analyze_reads(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "company"
    assert run(["simulate", str(PLANS / "matrix.toml"), *SMALL, "--write", str(folder), "-o", str(tmp_path / "x")]) == 0
    assert "mlmcheck analyze" in capfd.readouterr().err
    assert sorted(path.name for path in folder.iterdir()) == [
        "company.toml",
        "payouts.csv",
        "recruits.csv",
        "sales.csv",
    ]
    assert run(["analyze", str(folder)]) == 0
    assert "pyramid pattern" in capfd.readouterr().out
    assert run(["simulate", str(PLANS / "matrix.toml"), *SMALL, "--write", str(folder)]) == 3
    assert "already" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("args", "status", "says"),
    [
        (("none.toml",), 3, "no such file"),
        ((str(PLANS / "matrix.toml"), "--assume", "leavin=1"), 3, "did you mean 'leaving'?"),
        ((str(PLANS / "matrix.toml"), "--runs", "0"), 2, "--runs"),
        ((str(PLANS / "matrix.toml"), "--people", "0"), 3, "people"),
        ((str(PLANS / "matrix.toml"), "-o", "/nowhere/x"), 2, "no folder"),
    ],
)
def test_a_fault_is_one_sentence(
    args: tuple[str, ...], status: int, says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["simulate", *args]) == status
    out, err = capfd.readouterr()
    assert out == ""
    assert says in err
    assert "Traceback" not in err
