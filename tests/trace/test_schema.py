"""The JSON of a trace is what its schema says."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from mlmcheck.cli.app import run
from mlmcheck.model.trace import Trace
from mlmcheck.render.trace.json import dumps
from mlmcheck.render.trace.schema import document, schema
from mlmcheck.trace import between, fee, person, top
from mlmcheck.trace.lookup import find
from tests.test_oracles import LEDGER_OF_SEVEN
from tests.trace.company import books


def _traced(kind: str) -> dict[str, Any]:
    with books("", show=True, **LEDGER_OF_SEVEN) as found:
        b, g = find(found, "B"), find(found, "G")
        told: dict[str, Trace] = {
            "participant": person(found, b), "fee": fee(found, g), "top": top(found, 9),
            "connection": between(found, b, g),
        }  # fmt: skip
        parsed: dict[str, Any] = json.loads(dumps(told[kind]))
        return parsed


@pytest.mark.parametrize("kind", ["participant", "fee", "top", "connection"])
def test_a_trace_is_as_its_schema_says(kind: str) -> None:
    told = _traced(kind)
    assert told["trace"] == kind
    document().validate_json(json.dumps(told), strict=True)


@pytest.mark.parametrize(("name", "wrong"), [("payouts", 405), ("people", "7"), ("listed", None), ("trace", "fee")])
def test_a_document_that_is_none_is_refused(name: str, wrong: object) -> None:
    # amounts are text with their point, here "405.00" of 7 people
    with pytest.raises(ValidationError):
        document().validate_json(json.dumps({**_traced("top"), name: wrong}), strict=True)


def test_the_schema_is_printed_with_every_kind(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "--of", "trace"]) == 0
    out = capfd.readouterr().out
    assert out == schema()
    assert len(json.loads(out)["anyOf"]) == 4
