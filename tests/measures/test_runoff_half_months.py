"""Hand-worked: at a leaving of .1 a month half are gone after ln 2 / .1 = 6.93 months."""

from __future__ import annotations

from math import log

import pytest

from mlmcheck.measures import runoff_half_months
from mlmcheck.model import Measurement
from tests.kit import reason
from tests.measures.test_participant_retention_12m import books
from tests.measures.test_runoff_12m_share import steady


def test_half_life_of_constant_leaving() -> None:
    found = runoff_half_months.measure(steady(0.1, 1))
    assert isinstance(found, Measurement)
    assert (found.span.value, found.span.low, found.span.high) == pytest.approx(
        (log(2) / 0.1, log(2) / 0.2, log(2) / 0.05)
    )


def test_too_little() -> None:
    why = "fewer than 30 participants are watched, or fewer than 5 of them left"
    assert reason("runoff_half_months", **books(40, 4)) == why
