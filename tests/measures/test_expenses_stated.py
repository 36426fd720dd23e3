"""Worked by hand: as the text is told, or yes where its own figure is."""

import pytest

from mlmcheck.intake import Settings
from mlmcheck.measures.expenses_stated import measure
from mlmcheck.model import Disclosure, Rank, Unmeasured
from mlmcheck.model.told import said

TABLE = Disclosure("", None, None, "USD", "all", "", "year", (Rank("A"), Rank("B")))


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({"statement": {"expenses": True}}, True),
        ({"statement": {"expenses": False}}, False),
        ({"costs": {"stated": "1608"}}, True),
        ({"costs": {"stated": "0"}}, True),  # nothing is a figure, too
        ({"costs": {"stated": "1608"}, "statement": {"expenses": False}}, True),
        ({"costs": {"travel": "300"}, "statement": {"expenses": False}}, False),  # ours, not the firm's
    ],
)
def test_the_answer(told: dict[str, object], answer: bool) -> None:
    assert measure(TABLE, Settings.model_validate(told)) == said(answer, 2)


def test_without_an_answer_it_is_asked_for() -> None:
    asked = Unmeasured("the text of the disclosure is not known", "company.toml [statement] expenses")

    assert measure(TABLE, Settings()) == asked
