"""The rule of the verdict, cell by cell."""

from __future__ import annotations

import pytest

from mlmcheck.assess.verdict import band, raised
from mlmcheck.model import Band
from mlmcheck.standards import load

LINES = {c.id: c.limit for law in load() if law.id == "mlmcheck_lines" for c in law.criteria}


@pytest.mark.parametrize(
    ("x", "n", "has_elements", "expected"),
    [
        (0.9, 0.51, True, Band.PATTERN),
        (0.9, 0.50, True, Band.INDICATORS),  # one half is not more than one half
        (0.9, 0.34, True, Band.INDICATORS),
        (0.9, 1 / 3, True, Band.QUESTIONS),  # one third is not more than one third
        (0.5, 0.40, True, Band.QUESTIONS),  # x must be more than one half for indicators
        (0.34, 0.0, True, Band.QUESTIONS),
        (1 / 3, 0.0, True, Band.CONSISTENT),
        (0.0, 0.0, True, Band.CONSISTENT),
        (1.0, 1.0, False, Band.QUESTIONS),  # without both elements nothing is above open questions
        (0.2, 0.2, False, Band.CONSISTENT),
    ],
)
def test_band(x: float, n: float, has_elements: bool, expected: Band) -> None:
    assert band(LINES, x, n, has_elements) is expected


def test_doubted_customers_raise_the_share_by_their_part_of_the_rest() -> None:
    assert raised(0.4, 0.5) == pytest.approx(0.7)  # half of the other 60 becomes participants' money
    assert raised(0.4, 0.0) == 0.4
    assert raised(0.4, 1.0) == 1.0
