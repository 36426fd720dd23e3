"""Stored reports as CSV, Markdown and workbook: worked by hand, and with names meant to do harm."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from mlmcheck.model import InputError, Measurement, Part, Place, Span
from mlmcheck.render import readable, report_csv
from mlmcheck.render.json import document
from mlmcheck.render.markdown import markdown
from mlmcheck.render.xlsx import workbook
from tests.render.made import INPUT, RESULTS, VERDICT, made
from tests.render.read_forms import csv_rows, sheet_rows

EVIL = '=HYPERLINK("http://x","y")'
BAD: tuple[Any, ...] = (None, 7, -1.5, "x", [], {}, [7], {"x": 7}, True, "9" * 5000, 10**400, 1e308)


def test_a_measure_in_the_table() -> None:
    """250 of 850 known is 29.4 %; 2.5 / 8.5 has 10 digits in the JSON."""
    exclude, include = (row for row in csv_rows(report_csv.text(document(made())), "measure") if row["n"] == "1234")

    assert (exclude["id"], exclude["reading"], exclude["figure"]) == (
        "retail_share", "exclude", "29.4 % (25.0 to 40.0 %)",
    )  # fmt: skip
    assert (exclude["value"], exclude["low"], exclude["high"]) == ("0.2941176471", "0.25", "0.4")
    assert (include["figure"], include["value"]) == ("100.0 % (85.0 to 100.0 %)", "1")
    assert exclude["rows"] == "sales.csv:5; sales.csv:17; sales.csv:93; sales.csv:120"


@pytest.mark.parametrize(
    ("scale", "figure", "value"),
    [(0, "USD -12,346", -12346.0), (2, "USD -123.46", -123.46), (3, "USD -12.346", -12.346)],
)
def test_money_at_the_scale_of_its_currency(scale: int, figure: str, value: float) -> None:
    """-12345.5 minor units, halves to even."""
    rows = sheet_rows(workbook(document(made(scale=scale))), "Measures")
    (row,) = [row for row in rows if row["measure"] == "median_net"]

    assert (row["figure"], row["value"]) == (figure, value)


def test_the_same_bytes_for_the_same_report() -> None:
    first, again = (workbook(document(made())) for _ in range(2))

    assert first == again
    assert b"1980-01-01T00:00:00Z" in zipfile.ZipFile(io.BytesIO(first)).read("docProps/core.xml")


def _hostile() -> dict[str, Any]:
    parts = (Part(EVIL, 1.0, 9), Part("[red]", 2.0, 9), Part("\u202eevil", 1.0, 9), Part("007", 1.0, 9))
    told = Measurement(Span.exact(1.0), "money", 9, parts=parts, note="@SUM(A1)")
    return document(
        made(
            company="<script>alert(1)</script>",
            results={**RESULTS, "median_net": told},
            verdict=replace(VERDICT, headline="[red]+1|<b>*x*", drivers=(EVIL, "-1+1", "a" * 40_000)),
            inputs=(replace(INPUT, file=EVIL), replace(INPUT, file="\x1b[31mr\ne\td\x00.csv")),
            places={"retail_share": (Place(EVIL, 5),)},
            warnings=("\t=1+1", "\r=1+1", "\uff1d1+1"),
        )
    )


def test_a_workbook_holds_no_formula_and_no_link() -> None:
    data = workbook(_hostile())
    packed = zipfile.ZipFile(io.BytesIO(data))
    sheets = [packed.read(name) for name in packed.namelist() if name.startswith("xl/worksheets/")]

    assert not [sheet for sheet in sheets if b"<f>" in sheet or b"<hyperlink" in sheet]
    assert sheet_rows(data, "Inputs")[0]["file"] == EVIL
    assert sheet_rows(data, "Inputs")[1]["file"] == "r e d.csv"
    assert [row["group"] for row in sheet_rows(data, "Groups")] == [EVIL, "[red]", "evil", "007"]
    # text that would be a formula is marked as typed after an apostrophe, so that editing it makes none
    assert b'quotePrefix="1"' in packed.read("xl/styles.xml")


def test_csv_and_markdown_take_nothing_for_markup() -> None:
    table, text = report_csv.text(_hostile()), markdown(_hostile())

    assert "'@SUM(A1)" in table
    assert ",=" not in table
    assert ',"=' not in table
    assert text.startswith("# \\<script\\>alert(1)\\</script\\>: ")
    assert "**\\[red\\]+1\\|\\<b\\>\\*x\\***" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_empty_series_and_odd_names_make_sheets() -> None:
    column = {"name": "from", "unit": "money"}
    rows: list[list[Any]] = [[None], ["0.00"], ["-12.50"], ["9" * 20]]
    one = {"says": "=1", "note": "", "columns": [column], "rows": rows, "hidden": 0}
    none = {"says": "", "note": "", "columns": [], "rows": [], "hidden": 0}
    series = {"net": one, "NET": one, "a/b:c*d?[e]" * 9: none}
    data = workbook({**document(made()), "series": series})

    says, head, *below = [next(iter(row.values())) for row in [{"": "=1"}, *sheet_rows(data, "Series net")]]
    assert (says, head, below) == ("=1", "from", ["", 0.0, -12.5, "9" * 20])
    assert sheet_rows(data, "Series NET 2")


def test_rows_kept_back_are_told_of() -> None:
    one = {"says": "Most lost.", "note": "Cash.", "columns": [], "rows": [], "hidden": 3}
    told = {**document(made()), "series": {"net": one}}
    sentence = "Rows not shown, as they would tell of fewer than 5 people: 3."

    assert f"- Most lost.  \n   *Cash. {sentence}*" in markdown(told)
    packed = zipfile.ZipFile(io.BytesIO(workbook(told)))
    assert f"Most lost. Cash. {sentence}".encode() in packed.read("xl/sharedStrings.xml")


def test_markdown_shows_the_reading_that_was_asked_for() -> None:
    """Findings name their own reading all the same."""
    shown = {own: markdown(document(made(options={"own_use": own}))) for own in ("exclude", "include", "both")}

    assert [text.count("\n   *retail\\_share in share; ") for text in shown.values()] == [1, 1, 2]
    assert "own purchases are not demand): 29.4 % (25.0 to 40.0 %)" in shown["exclude"]
    assert "own purchases are demand): 100.0 % (85.0 to 100.0 %)" in shown["include"]


def _spoilt(value: Any, bad: Any) -> Iterator[Any]:
    """The document again and again, each time with one part exchanged, or with one key missing."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield {**value, key: bad}
            yield {name: kept for name, kept in value.items() if name != key}
            yield from ({**value, key: each} for each in _spoilt(part, bad))
    elif isinstance(value, list) and value:
        yield [bad, *value[1:]]
        yield from ([each, *value[1:]] for each in _spoilt(value[0], bad))


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: str(bad)[:9])
def test_whatever_is_in_a_stored_report_it_is_shown_or_refused_in_a_sentence(bad: Any) -> None:
    whole = json.loads(json.dumps(document(made())))
    told = {_sentence(each) for each in _spoilt(whole, bad)}

    assert told
    assert {each for each in told if not each.startswith("report.json: ")} <= {"", "a number too large"}


def _sentence(told: Any) -> str:
    """What the user is told; nothing if the report is shown. The command makes a sentence of the errors of numbers."""
    try:
        readable.check(told, "report.json")
        markdown(told)
        report_csv.text(told)
    except InputError as error:
        return str(error)
    except (ArithmeticError, ValueError):
        return "a number too large"
    return ""
