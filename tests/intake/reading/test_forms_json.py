"""JSON lines and arrays of objects: a header, then a line for each object, numbers as they are written."""

from __future__ import annotations

import gzip
import json

import pytest

from .unfolded import only, refused

LINES = (
    b'{"id": "007", "amount": 12.50, "buyer": {"id": 3, "name": "J\xc3\xb6rg"}, "new": true}\n'
    b'{"id": "8", "amount": 1e3, "note": "a\\nb, \\"c\\"", "tags": ["x", 1], "new": null}\n'
    b"\n"
    b'{"id": "9", "amount": -0.10}\n'
)
HEADER = "id,amount,buyer.id,buyer.name,new,note,tags\n"
TEXT = HEADER + '007,12.50,3,Jörg,true,,\n8,1e3,,,,"a b, ""c""","[""x"", ""1""]"\n\n9,-0.10,,,,,\n'


@pytest.mark.parametrize(
    "content", [LINES, LINES.decode().encode("utf-16"), gzip.compress(LINES, mtime=0), b"\xef\xbb\xbf" + LINES]
)
def test_json_lines_become_a_line_each_below_a_header(content: bytes) -> None:
    plain, text = only(content, "sales.ndjson")
    assert text == TEXT
    assert (plain.shift, plain.delimiter, plain.form.endswith("JSON lines")) == (-1, ",", True)


def test_an_array_becomes_a_line_for_each_object() -> None:
    plain, text = only(
        b'[\n {"id": "007", "amount": 12.50, "buyer": {"id": 3}},\n {"id": "8", "new": false}\n]\n', "a.json"
    )
    assert text == "id,amount,buyer.id,new\n007,12.50,3,\n8,,,false\n"
    assert (plain.shift, plain.form) == (-1, "JSON array, lines count its objects")


def test_a_key_first_seen_far_down_still_gets_its_column() -> None:
    content = b'{"id": 1}\n' * 5000 + b'{"id": 2, "amount": 3}\n'
    assert only(content, "a.jsonl")[1] == "id,amount\n" + "1,\n" * 5000 + "2,3\n"


def test_a_line_that_is_no_object_is_one_column_too_wide_and_its_reason_is_kept() -> None:
    content = b'{"id": 1, "amount": 2}\n{"id": 1, "amo\n[1, 2]\n{"id": 3, "id": 4}\n{"id": 5, "amount": 6}\n'
    plain, text = only(content, "a.jsonl")
    assert [line.count(",") for line in text.splitlines()] == [1, 1, 2, 2, 2, 1]
    assert {line: reason.partition(";")[0] for line, reason in plain.reasons.items()} == {
        3: "the line is not one whole JSON object with each key once",
        4: "the line is no JSON object",
        5: "the line is not one whole JSON object with each key once",
    }


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b'{"a": {"b": {"c": 1}}}\n', "a.json:1: it holds lists or objects more than one level deep"),
        (b'{"a": 1}\n{"a": [{"b": 1}]}\n', "a.json:2: it holds lists or objects more than one level deep"),
        (b'[{"a": 1}, {"a": [{"b": 1}]}]', "a.json: object 2: it holds lists or objects more than one level deep"),
        (b'[{"a": 1}, {"a": ', "a.json: the JSON breaks off or is wrong after object 1; fetch the file again"),
        (b'[{"a": 1, "a": 2}]', "a.json: an object of its JSON has the same key twice"),
        (b'{\n "data": [\n  {"a": 1}\n ]\n}\n', "a.json: it is one JSON object over many lines; save its table as"),
        (b"[]", "a.json: it is JSON without any object in it"),
        (b"[[1, 2], [3, 4]]", "a.json: it is JSON without any object in it"),
        (b"[" * 1_000_000, "a.json: its JSON is nested too deeply for a table"),
        (b'[{"a":' * 1_000_000, "a.json: its JSON is nested too deeply for a table"),
    ],
)
def test_json_that_is_no_table_is_refused(content: bytes, sentence: str) -> None:
    assert refused(content, "a.json").startswith(sentence)


def test_deep_json_on_a_line_is_that_line_only() -> None:
    plain, _ = only(b'{"a": 1}\n{"a": ' + b"[" * 1_000_000 + b'\n{"a": 2}\n', "a.jsonl")
    assert plain.reasons == {3: "the line is JSON nested too deeply; write one flat object a line"}


def test_too_many_keys_are_refused() -> None:
    content = json.dumps(dict.fromkeys((f"k{at}" for at in range(100_000)), 1)).encode()
    assert refused(content + b"\n", "a.jsonl").startswith("a.jsonl: its objects have more than 16,384 different keys")


def test_a_section_title_is_no_json() -> None:
    assert only(b"[Sales]\nid,amount\n1,2\n")[1] == "[Sales]\nid,amount\n1,2\n"
