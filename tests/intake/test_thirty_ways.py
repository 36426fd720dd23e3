"""One ledger written in forty ways gives the same figures to the last digit.

The tables are those of a sample company whose truth is known; what is compared is the whole document but for the
inputs, the rows to read, the warnings about single files and the options.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from mlmcheck.company import analyze
from mlmcheck.render.json import dumps
from tests.intake.disguises import DISGUISES, Records

SAMPLE = Path(__file__).parents[2] / "sample_data" / "product_pyramid"
ROLES = ("sales", "recruits", "payouts")


def _records(role: str) -> Records:
    with (SAMPLE / f"{role}.csv").open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


TABLES = {role: _records(role) for role in ROLES}
SETTINGS = (SAMPLE / "company.toml").read_text(encoding="utf-8")


def told(folder: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(dumps(analyze(folder)))
    for measure in document["measures"].values():
        del measure["rows"]
    return {key: value for key, value in document.items() if key not in {"inputs", "warnings", "options"}}


@pytest.fixture(scope="module")
def plain() -> dict[str, Any]:
    return told(SAMPLE)


@pytest.mark.parametrize("name", DISGUISES)
def test_a_disguise_moves_no_figure(name: str, tmp_path: Path, plain: dict[str, Any]) -> None:
    (tmp_path / "company.toml").write_text(SETTINGS, encoding="utf-8")
    DISGUISES[name](tmp_path, TABLES)
    assert told(tmp_path) == plain
