"""Hand-worked: ten join a month; twelve months leave 880 of 1,000 places, enough for 88 months."""

from __future__ import annotations

import itertools
from math import exp

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


def test_the_ceiling_is_of_all_who_are_in() -> None:
    # a logistic curve to 4,000 with its inflection at month 10 and r = .5: 2,490 are in at month 11, before the records
    curve = [round(4000 / (1 + exp(-0.5 * (month - 10)))) for month in range(11, 24)]
    assert (curve[0], curve[-1]) == (2490, 3994)
    one = books([after - before for before, after in itertools.pairwise(curve)])
    one["recruits"] += "".join(f"\nE{k}, 2015-05-05, distributor" for k in range(2490))
    note = number("market_exhaustion", TOWN.format(3995), **one).note
    ceiling = int(note.removeprefix("the joinings themselves level off at ").split()[0].replace(",", ""))
    assert ceiling == pytest.approx(4000, abs=2)
