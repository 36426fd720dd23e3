"""Hand-worked: ten join a month; twelve months leave 880 of 1,000 places, enough for 88 months."""

from __future__ import annotations

import pytest

from tests.kit import number, reason
from tests.measures.test_join_growth import DOUBLING, books

TOWN = "[company]\naddressable_population = {}"


def test_an_even_flow() -> None:
    found = number("market_exhaustion", TOWN.format(1000), **books([10] * 12))
    assert found.span.value == pytest.approx(88, rel=1e-6)
    assert found.span.low < 88 < found.span.high
    assert found.note == "a ceiling of the joinings themselves is not identified"


def test_doubling() -> None:
    # 255 are in, 128 joined in the last month, g = ln 2: ln(1 + ln 2 x 745 / 128) / ln 2 = ln 5.03433 / ln 2 = 2.3318
    found = number("market_exhaustion", TOWN.format(1000), **books(DOUBLING))
    assert found.span.value == pytest.approx(2.3318, abs=1e-4)


def test_what_is_missing() -> None:
    assert reason("market_exhaustion", **books([10] * 12)) == "the number of people who could join is not stated"
    full = "more people have joined than are said to be able to"
    assert reason("market_exhaustion", TOWN.format(100), **books([10] * 12)) == full
    few = "fewer than 8 full months or 30 joinings in them"
    assert reason("market_exhaustion", TOWN.format(1000), **books([3] * 9)) == few
