"""The JSON document: its shape, its rounding, its bytes."""

import json
import math
from dataclasses import replace
from typing import Any

import pytest

from mlmcheck.model import Measurement, Part, Span
from mlmcheck.render.exact import amount, quantity, rounded
from mlmcheck.render.json import dumps
from mlmcheck.render.schema import Document, schema
from tests.render.made import INPUT, REPORT, VERDICT, made

DOCUMENT: dict[str, Any] = json.loads(dumps(REPORT))


def test_keys_of_the_spec_in_its_order() -> None:
    keys = [key for key in DOCUMENT if key != "options"][:12]  # what was added later stands behind
    assert keys == [
        "schema_version", "tool", "inputs", "company", "window", "currency", "money", "measures", "findings",
        "standards", "verdict", "warnings",
    ]  # fmt: skip
    assert list(DOCUMENT["verdict"])[:13] == [
        "band", "band_if_own_use_excluded", "band_low", "band_high", "band_if_customers_doubted", "elements", "score",
        "score_low", "score_high", "measured_share", "headline", "drivers", "flips_on_window",
    ]  # fmt: skip
    assert list(DOCUMENT["inputs"][0])[:11] == [
        "role", "file", "sha256", "bytes", "rows", "used", "quarantined", "left_out", "dialect", "encoding", "mapping",
    ]  # fmt: skip


def test_a_share_in_both_readings_with_its_rows() -> None:
    assert DOCUMENT["measures"]["retail_share"] == {
        "value": 0.2941176471,  # 2.5 / 8.5 to ten digits
        "low": 0.25,
        "high": 0.4,
        "interval": "bounds",
        "unit": "share",
        "n": 1234,
        "status": "measured",
        "reason": "",
        "basis": "ledger",
        "include": {"value": 1.0, "low": 0.85, "high": 1.0},
        "rows": [{"file": "sales.csv", "line": line} for line in (5, 17, 93, 120)],
    }


def test_money_is_text_at_the_scale_of_its_currency() -> None:
    median = DOCUMENT["measures"]["median_net"]
    assert median["value"] == "-123.46"  # -123.455: the half goes to the even 6
    assert median["parts"] == [{"label": "2024-Q1", "value": "-2.00", "n": 30}]  # -2.005: to the even 0
    assert DOCUMENT["money"]["revenue"]["total"] == "10.00"
    assert DOCUMENT["money"]["revenue_bounds"]["retail"] == {"low": "2.50", "high": "4.00"}
    assert DOCUMENT["money"]["paid_in"] == "6.00"
    assert json.loads(dumps(made(scale=0)))["money"]["revenue"]["total"] == "1000"
    assert json.loads(dumps(made(scale=3)))["money"]["revenue"]["total"] == "1.000"


def test_what_has_no_number_is_null_and_says_why() -> None:
    silent = DOCUMENT["measures"]["payout_ratio"]
    assert (silent["value"], silent["status"], silent["remedy"]) == (None, "unmeasured", "payouts")
    assert DOCUMENT["measures"]["ledger_gap"]["status"] == "broken"
    assert DOCUMENT["measures"]["made_up_number"]["high"] is None
    assert DOCUMENT["measures"]["structure"]["text"] == "multi level, with pay on entry, with product"


@pytest.mark.parametrize(
    ("value", "told"),
    [(1 / 3, 0.3333333333), (123456789012.0, 123456789000.0), (-0.0, 0.0), (1e-12 / 3, 3.333333333e-13)],
)
def test_ten_significant_digits(value: float, told: float) -> None:
    found = rounded(value)
    assert found == told
    assert found is not None
    assert math.copysign(1, found) == math.copysign(1, told)


def test_numbers_that_are_none() -> None:
    assert rounded(math.nan) is None
    assert quantity(math.inf, "money", 2) is None
    assert quantity(7.0, "levels", 2) == 7
    assert amount(-1, 2) == "-0.01"
    assert amount(0.4, 0) == "0"


def test_same_report_same_bytes_whatever_the_order_of_its_mappings() -> None:
    back = {key: dict(reversed(getattr(REPORT, key).items())) for key in ("results", "revenue", "payouts", "options")}
    turned = made(**back)
    assert dumps(turned) == dumps(REPORT)
    assert dumps(REPORT).endswith("}\n")


def test_the_document_is_what_the_schema_says_and_nothing_more() -> None:
    found = Document.model_validate_json(dumps(REPORT))
    again = found.model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert again == DOCUMENT


def test_the_document_names_the_versions_and_the_guesses_behind_it() -> None:
    noted = replace(INPUT, notes=("encoding guessed",), sure={"amount": 0.9}, numbers={"amount": "1.234,56"}, unread=2)
    told = json.loads(dumps(made(inputs=(noted,))))
    assert set(told["tool"]["libraries"]) == {"duckdb", "numpy", "pandas", "scipy"}
    assert told["tool"]["seed"] is None
    one = told["inputs"][0]
    assert (one["notes"], one["sure"], one["numbers"]) == (
        ["encoding guessed"],
        {"amount": 0.9},
        {"amount": "1.234,56"},
    )
    assert (one["money_quarantined"], one["unread"]) == ("0.00", 2)


def test_a_broken_name_is_still_utf_8_and_no_nan_gets_out() -> None:
    odd = made(
        company="Zoë \ud800",
        verdict=replace(VERDICT, score=math.nan),
        results={"x": Measurement(Span(math.nan, -math.inf, 1), "ratio", 1, parts=(Part("a", math.nan, 0),))},
    )
    told = dumps(odd).encode()
    assert "Zoë \ufffd" in told.decode()
    assert b"NaN" not in told
    assert b"Infinity" not in told


def test_schema_names_its_fields_and_allows_more() -> None:
    told = json.loads(schema())
    later = {
        "basis",
        "contradictions",
        "comparable",
        "groups",
        "reconciliation",
        "series",
        "waived",
    }  # a document of an earlier version has none of them
    assert set(DOCUMENT) - later == set(told["required"])
    assert later <= set(told["properties"])
    assert set(told["$defs"]["Window"]["properties"]) == {"from", "to"}
    assert "additionalProperties" not in told
