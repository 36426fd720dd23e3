"""Whether people who got nothing are in the income disclosure."""

from __future__ import annotations

from mlmcheck.measures.zero_earners_stated import measure
from mlmcheck.model import Base, Measurement
from tests.evidence.tables import exact, rank, table


def value(base: Base, *ranks: object) -> float | None:
    found = measure(table(base, *ranks))  # type: ignore[arg-type]
    assert isinstance(found, Measurement)
    return found.span.value


def test_they_are_in_a_table_of_everybody_that_begins_at_nothing() -> None:
    assert value("all", rank(0.9, 0, 0), rank(0.1, 1, 500)) == 1
    assert value("all", rank(0.9, 1, 50), rank(0.1, 50, 500)) == 0


def test_a_table_of_the_paid_leaves_them_out_unless_it_says_how_many_the_ranks_are_of_all() -> None:
    assert value("paid", rank(1.0, 0, 500)) == 0
    assert value("paid", rank(1.0, 0, 500, share_of_all=exact(0.2))) == 1
