"""The back-test: what counts as agreeing with an authority, and what so few cases are worth."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from benchmarks.backtest.judged import Judged
from benchmarks.backtest.page import exact_upper
from mlmcheck.model import Band, CaseOutcome


def judged(outcome: CaseOutcome, band: Band) -> Judged:
    case: Any = SimpleNamespace(outcome=outcome)
    report: Any = SimpleNamespace(verdict=SimpleNamespace(band=band))
    return Judged(case, report)


@pytest.mark.parametrize(
    ("outcome", "band", "expected"),
    [
        ("found", Band.PATTERN, "agrees"),
        ("found", Band.INDICATORS, "agrees"),
        ("found", Band.QUESTIONS, "disagrees"),
        ("found", Band.INSUFFICIENT, "says nothing"),
        ("not_found", Band.QUESTIONS, "agrees"),  # open questions accuse nobody
        ("not_found", Band.PATTERN, "disagrees"),
        ("not_charged", Band.INDICATORS, "disagrees"),
        ("not_charged", Band.CONSISTENT, "no finding to compare"),
        ("settled", Band.PATTERN, "no finding to compare"),  # settled is never called found
        ("charged", Band.CONSISTENT, "no finding to compare"),
        ("preliminary", Band.PATTERN, "no finding to compare"),
    ],
)
def test_only_a_decision_on_the_merits_can_be_agreed_with(outcome: CaseOutcome, band: Band, expected: str) -> None:
    assert judged(outcome, band).agreement == expected


def test_no_error_in_ten_cases_still_allows_a_quarter() -> None:
    # 1 - .05^(1/10) = .2589; with no case at all nothing is known
    assert exact_upper(0, 10) == pytest.approx(0.2589, abs=5e-5)
    assert exact_upper(1, 1) == 1.0
