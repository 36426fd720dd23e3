"""Whether the income disclosure states what people spend."""

from __future__ import annotations

from mlmcheck.intake.facts import parse
from mlmcheck.measures.expenses_stated import measure
from mlmcheck.model import Measurement, Span, Unmeasured
from tests.evidence.tables import rank, table

ONE = table("all", rank(1.0, 0, 500))


def test_as_the_text_says_or_as_a_stated_figure_shows() -> None:
    for said, value in (("statement.expenses=yes", 1), ("statement.expenses=no", 0), ("costs.stated=1608", 1)):
        found = measure(ONE, parse([said]))
        assert isinstance(found, Measurement)
        assert (found.span, found.unit, found.basis) == (Span.exact(value), "yes_no", "disclosure")


def test_no_table_shows_it_so_it_is_asked_for() -> None:
    assert measure(ONE, parse([])) == Unmeasured(
        "the text of the disclosure is not known", "company.toml [statement] expenses"
    )
