"""Hand-worked: joinings that double every month; an even flow and a falling one double never."""

from __future__ import annotations

import pytest

from tests.kit import number, reason
from tests.measures.test_join_growth import DOUBLING, books


def test_one_month() -> None:
    found = number("doubling_months", **books(DOUBLING))
    assert found.span.value == pytest.approx(1.0)
    assert found.span.low < 1 < found.span.high


def test_no_growth() -> None:
    assert reason("doubling_months", **books([10] * 12)) == "no growth of joinings can be told from chance"
    assert reason("doubling_months", **books(DOUBLING[::-1])) == "joinings fall"
    assert reason("doubling_months", **books([3] * 9)) == "fewer than 8 full months or 30 joinings in them"
