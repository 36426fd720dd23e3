"""The ratio of methods.md 6.3, worked there."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.stats.ratio import quantile, standard_error

NUM, DEN = np.array([10, 0, 5, 20, 0, 15]), np.array([20, 10, 10, 40, 15, 25])


def test_the_delta_method() -> None:
    assert standard_error(NUM, DEN) == pytest.approx(0.0875661, abs=1e-7)


@pytest.mark.parametrize(("freedom", "low", "high"), [(float("inf"), 0.245037, 0.588296), (5, 0.191571, 0.641763)])
def test_normal_and_t_intervals(freedom: float, low: float, high: float) -> None:
    value, reach = 50 / 120, quantile(freedom) * standard_error(NUM, DEN)
    assert (value - reach, value + reach) == pytest.approx((low, high), abs=4e-6)  # the source takes 1.96


def test_half_a_degree_of_freedom_is_one() -> None:
    assert quantile(0.5) == quantile(1) == pytest.approx(12.7062, abs=1e-4)  # tan(.475 pi)


@pytest.mark.parametrize(("num", "den"), [([1], [1]), ([1, 2], [0, 0])])
def test_no_ratio(num: list[int], den: list[int]) -> None:
    with pytest.raises(ValueError, match="two clusters and a positive denominator"):
        standard_error(np.array(num), np.array(den))
