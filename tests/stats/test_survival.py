"""Leukaemia remissions, fan belts (scipy's manual) and published renewals (Fader and Hardie 2007)."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.stats import survival

EVENTS, CENSORED = [6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
TREATED = np.array(EVENTS + CENSORED)
ENDED = np.array([True] * len(EVENTS) + [False] * len(CENSORED))
NOW = np.zeros(len(TREATED), dtype=np.int64)


def test_6_mp_against_placebo() -> None:
    curve = survival.kaplan_meier(NOW, TREATED, ENDED)
    told = {6: 0.8571, 7: 0.8067, 10: 0.7529, 13: 0.6902, 16: 0.6275, 22: 0.5378, 23: 0.4482}
    assert {t: round(curve.at(t), 4) for t in told} == told
    assert curve.median() == 23
    assert curve.restricted_mean(20) == pytest.approx(16.1165, abs=5e-5)
    placebo = survival.kaplan_meier(np.zeros(21, dtype=np.int64), np.array(PLACEBO), np.ones(21, dtype=bool))
    assert placebo.at(8) == pytest.approx(8 / 21)
    assert placebo.restricted_mean(20) == pytest.approx(8.4286, abs=5e-5)
    both, ended = np.concatenate([TREATED, PLACEBO]), np.concatenate([ENDED, np.ones(21, dtype=bool)])
    assert survival.log_rank(both, ended, np.arange(42) < 21) == pytest.approx(16.7929, abs=5e-5)


def test_fan_belts() -> None:
    times = np.array([77, 47, 81, 56, 80, 62, 60, 43, 71, 37])
    curve = survival.kaplan_meier(np.zeros(10, dtype=np.int64), times, np.arange(10) < 5)
    assert [curve.at(t) for t in (37, 43, 47, 56, 60, 62, 71, 77, 80, 81)] == pytest.approx(
        [1, 1, 0.875, 0.75, 0.75, 0.75, 0.75, 0.5, 0.25, 0]
    )


def test_who_enters_late_is_not_at_risk_before() -> None:
    # by hand: at 2 only the first two are at risk (1 of 2 ends), at 5 the second and third (1 of 2 ends)
    curve = survival.kaplan_meier(np.array([0, 0, 3]), np.array([2, 5, 6]), np.array([True, True, False]))
    assert [curve.at(1), curve.at(2), curve.at(5)] == [1.0, 0.5, 0.25]
    assert curve.log_variance_at(5) == pytest.approx(1 / (2 * 1) + 1 / (2 * 1))


def test_rows_with_counts_are_rows_repeated() -> None:
    count = np.array([3, 2, 4])
    entry, leaving, ended = np.array([0, 1, 0]), np.array([4, 5, 6]), np.array([True, True, False])
    packed = survival.kaplan_meier(entry, leaving, ended, count)
    loose = survival.kaplan_meier(*(np.repeat(each, count) for each in (entry, leaving, ended)))
    assert np.array_equal(packed.survival, loose.survival)


@pytest.mark.parametrize(
    ("survivors", "alpha", "beta"),
    [
        ([1000, 631, 468, 382, 326, 289, 262, 241], 0.704, 1.182),
        ([1000, 869, 743, 653, 593, 551, 517, 491], 0.668, 3.806),
    ],
)
def test_shifted_beta_geometric_renewals(survivors: list[int], alpha: float, beta: float) -> None:
    law = survival.shifted_beta_geometric(np.array(survivors, dtype=float))
    assert (round(law.alpha, 3), round(law.beta, 3)) == (alpha, beta)


def test_four_renewals_foretell_the_next_three() -> None:
    law = survival.shifted_beta_geometric(np.array([1000, 631, 468, 382, 326], dtype=float))
    assert (law.alpha, law.beta) == pytest.approx((0.76367, 1.29583), abs=2e-4)
    assert law.survival(7)[5:] == pytest.approx([0.2845, 0.2537, 0.2296], abs=2e-4)


def test_an_interval_stays_between_nobody_and_all() -> None:
    low, high = survival.log_log(0.5, 0.04, 40)
    # log(-log .5) = -.36651, half = 1.96 * .2 / .69315 = .56552
    assert (low, high) == pytest.approx((0.5 ** np.exp(0.56552), 0.5 ** np.exp(-0.56552)), abs=1e-5)
    # Clopper and Pearson: 0 of 10; 20 of 20 worth 10 strangers
    assert survival.log_log(0.0, float("inf"), 10) == pytest.approx((0.0, 0.30850), abs=1e-5)
    assert survival.log_log(1.0, 0.0, 20, 2) == pytest.approx((0.69150, 1.0), abs=1e-5)


def test_the_thinnest_day() -> None:
    # watched on days (0, 5], (2, 9], (0, 3] and (4, 9]: at day 4 the first two, on all others up to 5 more or as many
    entry, possible = np.array([0, 2, 0, 4]), np.array([5, 9, 3, 9])
    assert [survival.fewest_followed(entry, possible, until) for until in (1, 4, 5, 6)] == [2, 2, 2, 2]
    assert survival.fewest_followed(entry[:3], possible[:3], 6) == 1
