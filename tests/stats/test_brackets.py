"""Bounds from brackets, against every way to place people inside them."""

from __future__ import annotations

import itertools
import math

import pytest

from mlmcheck.model import Span
from mlmcheck.stats.brackets import Bracket, below, gini, mean, median, top_share
from tests.evidence.tables import rank, table


def bracket(share: float, low: float, high: float, average: float | None = None) -> Bracket:
    told = Span.exact(average) if average is not None else Span(low if low == high else None, low, high)
    return Bracket(Span.exact(share), low, high, told)


ADVOCARE = (bracket(0.723, 0, 0), bracket(0.18, 1, 250), bracket(0.06, 251, 1000), bracket(0.037, 1001, math.inf))


def test_advocare_2016() -> None:
    # SPEC 9: 72.3 / 18 / 6 %, the rest above 1,000
    for cost, low, high in ((59, 0.723, 0.903), (1200, 0.963, 1.0)):
        found = below(ADVOCARE, cost)
        assert (found.low, found.high) == pytest.approx((low, high))
    assert median(ADVOCARE) == Span(0, 0, 0)
    assert mean(ADVOCARE).high == math.inf


@pytest.mark.parametrize("cost", [0, 1, 3, 4, 5, 6, 9])
@pytest.mark.parametrize("or_at", [False, True])
def test_shares_against_every_placing_of_ten_people(cost: int, or_at: bool) -> None:
    """5 people at 0..3, 3 at 4..5, 2 at 6..8: each placing gives a share below the cost."""
    groups = [(5, 0, 3), (3, 4, 5), (2, 6, 8)]
    ends = [[(people, end) for end in range(low, high + 1)] for people, low, high in groups]
    # a group may split; its extremes are all at one end, so ends suffice for the least and the most
    shares = [
        sum(people for people, pay in placing if pay < cost or (or_at and pay == cost)) / 10
        for placing in itertools.product(*ends)
    ]
    found = below([bracket(people / 10, low, high) for people, low, high in groups], cost, or_at=or_at)

    assert (found.low, found.high) == pytest.approx((min(shares), max(shares)))


def test_what_the_shares_leave_may_be_anywhere() -> None:
    assert below([bracket(0.5, 0, 10)], 20) == Span(None, 0.5, 1.0)
    open_share = Bracket(Span(None, 0.0, 0.01), 100, 200, Span(None, 100, 200))
    found = below([bracket(0.99, 0, 10), open_share], 50)
    assert (found.low, found.high) == pytest.approx((0.99, 0.99))  # everybody has a rank, so the open one holds .01


def test_mean_is_the_sum_of_shares_times_means() -> None:
    # .5 x 0 + .3 x 100 + .2 x 400 = 110
    assert mean([bracket(0.5, 0, 0), bracket(0.3, 50, 150, 100), bracket(0.2, 300, 500, 400)]) == Span.exact(110)
    # without means: .3 x 50 + .2 x 300 = 75 up to .3 x 150 + .2 x 500 = 145
    found = mean([bracket(0.5, 0, 0), bracket(0.3, 50, 150), bracket(0.2, 300, 500)])
    assert found.value is None
    assert (found.low, found.high) == pytest.approx((75, 145))


def test_the_middle_person_lies_in_the_bracket_where_half_is_reached() -> None:
    assert median([bracket(0.4, 0, 0), bracket(0.3, 50, 150), bracket(0.3, 151, 500)]) == Span(None, 50, 150)
    assert median([bracket(0.5, 0, 0), bracket(0.5, 50, 150)]) == Span.exact(0)


def test_the_top_hundredth() -> None:
    # 2 of 100 got 500 each, at most 900; the others 10: 1,000 + 980 = 1,980 in all. The best one got from 500 to 900.
    found = top_share([bracket(0.98, 0, 20, 10), bracket(0.02, 100, 900, 500)], 0.01)
    assert found is not None
    assert (found.low, found.high) == pytest.approx((5 / 19.8, 9 / 19.8))
    assert top_share([bracket(1.0, 0, 20)], 0.01) is None


def test_gini_of_the_means_is_the_least() -> None:
    # half got 0 and half 100: Gini .5
    found = gini([bracket(0.5, 0, 0), bracket(0.5, 50, 150, 100)])
    assert found is not None
    assert (found.low, found.high) == pytest.approx((0.5, 1.0))


def test_a_week_is_a_fiftysecond_of_a_year_and_counts_go_before_rounded_shares() -> None:
    from mlmcheck.stats.brackets import brackets

    ranks = (
        rank(0.5, 0, 10, count=Span.exact(60), mean=Span.exact(5)), rank(0.5, 10, 20, count=Span.exact(40)),
    )  # fmt: skip
    found = brackets(table("all", *ranks, period="week"))

    assert [one.share.value for one in found] == [0.6, 0.4]
    assert (found[0].high, found[0].mean.value, found[1].low) == (520, 260, 10)


def test_a_yearly_mean_that_is_not_twelve_months_leaves_both_standing() -> None:
    from mlmcheck.stats.brackets import brackets

    told = rank(1.0, 0, 500, mean=Span.exact(100), annual_mean=Span.exact(700))
    assert brackets(table("all", told, period="month"))[0].mean == Span(None, 700, 1200)
