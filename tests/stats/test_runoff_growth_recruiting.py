"""Closed forms: constant churn, a Poisson trend, the logistic demonstration, random and capped recruiting."""

from __future__ import annotations

from math import log

import numpy as np
import pytest

from mlmcheck.stats import growth, recruiting, runoff


def test_constant_churn_of_a_tenth_a_month() -> None:
    ends, means = runoff.survivors(np.array([1.0]), np.array([0.1]), 12)
    assert means.mean() == pytest.approx(0.5823, abs=5e-5)  # (1 - exp(-1.2)) / 1.2
    assert ends[12] == pytest.approx(0.301, abs=5e-4)  # exp(-1.2)
    assert runoff.half_life(np.array([1.0]), np.array([0.1])) == pytest.approx(log(2) / 0.1)  # 6.93


def test_ages_leave_at_their_own_rates() -> None:
    # two newcomers leave at .5 in their first month and at .1 after it, three older ones at .1 from the start
    ends, _ = runoff.survivors(np.array([2.0, 3.0]), np.array([0.5, 0.1]), 2)
    assert ends == pytest.approx([5, 2 * np.exp(-0.5) + 3 * np.exp(-0.1), 2 * np.exp(-0.6) + 3 * np.exp(-0.2)])


def test_nobody_leaves() -> None:
    assert runoff.half_life(np.array([4.0]), np.array([0.0])) is None


@pytest.mark.parametrize(
    ("g", "mu", "age", "share"),
    [(0.05, 0.1, 12, 0.8347), (0, 0.1, 12, 0.6988), (0, 0.05, 12, 0.4512), (0.1, 0.1, 12, 0.9093)],
)
def test_share_of_the_base_younger_than(g: float, mu: float, age: float, share: float) -> None:
    assert runoff.younger_than(age, g, mu) == pytest.approx(share, abs=5e-5)


def test_a_trend_without_scatter_is_found_exactly() -> None:
    trend = growth.log_linear(100 * np.exp(0.05 * np.arange(12)))
    assert (trend.slope, trend.level, trend.excess) == pytest.approx((0.05, log(100), 1.0))
    assert trend.low > 0


def test_the_interval_of_a_trend_covers() -> None:
    rng = np.random.default_rng(5)
    held = 0
    for _ in range(400):
        mean = 40 * np.exp(0.03 * np.arange(18)) * rng.gamma(8, 1 / 8, 18)  # more scatter than Poisson's
        trend = growth.log_linear(rng.poisson(mean).astype(float))
        held += trend.low <= 0.03 <= trend.high
    assert 0.92 <= held / 400 <= 0.98


@pytest.mark.parametrize(("until", "told"), [(6, False), (20, True)])
def test_a_ceiling_is_told_past_the_inflection_only(until: int, told: bool) -> None:
    rng = np.random.default_rng(7)
    month = np.arange(until + 1)
    totals = 1000 / (1 + np.exp(-0.5 * (month - 10))) + rng.normal(0, 5, len(month))
    found = growth.ceiling(totals)
    assert (found is not None) is told
    if found is not None:
        value, low, high = found
        # scipy's curve_fit on the same numbers gives 992.5 with standard error 1.8
        assert value == pytest.approx(992.5, abs=0.3)
        assert (low, high) == pytest.approx((992.5 - 2.1 * 1.8, 992.5 + 2.1 * 1.8), abs=1)


def test_a_ceiling_counts_who_was_in_before_the_records() -> None:
    totals = 1000 / (1 + np.exp(-0.5 * (np.arange(11, 25) - 10.0)))  # 622 are in when the records begin
    found = growth.ceiling(totals + np.random.default_rng(7).normal(0, 0.2, 14))
    assert found is not None
    assert found[0] == pytest.approx(1000, abs=0.5)


@pytest.mark.parametrize(
    ("people", "told"),
    [
        (10, (0.5, 0.5, 0.244444, 0.107123, 0.037286)),
        (270, (0.5, 0.5, 0.249993, 0.124954, 0.062352)),
        (1000, (0.5, 0.5, 0.2499995, 0.124996, 0.062484)),
    ],
)
def test_random_recruiting_exactly(people: int, told: tuple[float, ...]) -> None:
    law = recruiting.shares(people, 60)
    some = [law[0], *(1 - law[:r].sum() for r in (1, 2, 3, 4))]
    assert some == pytest.approx(told, abs=1e-6)
    assert recruiting.at_least(3) == 1 / 8
    assert recruiting.breaks_even(500, 150) == 1 / 16


@pytest.mark.parametrize(
    ("place", "mean", "none", "three"),
    [
        (2, 5.1738, 0.0037, 0.9056), (10, 3.3448, 0.0335, 0.6536), (27, 2.3194, 0.0967, 0.4097),
        (50, 1.6946, 0.1822, 0.2409), (100, 0.9964, 0.3680, 0.0791), (200, 0.3008, 0.7398, 0.0035), (270, 0, 1, 0),
    ],
)  # fmt: skip
def test_an_entrant_among_270(place: int, mean: float, none: float, three: float) -> None:
    law = recruiting.entrant(place, 270, 60)
    assert (law @ np.arange(61), law[0], law[3:].sum()) == pytest.approx((mean, none, three), abs=5.1e-5)
    assert law[0] == pytest.approx((place - 1) / 269)


def test_two_thirds_have_less_than_a_tenth_of_a_chance_of_three_recruits() -> None:
    three = np.array([recruiting.entrant(place, 270, 60)[3:].sum() for place in range(1, 271)])
    assert (int((three < 0.1).sum()), int((three >= 0.5).sum())) == (181, 19)


def test_recruiting_with_a_cap_is_the_golden_ratio() -> None:
    assert recruiting.capped(2) == pytest.approx([0.381966, 0.236068, 0.381966], abs=1e-6)
    assert recruiting.capped(3)[[0, 3]] == pytest.approx([0.456311, 0.160713], abs=1e-6)
    assert recruiting.capped(10)[[0, 10]] == pytest.approx([0.499755, 0.000981], abs=1e-6)


def test_the_bottom_of_a_tree_six_wide() -> None:
    assert [round(recruiting.bottom_share(6, levels), 4) for levels in (1, 2, 3, 4)] == [0.8571, 0.8372, 0.8340, 0.8334]
