"""The leaked sample: what the program reads of it against what the generator wrote and broke."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import mlmcheck
from mlmcheck.model import Report
from mlmcheck.plan import samples

FOLDER = Path(__file__).parents[2] / "sample_data"


@pytest.fixture(scope="module")
def report() -> Report:
    return mlmcheck.analyze(FOLDER / "messy_leak")


def test_exactly_the_broken_lines_are_set_aside(report: Report) -> None:
    aside = {one.file: one.quarantined for one in report.inputs if one.quarantined}
    assert aside == samples.leaked().broken


def test_the_money_read_and_the_money_broken_are_all_the_money(report: Report) -> None:
    truth = json.loads((FOLDER / "truth" / "messy_leak.json").read_text(encoding="utf-8"))
    whole = truth["shipping"] + sum(truth["revenue"][stream] for stream in ("V", "L", "D", "P", "F", "U"))
    read = sum(one.money_used for one in report.inputs if one.role == "sales")
    assert read + samples.leaked().broken_cents == whole


def test_the_band_is_that_of_the_whole_books(report: Report) -> None:
    assert report.verdict.band == "pattern"


def test_every_table_is_found_by_what_it_holds(report: Report) -> None:
    assert {one.file: one.role for one in report.inputs} == {
        "Red de socios.xlsx/Socios": "recruits",
        "Ventas 2023 (1).csv": "sales",
        "Ventas exportadas.txt": "sales",
        "pagos.jsonl": "payouts",
    }


def test_each_file_is_described_as_it_was_leaked(report: Report) -> None:
    assert {one.file: (one.form, one.dialect, one.encoding) for one in report.inputs} == {
        "Red de socios.xlsx/Socios": ("XLSX sheet", "header on row 4", ""),
        "Ventas 2023 (1).csv": ("", "semicolon, header on line 4", "cp1252"),
        "Ventas exportadas.txt": ("", "tab, header on line 1", "utf-16"),
        "pagos.jsonl": ("JSON lines", "", "utf-8"),
    }
