"""Whether yearly pay is made from weeks or months."""

from __future__ import annotations

import pytest

from mlmcheck.measures.annualised_pay import measure
from mlmcheck.model import Measurement, PayPeriod
from tests.evidence.tables import rank, table


@pytest.mark.parametrize(("period", "value"), [("week", 1), ("month", 1), ("year", 0)])
def test_pay_of_weeks_or_months_is_made_into_years(period: PayPeriod, value: int) -> None:
    found = measure(table("all", rank(1.0, 0, 500), period=period))

    assert isinstance(found, Measurement)
    assert found.span.value == value
