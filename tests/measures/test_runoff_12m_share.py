"""Hand-worked on constant leaving: .5823 of the revenue of the last twelve months. Then a company through its files."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.ledger.remaining import Remaining
from mlmcheck.measures import runoff_12m_share
from mlmcheck.model import Measurement, Unmeasured
from mlmcheck.stats.process import Estimate
from tests.kit import number, reason
from tests.measures.test_participant_retention_12m import books


def steady(leaving: float, recent: int) -> Remaining:
    rate = Estimate(leaving, leaving / 2, leaving * 2, 50.0, 0.0)
    return Remaining(
        np.array([100.0]), np.array([leaving]), rate, Estimate(7.0, 7.0, 7.0, 50.0, 0.0), 7.0, 0.0, recent, 12
    )


def test_constant_leaving_of_a_tenth_a_month() -> None:
    found = runoff_12m_share.measure(steady(0.1, 12 * 700))
    assert isinstance(found, Measurement)
    assert found.span.value == pytest.approx(0.5823, abs=5e-5)  # (1 - exp(-1.2)) / 1.2
    # at half the leaving (1 - exp(-.6)) / .6, at twice (1 - exp(-2.4)) / 2.4, their distances taken as ratios
    more, less = 0.751981, 0.378868
    told = (0.582338 * (1 - np.log(0.582338 / less)), 0.582338 * (1 + np.log(more / 0.582338)))
    assert (found.span.low, found.span.high) == pytest.approx(told, abs=1e-5)


def test_nothing_came_in() -> None:
    assert isinstance(runoff_12m_share.measure(steady(0.1, 0)), Unmeasured)


def test_a_company_without_newcomers() -> None:
    # 40 join in January 2022, 20 leave in April; the others buy for 10 each on the last day of 2023. In the last year
    # 20 people live 364 days each, bring 200, and next year they leave at the rates seen, so less comes in
    found = number("runoff_12m_share", **books(40, 20))
    assert found.span.value is not None
    assert 0.5 < found.span.value < 1


def test_too_little() -> None:
    why = "fewer than 30 participants are watched, or fewer than 5 of them left"
    assert reason("runoff_12m_share", **books(29, 20)) == why
