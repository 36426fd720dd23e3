"""Whom the income disclosure is of."""

from __future__ import annotations

import pytest

from mlmcheck.measures.disclosed_base import measure
from mlmcheck.model import Base, Measurement
from tests.evidence.tables import rank, table


@pytest.mark.parametrize(
    ("base", "text"),
    [("all", "everybody who enrolled"), ("paid", "people who were paid"), ("unstated", "people it does not describe")],
)
def test_the_class_in_words_beside_the_firms_own(base: Base, text: str) -> None:
    found = measure(table(base, rank(1.0, 0, 500)))

    assert isinstance(found, Measurement)
    assert (found.text, found.unit, found.note) == (text, "class", "the firm's words")
