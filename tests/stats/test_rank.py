"""Kendall's tau-b against scipy, a published ledger and brute force; its interval by simulation."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.stats.rank import tau_b


def test_the_ledger_of_seven() -> None:
    # methods 6.11: joining order against net of seven people
    found = tau_b(np.arange(7), np.array([163, 32, -48, -50, -100, -92, -100]))
    assert found is not None
    assert round(found.value, 4) == -0.8783


@pytest.mark.parametrize("seed", range(20))
def test_as_scipy_with_ties(seed: int) -> None:
    from scipy.stats import kendalltau

    rng = np.random.default_rng(seed)
    x, y = rng.integers(0, 15, 60), rng.integers(-9, 9, 60)
    found = tau_b(x, y)
    assert found is not None
    assert found.value == pytest.approx(kendalltau(x, y).statistic, abs=1e-12)
    assert found.influence.mean() == pytest.approx(0, abs=1e-12)


def test_the_influence_is_what_adding_a_person_does() -> None:
    rng = np.random.default_rng(5)
    x = rng.permutation(400)
    y = x // 3 + rng.integers(0, 80, 400)
    found = tau_b(x, y)
    assert found is not None
    for at in (0, 17, 399):
        without = tau_b(np.delete(x, at), np.delete(y, at))
        assert without is not None
        assert (len(x) - 1) * (found.value - without.value) == pytest.approx(found.influence[at], abs=0.05)


def test_nothing_to_order() -> None:
    assert tau_b(np.zeros(5, dtype=np.int64), np.arange(5)) is None
    assert tau_b(np.arange(5), np.zeros(5, dtype=np.int64)) is None
    assert tau_b(np.arange(1), np.arange(1)) is None


def test_the_spread_of_tau_is_that_of_its_influence() -> None:
    # independent pairs of a discrete and a normal variable: the standard error against the spread of 400 samples
    rng = np.random.default_rng(1)
    taus, errors = [], []
    for _ in range(400):
        x = rng.integers(0, 30, 150)
        found = tau_b(x, np.rint(10 * rng.normal(size=150) - x).astype(np.int64))
        assert found is not None
        taus.append(found.value)
        errors.append(found.influence.std() / 150**0.5)
    assert np.mean(errors) == pytest.approx(np.std(taus), rel=0.1)
