"""Rates of leaving made by a law are found again; few leavers in one month bend it no further than the prior lets."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.stats.leaving import law_of

WATCHED = np.array([9000.0, 8000, 7000, 6000, 5000, 4000, 3000, 2000] * 3)


def test_constant_leaving_has_no_bend() -> None:
    law = law_of(0.1 * WATCHED, WATCHED)
    assert (law.bend, law.level) == pytest.approx((0, np.log(0.1)), abs=1e-9)
    assert law.rates(40) == pytest.approx(np.full(40, 0.1))


def test_a_falling_rate_is_found() -> None:
    # .1 in the first month, falling as 1 / (1 + a / 12), a in the middle of each month
    age = np.arange(24) + 0.5
    law = law_of(1000 * WATCHED * 0.1 / (1 + age / 12), 1000 * WATCHED)
    assert law.bend == pytest.approx(-1, abs=1e-4)
    assert law.rates(61)[[0, 60]] == pytest.approx([0.1 / (1 + 0.5 / 12), 0.1 / (1 + 60.5 / 12)], rel=1e-3)


def test_the_error_is_that_of_poisson_counts_and_grows_with_likeness() -> None:
    rng, found = np.random.default_rng(3), []
    for _ in range(300):
        law = law_of(rng.poisson(0.05 * WATCHED).astype(float), WATCHED)
        found.append((law.bend, law.error))
    bends, errors = np.array(found).T
    assert bends.std() == pytest.approx(errors.mean(), rel=0.12)
    assert law_of(0.05 * WATCHED, WATCHED, 4.0).error == pytest.approx(2 * errors.mean(), rel=0.1)


def test_all_leave_in_the_first_month() -> None:
    law = law_of(np.array([20.0] + [0] * 23), np.full(24, 20.0))
    assert -6 < law.bend < 0
    assert law.rates(24) @ np.full(24, 20.0) == pytest.approx(20)
