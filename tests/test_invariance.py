"""What must not move a figure: row order, how files are split, the unit of the currency, a second run."""

from __future__ import annotations

import csv
import json
import random
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from mlmcheck.company import analyze
from mlmcheck.render.json import dumps

SAMPLES = Path(__file__).parent.parent / "sample_data"
NAMES = ("product_pyramid", "unknown_buyers", "retail_seller")
Records = list[dict[str, str]]


def read(path: Path) -> Records:
    with path.open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def write(path: Path, records: Records) -> None:
    with path.open("w", newline="", encoding="utf-8") as lines:
        out = csv.DictWriter(lines, list(records[0]))
        out.writeheader()
        out.writerows(records)


def without_places(document: dict[str, Any]) -> dict[str, Any]:
    """The document without the two parts that may differ: the inputs, and the rows to read."""
    del document["inputs"]
    for measure in document["measures"].values():
        del measure["rows"]
    return document


def without_money(measure: dict[str, Any]) -> dict[str, Any]:
    """A measure without the parts told in money, which are another number in another unit of it."""
    return measure | {"parts": [part for part in measure.get("parts", []) if part.get("unit") != "money"]}


def told(folder: Path) -> dict[str, Any]:
    return without_places(json.loads(dumps(analyze(folder))))


@pytest.fixture
def company(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    folder = tmp_path / "company"
    shutil.copytree(SAMPLES / request.param, folder)
    return folder


@pytest.mark.parametrize("company", NAMES, indirect=True)
def test_shuffled_rows_give_the_same_document(company: Path) -> None:
    before = told(company)
    for path in sorted(company.glob("*.csv")):
        records = read(path)
        random.Random(7).shuffle(records)
        write(path, records)
    assert told(company) == before


@pytest.mark.parametrize("company", NAMES, indirect=True)
def test_files_split_in_two_give_the_same_document(company: Path) -> None:
    before = told(company)
    for path in sorted(company.glob("*.csv")):
        records = read(path)
        write(company / f"{path.stem}_2.csv", records[len(records) // 3 :])
        write(path, records[: len(records) // 3])
    assert told(company) == before


@pytest.mark.parametrize("company", NAMES, indirect=True)
def test_a_hundredfold_currency_gives_the_same_shares(company: Path) -> None:
    before = told(company)
    for path, columns in ((company / "sales.csv", ("amount",)), (company / "payouts.csv", ("amount",))):
        write(path, [{**row, **{c: str(int(Decimal(row[c]) * 100)) for c in columns}} for row in read(path)])
    recruits = read(company / "recruits.csv")
    if "fee" in recruits[0]:
        fees = [{**row, "fee": row["fee"] and str(int(Decimal(row["fee"]) * 100))} for row in recruits]
        write(company / "recruits.csv", fees)
    settings = (company / "company.toml").read_text(encoding="utf-8").replace('"USD"', '"JPY"')
    (company / "company.toml").write_text(settings.replace("joining_fee = ", "joining_fee = 100 #"), encoding="utf-8")
    after = told(company)
    for name, measure in before["measures"].items():
        if measure["unit"] != "money":
            assert without_money(after["measures"][name]) == without_money(measure), name
    moved = {"band", "band_low", "band_high", "score", "elements"}
    assert {key: after["verdict"][key] for key in moved} == {key: before["verdict"][key] for key in moved}
    assert after["money"]["revenue"]["total"] == before["money"]["revenue"]["total"].replace(".", "")


@pytest.mark.parametrize("company", NAMES[:1], indirect=True)
def test_the_same_input_gives_the_same_bytes(company: Path) -> None:
    assert dumps(analyze(company)) == dumps(analyze(company))
