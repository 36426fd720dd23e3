"""Whether yearly figures are of people who stayed all year."""

from __future__ import annotations

import pytest

from mlmcheck.intake.facts import parse
from mlmcheck.measures.same_people_all_year import measure
from mlmcheck.model import Measurement, Unmeasured
from tests.evidence.tables import exact, rank, table


@pytest.mark.parametrize(
    ("months", "said", "value"),
    [
        (4, "", 0),
        (12, "statement.same_people=yes", 1),
        (None, "statement.same_people=no", 0),
        (4, "statement.same_people=yes", 0),
    ],
)
def test_fewer_months_than_a_year_go_before_the_text(months: int | None, said: str, value: int) -> None:
    held = {} if months is None else {"months_in_rank": exact(months)}
    found = measure(table("all", rank(1.0, 0, 500, **held)), parse([said] if said else []))

    assert isinstance(found, Measurement)
    assert found.span.value == value


def test_without_months_and_without_the_text_nobody_knows() -> None:
    assert isinstance(measure(table("all", rank(1.0, 0, 500)), parse([])), Unmeasured)
