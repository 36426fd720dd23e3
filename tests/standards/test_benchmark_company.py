"""The benchmark company is what its README says, and the hand-written script finds its money."""

import csv
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("company")
    subprocess.run([sys.executable, str(BENCHMARKS / "generate.py"), str(folder), "--lines", "2000"], check=True)
    return folder


def _baseline(company: Path) -> dict[str, int]:
    command = [sys.executable, str(BENCHMARKS / "baseline.py"), str(company)]
    cents: dict[str, int] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return cents


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_n_lines_a_tenth_recruits_half_payouts(company: Path) -> None:
    sizes = {name: len(_rows(company / f"{name}.csv")) for name in ("sales", "recruits", "payouts")}

    assert sizes == {"sales": 2000, "recruits": 200, "payouts": 1000}


def test_nobody_buys_or_sells_before_joining(company: Path) -> None:
    joined = {row["recruit_id"]: row["joined_at"] for row in _rows(company / "recruits.csv")}
    people = [(row["sold_at"], row[who]) for row in _rows(company / "sales.csv") for who in ("seller_id", "buyer_id")]

    assert [(day, id) for day, id in people if id in joined and day < joined[id]] == []


def test_the_script_adds_up_to_a_plain_sum_of_the_files(company: Path) -> None:
    sales = sum(Decimal(row["amount"]) for row in _rows(company / "sales.csv") if row["kind"] != "shipping")
    payouts = sum(Decimal(row["amount"]) for row in _rows(company / "payouts.csv"))
    found = _baseline(company)

    assert found.pop("payouts") == payouts * 100
    assert found["recruitment"] == 200 * 4900
    assert sum(found.values()) == sales * 100
