"""One report in every form: the same findings, the same figures."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from mlmcheck.cli.job import Job, run
from mlmcheck.model import Report
from mlmcheck.render import report_csv, stored, terminal
from mlmcheck.render.asides import beside
from mlmcheck.render.groups import SHOWN
from mlmcheck.render.json import document
from mlmcheck.render.markdown import markdown
from mlmcheck.render.xlsx import workbook
from tests.render import read_forms as read
from tests.render.made import made

SAMPLES = Path(__file__).parents[2] / "sample_data"
ENDS = ("value", "low", "high")


@pytest.fixture(scope="module", params=["made", "ordinary_mlm", "unknown_buyers", "filings.csv"])
def report(request: pytest.FixtureRequest) -> Report:
    match request.param:
        case "made":
            return made()
        case "filings.csv":
            return run(Job(SAMPLES / "filings" / "filings.csv", company="Summit Circle"))
        case sample:
            return run(Job(SAMPLES / sample))


@pytest.fixture(scope="module")
def told(report: Report) -> dict[str, Any]:
    return document(report)


def _findings(told: dict[str, Any]) -> read.Findings:
    """What the JSON says, each figure in the terminal's words."""
    return {one["id"]: (one["outcome"], stored.quote(told, one)) for one in stored.findings(told)}


def _figures(told: dict[str, Any]) -> read.Figures:
    return {
        (id, reading): stored.shown(told, id, reading) or one["status"]
        for id, one in told["measures"].items()
        for reading in stored.readings(one)
    }


def test_there_is_something_to_compare(told: dict[str, Any]) -> None:
    assert _findings(told)
    assert any(one["status"] == "measured" for one in told["measures"].values())


def test_the_terminal_tells_all(report: Report, told: dict[str, Any]) -> None:
    text = terminal.text(report, width=read.WIDE)

    assert read.terminal_findings(text) == _findings(told)
    assert read.terminal_figures(text) == _figures(told)


def test_markdown_tells_all(told: dict[str, Any]) -> None:
    text = markdown(told)

    assert read.markdown_findings(text) == _findings(told)
    assert read.markdown_figures(text) == _figures(told)


def test_csv_tells_all(told: dict[str, Any]) -> None:
    text = report_csv.text(told)
    rows = read.csv_rows(text, "finding")
    figures = read.csv_rows(text, "measure")

    assert {row["id"]: (row["outcome"], row["figure"]) for row in rows} == _findings(told)
    assert {(row["id"], row["reading"]): row["figure"] or row["outcome"] for row in figures} == _figures(told)
    assert [_ends(row, row["id"]) for row in figures] == list(_exact(told))
    assert {(row["id"], row["outcome"]) for row in read.csv_rows(text, "standard")} == _standards(told)


def test_a_workbook_tells_all(told: dict[str, Any]) -> None:
    data = workbook(told)
    rows = read.sheet_rows(data, "Findings")
    figures = read.sheet_rows(data, "Measures")

    named = {f"{row['standard']}.{row['criterion']}": (row["outcome"], row["figure"]) for row in rows}
    assert named == _findings(told)
    assert {(row["measure"], row["reading"]): row["figure"] or row["status"] for row in figures} == _figures(told)
    assert [_ends(row, row["measure"]) for row in figures] == list(_exact(told))
    assert {(row["id"], row["outcome"]) for row in read.sheet_rows(data, "Standards")} == _standards(told)


def test_the_page_tells_all(told: dict[str, Any]) -> None:
    page = read.page_text(import_module("mlmcheck.render.html.page").html(told))

    for id, (outcome, figure) in _findings(told).items():
        assert (id in page, outcome in page, figure in page) == (True, True, True), id
    for (id, _), figure in _figures(told).items():
        assert (id in page, figure in page) == (True, True), id
    published = beside(told)
    for row in (dict(zip(published.heads, row, strict=True)) for row in published.rows):
        shown = row["says"] if row["unit"] == "money" else row["figure"]
        assert f"{shown}: {row['name']}, {row['year']}" in page


@pytest.fixture(scope="module")
def by_quarter() -> Report:
    return run(Job(SAMPLES / "product_pyramid", by="joined_quarter"))


def test_groups_are_the_same_in_every_form(by_quarter: Report) -> None:
    told = document(by_quarter)
    every = [
        (
            group["label"],
            str(group["participants"]),
            id,
            reading,
            stored.worded(one, reading, 2, "USD") or one["status"],
        )
        for group in told["groups"]["groups"]
        for id, one in group["measures"].items()
        for reading in stored.readings(one)
    ]
    assert len({group for group, *_ in every}) > 3

    rows = read.csv_rows(report_csv.text(told), "group")
    assert [
        (row["group"], row["people"], row["id"], row["reading"], row["figure"] or row["outcome"]) for row in rows
    ] == every
    sheet = read.sheet_rows(workbook(told), "By joined quarter")
    assert [
        (row["group"], f"{row['people']:.0f}", row["measure"], row["reading"], row["figure"] or row["status"])
        for row in sheet
    ] == every

    main = [figure for *_, id, reading, figure in every if id in dict(SHOWN) and reading in ("exclude", "both")]
    shown = [figure.removeprefix("USD ") for figure in main if figure not in ("unmeasured", "broken")]
    page = read.page_text(import_module("mlmcheck.render.html.page").html(told))
    text = markdown(told)
    for figure in shown:
        assert (figure in text, figure in page, figure.partition(" (")[0] in terminal.text(by_quarter)) == (
            True, True, True,
        ), figure  # fmt: skip


def _standards(told: dict[str, Any]) -> set[tuple[str, str]]:
    return {(one["id"], one["outcome"]) for one in told["standards"]}


def _exact(told: dict[str, Any]) -> Any:
    """Each measure in each reading: id, unit, and the numbers as they stand in the JSON."""
    for id, one in told["measures"].items():
        for reading in stored.readings(one):
            ends = one["include"] if reading == "include" else one
            yield id, one["unit"] or "", *(None if ends[end] is None else float(ends[end]) for end in ENDS)


def _ends(row: dict[str, Any], id: str) -> Any:
    return id, row["unit"], *(None if row[end] == "" else float(row[end]) for end in ENDS)
