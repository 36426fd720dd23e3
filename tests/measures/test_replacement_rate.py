"""Hand-worked: the forty of the retention test, twenty of whom leave after 100 days."""

from __future__ import annotations

import pytest

from tests.kit import number, reason
from tests.measures.test_participant_retention_12m import books


def test_leavers_against_months_watched() -> None:
    found = number("replacement_rate", **books(40, 20))
    # leavers are watched 100 days and half a month, stayers 639 days, to 2 October 2023, 90 days before the end
    month = 365.25 / 12
    watched = 20 * (100 / month + 0.5) + 20 * 639 / month
    assert found.span.value == pytest.approx(12 * 20 / watched)
    assert found.span.low < 12 * 20 / watched < found.span.high
    assert found.n == 40


def test_too_few() -> None:
    why = "fewer than 30 participants are watched, or fewer than 5 of them left"
    assert reason("replacement_rate", **books(40, 4)) == why
    assert reason("replacement_rate", **books(29, 20)) == why
