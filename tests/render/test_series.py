"""Series in the document: money as strings, and no row that tells of fewer than five people."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from mlmcheck.model import Column, Series
from mlmcheck.render.json import document, dumps
from tests.render.made import made

FOUND = Series(
    "What it shows.",
    "How.",
    (Column("month", "month"), Column("pay", "money"), Column("part", "share"), Column("people", "count")),
    (
        ("2024-01", 123_450, 1 / 3, 3),
        ("2024-02", -5, None, 10),
        (None, 0, 0.0, 0),
        ("2024-04", 7, float("nan"), 7),
    ),
    (3, 10, 0, 7),
)  # fmt: skip


def test_few_people_are_kept_back_and_who_could_betray_them() -> None:
    # three people are too few; the next smallest group goes with them, or the whole would tell what they got
    told = document(made(series={"x": FOUND}))["series"]["x"]
    assert told == {
        "says": "What it shows.",
        "note": "How.",
        "columns": [
            {"name": "month", "unit": "month"}, {"name": "pay", "unit": "money"}, {"name": "part", "unit": "share"},
            {"name": "people", "unit": "count"},
        ],
        "rows": [["2024-02", "-0.05", None, 10], [None, "0.00", 0.0, 0]],
        "hidden": 2,
    }  # fmt: skip


def test_with_real_ids_everything_is_told() -> None:
    told = document(made(series={"x": FOUND}, options={"show_ids": "yes"}))["series"]["x"]
    assert told["hidden"] == 0
    assert told["rows"][0] == ["2024-01", "1234.50", 0.3333333333, 3]
    assert told["rows"][3] == ["2024-04", "0.07", None, 7]  # never NaN


def test_where_only_empty_rows_would_be_left_there_is_no_series() -> None:
    told = document(made(series={"x": replace(FOUND, people=(3, 1, 0, 2))}))["series"]
    assert told == {}


def test_where_no_row_tells_of_people_none_is_kept_back() -> None:
    told = document(made(series={"x": replace(FOUND, people=())}))["series"]["x"]
    assert (len(told["rows"]), told["hidden"]) == (4, 0)


@pytest.mark.parametrize(("scale", "shown"), [(0, "123450"), (3, "123.450")])
def test_money_has_the_digits_of_its_currency(scale: int, shown: str) -> None:
    report = made(series={"x": FOUND}, options={"show_ids": "yes"}, scale=scale)
    assert document(report)["series"]["x"]["rows"][0][1] == shown


def test_ids_stand_in_order_and_a_report_without_series_has_an_empty_block() -> None:
    assert list(document(made(series={"b": FOUND, "a": FOUND}))["series"]) == ["a", "b"]
    assert json.loads(dumps(made()))["series"] == {}
