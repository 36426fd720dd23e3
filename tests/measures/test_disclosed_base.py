"""Worked by hand: the class of a base, and the firm's own words beside it."""

from typing import get_args

import pytest

from mlmcheck.measures.disclosed_base import measure
from mlmcheck.model import Base, Disclosure, Measurement, Rank, Span


def table(base: Base, text: str = "") -> Disclosure:
    return Disclosure("", None, None, "USD", base, text, "year", (Rank("A"),))


def test_the_paid_in_the_firms_own_words() -> None:
    assert measure(table("paid", "distributors who earned")) == Measurement(
        Span.exact(3), "class", 1, text="people who were paid", note="distributors who earned", basis="disclosure"
    )


@pytest.mark.parametrize("base", get_args(Base))
def test_each_base_has_words(base: Base) -> None:
    found = measure(table(base))

    assert isinstance(found, Measurement)
    assert found.text


def test_everybody_comes_first() -> None:
    found = measure(table("all"))

    assert isinstance(found, Measurement)
    assert (found.span, found.text) == (Span.exact(0), "everybody who enrolled")
