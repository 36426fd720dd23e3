"""Retail-backed rewards, derived in research/methods.md 1.2 and worked by hand."""

from __future__ import annotations

import pytest

from mlmcheck.stats.arc import break_even, retail_backed


@pytest.mark.parametrize(
    ("c", "m", "f", "expected"),
    [
        (0.40, 0.25, 0.0, 0.380952),  # .40 / 1.05
        (0.30, 0.50, 0.0, 0.272727),  # .30 / 1.10
        (0.17, 0.0, 0.0, 0.5),  # without margin and joining pay always one half
        (0.40, 0.25, 0.10, 0.476190),  # .50 / 1.05
    ],
)
def test_break_even(c: float, m: float, f: float, expected: float) -> None:
    assert break_even(c, m, f) == pytest.approx(expected, abs=5e-7)


@pytest.mark.parametrize(("c", "m", "f"), [(0.4, 0.25, 0.0), (0.3, 0.5, 0.1), (0.2, 0.0, 0.05)])
def test_at_break_even_half_the_rewards_are_retail_backed(c: float, m: float, f: float) -> None:
    r = break_even(c, m, f)
    assert retail_backed(r, c, r * m, f) == pytest.approx(0.5, abs=1e-12)


def test_retail_backed_by_hand() -> None:
    # r = .25, c = .40, m = .20, f = .10: .25 x .60 / (.15 + .75 x .40 + .10) = .15 / .55
    assert retail_backed(0.25, 0.40, 0.25 * 0.20, 0.10) == pytest.approx(0.15 / 0.55, abs=1e-15)


def test_undefined_without_rewards() -> None:
    with pytest.raises(ValueError, match="needs rewards"):
        retail_backed(0.5, 0, 0, 0)
    with pytest.raises(ValueError, match="needs pay on products"):
        break_even(0, 0, 0.1)
