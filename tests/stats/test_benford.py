"""Expected deviations by size, and two small sets of digits worked by hand."""

import numpy as np
import pytest

from mlmcheck.stats.benford import expected_mad, law, mad


@pytest.mark.parametrize(
    ("digits", "size", "cut_off"),
    [(2, 4372, 0.0012), (2, 1943, 0.0018), (2, 1301, 0.0022), (1, 1532, 0.006), (1, 383, 0.012), (1, 245, 0.015)],
)
def test_from_these_sizes_on_a_perfect_file_passes_the_usual_cut_offs(digits: int, size: int, cut_off: float) -> None:
    # methods 6.7, derived: the size, to the nearest whole, at which the expected deviation is the cut-off
    assert round((expected_mad(1, digits) / cut_off) ** 2) == size
    assert expected_mad(size, digits) == pytest.approx(cut_off, rel=2e-3)


def test_the_constants_of_the_limit() -> None:
    assert expected_mad(1, 2) == pytest.approx(0.0793469, abs=5e-8)
    assert expected_mad(1, 1) == pytest.approx(0.2348471, abs=5e-8)


def test_one_digit_by_hand() -> None:
    # all begin with 1: (1 - log10 2) too many there, as much too few elsewhere: 2 (1 - .30103) / 9
    assert mad({1: 7}, 1) == pytest.approx(2 * (1 - 0.30102999566) / 9, abs=1e-11)
    # half 1, half 2: |.5 - .30103| + |.5 - .17609| + (1 - .47712)
    assert mad({1: 2, 2: 2}, 1) == pytest.approx((0.19897000 + 0.32390874 + 0.52287875) / 9, abs=1e-8)


def test_draws_of_the_law_deviate_as_expected() -> None:
    p = law()
    draws = np.random.default_rng(1).multinomial(5000, list(p.values()), size=400)
    seen = np.mean([mad(dict(zip(p, map(int, row), strict=True))) for row in draws])
    assert seen == pytest.approx(expected_mad(5000), rel=0.01)


def test_nothing_to_look_at() -> None:
    with pytest.raises(ValueError, match="needs numbers"):
        mad({})
    with pytest.raises(ValueError, match="positive count"):
        expected_mad(0)
