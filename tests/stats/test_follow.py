"""Non-negative least squares on sums of products, against scipy on the rows and against known rates."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import nnls

from mlmcheck.stats.follow import fit, jackknife, left_out, share


def moments(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    z = np.column_stack([x, y, np.ones(len(y))])
    return np.asarray(z.T @ z)


def test_the_same_as_on_the_rows() -> None:
    draws = np.random.Generator(np.random.PCG64(1))
    for _ in range(20):
        x, y = draws.exponential(1, (200, 5)), draws.normal(1, 1, 200)
        found = fit(moments(x, y))
        rates, rest = nnls(x, y)
        assert found.rates == pytest.approx(rates, abs=1e-8)
        assert found.r2 == pytest.approx(1 - rest**2 / ((y - y.mean()) ** 2).sum(), abs=1e-8)


def test_exact_rates_are_found_and_an_empty_column_gets_none() -> None:
    x = np.array([[1.0, 0, 0], [2, 1, 0], [0, 3, 0], [4, 0, 0]])
    found = fit(moments(x, x @ np.array([0.1, 0.3, 9.0])))
    assert found.rates == pytest.approx([0.1, 0.3, 0.0], abs=1e-9)
    assert found.r2 == pytest.approx(1, abs=1e-9)
    assert fit(moments(x, x[:, 0]), np.array([False, True, True])).rates[0] == 0


def test_share_of_the_fitted_money() -> None:
    # 10 % of 300 and 30 % of 100: 30 of 60
    part = np.array([True, False])
    assert share(np.array([0.1, 0.3]), np.array([300.0, 100.0]), part, part | ~part) == 0.5
    assert np.isnan(share(np.zeros(2), np.ones(2), part, part))


def test_jackknife_of_a_mean_is_its_t_interval() -> None:
    # values 1..5 / 10: mean .3, variance of the mean .025 / 5 = .005; t(4) = 2.776445
    values = np.arange(1, 6) / 10
    without = (values.sum() - values) / 4
    assert jackknife(0.3, without) == pytest.approx(
        (0.3 - 2.776445 * 0.005**0.5, 0.3 + 2.776445 * 0.005**0.5), abs=1e-6
    )


def test_left_out_skips_empty_groups() -> None:
    groups = np.stack([np.eye(2), np.zeros((2, 2)), 2 * np.eye(2)])
    assert [each[0, 0] for each in left_out(groups)] == [2.0, 1.0]
