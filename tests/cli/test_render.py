"""`mlmcheck render`: a stored report in other forms, and whatever else a file may hold."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from mlmcheck.cli.app import run
from mlmcheck.render.json import dumps
from tests.render.made import made

SAMPLE = Path(__file__).parents[2] / "sample_data" / "ordinary_mlm"


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    path = tmp_path / "report.json"
    path.write_text(dumps(made()), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ["md", "csv", "xlsx"])
def test_a_stored_report_gives_the_bytes_that_analyze_gives(form: str, tmp_path: Path) -> None:
    now, report, later = (tmp_path / name for name in ("now", "report.json", "later"))
    sales = str(tmp_path / "sales.csv")
    Path(sales).write_text("order_id,date,buyer_id,amount\n1,2024-01-01,A,10\n2,2024-01-02,B,-5\n", encoding="utf-8")
    assert run(["analyze", sales, "--format", form, "--output", str(now)]) == 0
    assert run(["analyze", sales, "--format", "json", "--output", str(report)]) == 0
    assert run(["render", str(report), "--to", form, "--output", str(later)]) == 0

    assert now.read_bytes() == later.read_bytes()


@pytest.mark.parametrize(("form", "start"), [("terminal", "Acme: "), ("md", "# Acme: "), ("csv", "table,id,")])
def test_a_form_on_stdout(form: str, start: str, stored: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["render", str(stored), "--to", form]) == 0
    assert capfd.readouterr().out.startswith(start)


def test_a_workbook_is_not_written_to_a_screen(
    stored: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for args in (["render", str(stored), "--to", "xlsx"], ["analyze", str(SAMPLE), "--format", "xlsx"]):
        assert run(args) == 2
        told = capfd.readouterr()
        assert (told.out, "say --output report.xlsx" in " ".join(told.err.split())) == ("", True)


def test_the_report_is_not_overwritten(stored: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = stored.read_bytes()
    assert run(["render", str(stored), "--to", "md", "--output", str(stored)]) == 2
    assert stored.read_bytes() == before
    assert "would overwrite the report" in " ".join(capfd.readouterr().err.split())


LATER = ("basis", "contradictions", "comparable", "waived", "reconciliation", "series")


def test_a_report_of_an_older_version_is_shown(stored: Path) -> None:
    """These parts came later; an older report has none of them."""
    document = json.loads(stored.read_text(encoding="utf-8"))
    stored.write_text(json.dumps({key: told for key, told in document.items() if key not in LATER}), encoding="utf-8")
    for form in ("terminal", "md", "csv", "xlsx"):
        assert run(["render", str(stored), "--to", form, "--output", str(stored.with_suffix(".out"))]) == 0


def _with(path: tuple[str, ...], value: Any) -> str:
    document = json.loads(dumps(made()))
    part = document
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value
    return json.dumps(document)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is not JSON"),
        ("[]", "is no report of mlmcheck"),
        ("[" * 100_000, "is not JSON"),
        (_with(("measures", "retail_share", "value"), float("nan")), "is not JSON"),
        (_with(("verdict", "band"), "guilty"), "verdict.band is not as in a report"),
        (_with(("measures", "retail_share", "rows"), "x"), "measures.retail_share.rows is not as in a report"),
        (_with(("findings",), [None]), "findings.0 is not as in a report"),
        (_with(("measures", "median_net", "value"), "1" * 400), "holds a number that cannot be shown"),
        (_with(("company", "name"), "\ud800"), "is not as in a report"),
    ],
)
def test_what_is_no_report_is_refused_in_one_sentence(
    text: str, said: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "foreign.json"
    path.write_text(text, encoding="utf-8")

    assert run(["render", str(path), "--to", "md"]) == 3
    told = capfd.readouterr()
    assert told.out == ""
    assert told.err.startswith("error: foreign.json: ")
    assert said in told.err
    assert told.err.count("\n") == 1
