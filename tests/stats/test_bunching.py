"""The straight line 400 - 4k with 600 more at the threshold, in the forms of the method, by hand and by numpy."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.stats.bunching import bunching

K = np.arange(-19, 20)
LINE = 400.0 - 4 * K
AT = LINE + 600 * (K == 0)
FIFTH = AT + 100 * (K % 5 == 0)


@pytest.mark.parametrize("poly", [1, 4])
def test_excess_at_the_threshold(poly: int) -> None:
    found = bunching(AT, poly=poly)
    assert (found.excess, found.expected, found.relative) == pytest.approx((600, 400, 1.5))
    assert found.share == pytest.approx(0.6)


def test_moved_back_to_the_right_until_it_settles() -> None:
    assert bunching(AT, poly=1, corrected=True).relative == pytest.approx(1.407469, abs=1e-4)
    assert bunching(AT, corrected=True).relative == pytest.approx(1.400193, abs=1e-6)


def test_round_numbers_are_no_bunching() -> None:
    found = bunching(FIFTH, every=5)
    assert (found.excess, found.expected, found.relative) == pytest.approx((600, 500, 1.2))
    loose = bunching(FIFTH)
    assert (loose.excess, loose.relative) == pytest.approx((690.4937, 1.686162), abs=1e-4)


def test_mass_beside_the_threshold() -> None:
    around = AT + 100 * (K == -1) + 50 * (K == 1)
    found = bunching(around, window=(-1, 1))
    assert (found.excess, found.relative) == pytest.approx((750, 1.875))
    assert bunching(around).relative == pytest.approx(1.411217, abs=1e-6)


def test_nothing_to_expect() -> None:
    empty = bunching(np.zeros(39))
    assert (empty.excess, empty.share) == (0.0, 0.0)


def test_the_spread_is_that_of_poisson_counts() -> None:
    rng = np.random.default_rng(3)
    fits = [bunching(rng.poisson(LINE).astype(float)) for _ in range(2000)]
    seen = np.var([fit.expected for fit in fits])
    assert np.mean([fit.spread for fit in fits]) == pytest.approx(seen, rel=0.1)


def test_bins_at_another_threshold_are_left_out() -> None:
    # 900 more at k = 10 turn the fit (numpy's own says to what); without that bin the line is the line again
    other = AT + 900 * (K == 10)
    turned = np.polyval(np.polyfit(K[K != 0], other[K != 0], 4), 0)
    assert bunching(other).expected == pytest.approx(turned)
    assert bunching(other, without=(10,)).relative == pytest.approx(1.5)


def test_the_counterfactual_is_a_sum_over_the_counts_fitted() -> None:
    rng = np.random.default_rng(5)
    one, two = (rng.poisson(LINE / 2).astype(float) for _ in range(2))
    found = bunching(one + two, without=(7,))
    weight = np.polynomial.polynomial.polyval(K / 19, found.weights) * (K != 0) * (K != 7)
    # the parts of two groups of people add up to the whole
    assert one @ weight + two @ weight == pytest.approx(found.expected)
