"""The samples without books land where their README says."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlmcheck.assess import Options, on_statements
from mlmcheck.intake import stated
from mlmcheck.intake.facts import parse
from mlmcheck.model import Band, Measurement, Report

FOLDER = Path(__file__).parents[2] / "sample_data" / "filings"


def report(file: str, company: str = "", *said: str) -> Report:
    found = stated.read(FOLDER / file, parse(said), company)
    assert found is not None
    return on_statements.analyze(found.aggregates, found.settings, Options())


@pytest.mark.parametrize(
    ("company", "said", "band"),
    [
        ("Harbour Kitchenware", (), Band.CONSISTENT),
        ("Northlight Wellness", (), Band.INSUFFICIENT),
        ("Quiet Numbers", (), Band.INSUFFICIENT),
        ("Summit Circle", (), Band.QUESTIONS),
        ("Summit Circle", ("plan.joining_fee=500",), Band.PATTERN),
    ],
)
def test_filings(company: str, said: tuple[str, ...], band: Band) -> None:
    found = report("filings.csv", company, *said)

    assert found.verdict.band is band
    assert found.contradictions == ()


def test_the_disclosure() -> None:
    found = report("disclosure.csv", "", "joining_fee=49", "monthly_minimum=60")
    loss, mean = found.results["loss_share"], found.results["mean_net"]

    # .74 got nothing, .20 up to 250: against 49 between .74 and .94; against 49 + 720 up to .99
    assert isinstance(loss, Measurement)
    assert (loss.span.low, loss.span.high) == pytest.approx((0.74, 0.99))
    # .20 x 84 + .05 x 1,120 + .01 x 14,200 = 214.80, less 769
    assert isinstance(mean, Measurement)
    assert mean.span.value == pytest.approx(-554_20)
    assert found.contradictions == ()
