"""Every number a report shows can be followed: to rows or a statement, to the page of its measure, to law and case."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import mlmcheck
from mlmcheck import cases, explain, standards
from mlmcheck.assess import Options, on_statements
from mlmcheck.intake import facts
from mlmcheck.model import Aggregates, Disclosure, Filing, Place, Rank, Span
from mlmcheck.render.json import dumps
from mlmcheck.render.schema import Document
from mlmcheck.render.terminal import text

SAMPLES = Path(__file__).parents[2] / "sample_data"
FIGURES = {
    "participants": 5_000, "revenue_total": 100_000_00, "revenue_customers": 40_000_00, "payouts_total": 36_000_00,
    "participants_unpaid": 3_000,
}  # fmt: skip


@cache
def document(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(dumps(mlmcheck.analyze(SAMPLES / name) if name != "stated" else stated()))
    return found


def stated() -> mlmcheck.Report:
    """A filing and a disclosure with two ranks, whose shares do not add up."""
    place = Place("disclosure.csv", 2)
    filing = Filing(
        "Aster", date(2023, 1, 1), date(2023, 12, 31), "USD",
        {key: Span.exact(value) for key, value in FIGURES.items()}, Place("filings.csv", 2),
    )  # fmt: skip
    ranks = (
        Rank("Member", share=Span.exact(0.6), low=Span.exact(0), high=Span.exact(0), place=place),
        Rank("Leader", share=Span.exact(0.3), low=Span.exact(1), high=Span.exact(500_00), place=place),
    )
    table = Disclosure("Aster", filing.first, filing.last, "USD", "all", "all", "year", ranks)
    said = facts.parse(["joining_fee=50", "contract.cooling_off_days=14"])
    return on_statements.analyze(Aggregates("Aster", "USD", 2, (filing,), (table,)), said, Options())


@pytest.mark.parametrize("name", ["stated", "retail_seller", "product_pyramid"])
def test_every_figure_has_a_page_and_a_basis_and_every_line_its_source(name: str) -> None:
    told = document(name)
    ids = {id for _, id, _ in explain.index()}
    published = {case.id: case for case in cases.load()}

    assert set(told["measures"]) <= ids
    held = standards.load() if name == "stated" else standards.of(["US"])  # the samples state where they sell
    assert {law["id"] for law in told["standards"]} == {law.id for law in held} <= ids
    for finding in [*told["findings"], *(each for law in told["standards"] for each in law["criteria"])]:
        assert finding["sources"]
        assert all(one["title"] and one["locator"] and one["mark"] in set("PSRDA") for one in finding["sources"])
    for one in told["comparable"]:
        assert one["measure"] in told["measures"]
        figures = published[one["case"]].figures
        assert any(figure.says == one["says"] and figure.source.title == one["source"]["title"] for figure in figures)


def test_a_stated_figure_leads_to_the_line_that_states_it() -> None:
    told = document("stated")["measures"]

    assert told["payout_ratio"]["rows"] == [{"file": "filings.csv", "line": 2}]
    assert told["low_pay_share"]["rows"] == [{"file": "disclosure.csv", "line": 2}] * 2
    assert (told["payout_ratio"]["basis"], told["low_pay_share"]["basis"]) == ("filing", "disclosure")
    assert (told["cooling_off_days"]["basis"], told["cooling_off_days"]["rows"]) == ("terms", [])


def test_what_contradicts_itself_is_said_first_and_everything_fits_the_schema() -> None:
    report = stated()
    told = document("stated")

    assert text(report).startswith("Read this first: The shares of the ranks add up to 90 %; the others are in no")
    assert [(one["id"], len(one["rows"])) for one in told["contradictions"]] == [("shares_leave_out", 2)]
    found = Document.model_validate_json(dumps(report)).model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert found == told


def test_comparable_figures_say_what_became_of_the_case() -> None:
    shown = text(stated())

    # 3,000 of 5,000 unpaid: Herbalife's 88 of 100 settled, the Korean population accuses nobody
    assert "Beside published cases" in shown
    assert "a whole population; nobody is accused" in shown
    assert "they prove nothing about it" in shown.replace("\n", " ").replace("  ", " ")
