"""Worked by hand: a median anywhere in the disclosure is one."""

from mlmcheck.intake import Settings
from mlmcheck.measures.median_stated import measure
from mlmcheck.model import Disclosure, Rank, Span
from mlmcheck.model.told import said

MEAN = Rank("A", mean=Span.exact(100))
MEDIAN = Rank("B", median=Span.exact(0))


def table(*ranks: Rank, whole: Rank | None = None) -> Disclosure:
    return Disclosure("", None, None, "USD", "all", "", "year", ranks, whole)


def test_none() -> None:
    assert measure(table(MEAN, MEAN), Settings()) == said(False, 2)


def test_of_a_rank_of_everybody_or_in_the_text() -> None:
    text = Settings.model_validate({"statement": {"median": "0"}})

    assert measure(table(MEAN, MEDIAN), Settings()) == said(True, 2)
    assert measure(table(MEAN, whole=MEDIAN), Settings()) == said(True, 1)
    assert measure(table(MEAN), text) == said(True, 1)
