"""Non-negative least squares on sums of products, against scipy on the rows and against known rates."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import nnls

from mlmcheck.stats.follow import fit, influence, share


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


def test_influence_is_the_share_less_the_share_without() -> None:
    draws = np.random.Generator(np.random.PCG64(2))
    x = draws.exponential(1, (300, 20, 3))
    y = x @ np.array([0.1, 0.3, 0.2]) * draws.gamma(4, 1 / 4, (300, 20))
    parts = np.stack([moments(x[at], y[at]) for at in range(300)])
    totals, part, whole = x.sum(axis=(0, 1)), np.array([True, False, False]), np.array([True, True, False])
    rates = fit(parts.sum(axis=0)).rates
    found = influence(parts, rates, totals, part, whole)
    for at in range(0, 300, 30):  # the 200 with most leverage are left out in truth, the others to first order
        without = fit(parts.sum(axis=0) - parts[at]).rates
        expected = share(rates, totals, part, whole) - share(without, totals, part, whole)
        assert found[at] == pytest.approx(expected, abs=2e-5, rel=0.05)
