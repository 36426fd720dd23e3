"""Whether the income disclosure says what the middle person got."""

from __future__ import annotations

from mlmcheck.intake.facts import parse
from mlmcheck.measures.median_stated import measure
from mlmcheck.model import Measurement, Span
from tests.evidence.tables import exact, rank, table


def value(*said: str, **of_rank: Span) -> float | None:
    found = measure(table("all", rank(1.0, 0, 500, **of_rank)), parse(said))
    assert isinstance(found, Measurement)
    return found.span.value


def test_a_median_of_a_rank_or_in_the_text_counts() -> None:
    assert value() == 0
    assert value(median=exact(100)) == 1
    assert value("statement.median=0") == 1
    assert value(mean=exact(100)) == 0
