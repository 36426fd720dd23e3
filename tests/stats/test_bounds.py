"""Bounds of shares that are only partly known."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.model import Span
from mlmcheck.stats.bounds import affordable, bounded, clip, within


def test_the_published_worked_example() -> None:
    # V = 2.5, P = 6.0, U = 1.5: 2.5 / 8.5 in [2.5 / 10, 4 / 10]
    span = bounded(25, 85, 25, 40, 100)
    assert span == Span(25 / 85, 0.25, 0.40)
    assert round(span.value or 0, 6) == 0.294118


def test_nothing_known_leaves_the_bounds() -> None:
    assert bounded(0, 0, 0, 100, 100) == Span(None, 0.0, 1.0)


@pytest.mark.parametrize(("value", "inside"), [(0.1, 0.2), (0.3, 0.3), (0.9, 0.5)])
def test_a_value_outside_its_bounds_moves_to_the_nearer_end(value: float, inside: float) -> None:
    assert within(value, 0.2, 0.5) == Span(inside, 0.2, 0.5)


def test_clip() -> None:
    assert [clip(-0.1), clip(0.5), clip(1.1)] == [0.0, 0.5, 1.0]


@pytest.mark.parametrize(("budget", "people"), [(60, 2), (50, 2), (49, 1), (9, 0), (0, 0), (10**9, 3)])
def test_affordable(budget: int, people: int) -> None:
    assert affordable(np.array([40, 100, 10]), budget) == people


def test_affordable_sums_do_not_overflow() -> None:
    assert affordable(np.full(9, 2**61), 2**61) == 1
    assert affordable(np.array([], dtype=np.int64), 5) == 0
