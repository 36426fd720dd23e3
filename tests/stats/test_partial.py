"""The constants of Imbens and Manski as methods.md 6.4 gives them."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.stats.partial import constant, interval


@pytest.mark.parametrize(("width", "expected"), [(0, 1.960), (1, 1.6815), (5, 1.6449), (50, 1.6449)])
def test_constant(width: float, expected: float) -> None:
    assert constant(width) == pytest.approx(expected, abs=6e-5)


def test_ends_move_out_by_their_own_errors() -> None:
    assert interval(0.2, 0.4, 0.02, 0.01) == pytest.approx((0.2 - 0.02 * 1.644854, 0.4 + 0.01 * 1.644854))
    assert interval(0.2, 0.4, 0, 0) == (0.2, 0.4)
    with pytest.raises(ValueError, match="below"):
        interval(0.4, 0.2, 0.1, 0.1)


@pytest.mark.parametrize("true", [0.3, 0.35])
def test_a_number_at_the_end_of_its_bounds_is_covered(true: float) -> None:
    rng, error = np.random.default_rng(5), 0.05
    ends = [interval(low, low + 0.05, error, error) for low in rng.normal(0.3, error, 2000)]
    covered = np.mean([low <= true <= high for low, high in ends])
    assert 0.935 < covered < 0.965
