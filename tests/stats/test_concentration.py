"""Concentration, worked by hand or published."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.stats.concentration import gini, top_share, without_top


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ((1, 2, 3, 4, 5), 4 / 15),  # 2 x 55 / (5 x 15) - 6 / 5
        ((0, 0, 0, 1), 3 / 4),
        ((7, 7, 7), 0.0),
    ],
)
def test_gini(amounts: tuple[int, ...], expected: float) -> None:
    assert gini(np.array(amounts, dtype=np.int64)) == pytest.approx(expected, abs=1e-15)


def test_gini_of_sums_beyond_64_bits_is_exact() -> None:
    large = 2**62 // 100
    amounts = np.array([large] * 99 + [0], dtype=np.int64)
    assert gini(amounts) == pytest.approx(1 / 100, abs=1e-15)  # one of a hundred has nothing


@pytest.mark.parametrize("amounts", [(), (0, 0), (-1, 2)])
def test_gini_is_undefined(amounts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="not negative"):
        gini(np.array(amounts, dtype=np.int64))


def test_top_share() -> None:
    assert top_share(np.array([5, 1, 3, 1], dtype=np.int64), 2) == 8 / 10
    with pytest.raises(ValueError, match="positive sum"):
        top_share(np.array([0, 0], dtype=np.int64), 1)


def test_without_top() -> None:
    amounts = np.array([5, 1, 9, 9, 3], dtype=np.int64)
    assert list(without_top(amounts, 1)) == [1, 3, 5, 9]
    assert list(without_top(amounts, 3)) == [1, 3]
    assert list(without_top(amounts, 0)) == [1, 3, 5, 9, 9]
    assert list(without_top(amounts, 9)) == []
    with pytest.raises(ValueError, match="nobody"):
        without_top(amounts, -1)
