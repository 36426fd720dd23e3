"""How many people got no more than 1,000 a year."""

from __future__ import annotations

import pytest

from mlmcheck.measures.low_pay_share import measure
from mlmcheck.model import Measurement, Unmeasured
from tests.evidence.tables import rank, table


def test_brackets_below_and_across_the_line() -> None:
    # .6 got nothing, .25 up to 900, .1 between 900 and 2,000, .05 above: .85 at least, .95 at most
    ranks = (rank(0.6, 0, 0), rank(0.25, 1, 900_00), rank(0.1, 900_00, 2_000_00), rank(0.05, 2_000_01, None))
    found = measure(table("all", *ranks), 2)

    assert isinstance(found, Measurement)
    assert found.span.value is None
    assert (found.span.low, found.span.high) == pytest.approx((0.85, 0.95))
    assert found.base == "all"


def test_a_month_of_84_is_more_than_a_thousand_a_year_at_the_most() -> None:
    # 12 x 83 = 996 and 12 x 84 = 1,008
    for high, sure in ((83_00, 1.0), (84_00, 0.0)):
        found = measure(table("all", rank(1.0, 0, high), period="month"), 2)
        assert isinstance(found, Measurement)
        assert (found.span.low, found.span.high) == (sure, 1.0)


def test_a_thousand_dollars_is_a_line_in_dollars() -> None:
    assert isinstance(measure(table("all", rank(1.0, 0, 500), currency="KRW"), 0), Unmeasured)
    assert isinstance(measure(table("unstated", rank(1.0, 0, 500)), 2), Unmeasured)
