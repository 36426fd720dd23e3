"""Random recruiting against what is known of the random recursive tree."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.stats.rank import tau_b
from mlmcheck.stats.recruiting import recruits_within


def test_half_recruit_nobody() -> None:
    # random recursive tree (methods 2.3, Gastwirth 1977): exactly 1/2 recruit nobody, 1/8 three or more in the limit
    rng = np.random.default_rng(1)
    found = recruits_within(np.arange(200_000), 10**6, rng)
    assert found.sum() == 199_999
    assert (found == 0).mean() == pytest.approx(0.5, abs=0.005)
    assert (found >= 3).mean() == pytest.approx(0.125, abs=0.005)


def test_order_and_recruits() -> None:
    # methods 2.3: tau-b of joining order and recruits, N = 20,000, -.517 with a spread of .003 over seeds
    order = np.arange(20_000)
    for seed in range(3):
        found = tau_b(order, recruits_within(order, 10**6, np.random.default_rng(seed)))
        assert found is not None
        assert found.value == pytest.approx(-0.517, abs=0.012)


def test_only_recruits_in_time_count() -> None:
    # three people on days 0, 10, 30 and 15 days' time: the first recruits the second; the third comes too late for the
    # first (30 days) and for the second (20 days)
    for seed in range(10):
        assert list(recruits_within(np.array([0, 10, 30]), 15, np.random.default_rng(seed))) == [1, 0, 0]
    draws = [recruits_within(np.array([0, 10, 30]), 20, np.random.default_rng(seed)) for seed in range(1000)]
    # within 20 days: the third is the second's recruit half of the time
    assert np.mean(draws, axis=0) == pytest.approx([1, 0.5, 0], abs=0.05)


def test_nobody_to_recruit() -> None:
    assert list(recruits_within(np.array([5]), 10, np.random.default_rng(1))) == [0]
