"""Worked by hand: who is in the table, as far as its base and the low ends of its ranks say."""

import pytest

from mlmcheck.measures.zero_earners_stated import measure
from mlmcheck.model import Base, Disclosure, Rank, Span, Unmeasured
from mlmcheck.model.told import said


def table(base: Base, *ranks: Rank) -> Disclosure:
    return Disclosure("", None, None, "USD", base, "", "year", ranks)


def rank(low: float | None = None, share_of_all: float | None = None) -> Rank:
    return Rank(
        "A",
        low=None if low is None else Span.exact(low),
        share_of_all=None if share_of_all is None else Span.exact(share_of_all),
    )


def test_everybody_and_a_rank_that_begins_at_nothing() -> None:
    assert measure(table("all", rank(0), rank(100))) == said(True, 2)


def test_everybody_by_name_but_no_rank_begins_at_nothing() -> None:
    assert measure(table("all", rank(1), rank(100))) == said(False, 2)


@pytest.mark.parametrize("base", ["paid", "ranked", "active_12m", "active_3m"])
def test_a_narrower_base_leaves_them_out(base: Base) -> None:
    assert measure(table(base, rank(0))) == said(False, 1)


def test_shares_of_all_say_how_many_are_left_out() -> None:
    assert measure(table("paid", rank(1, 0.2), rank(9, 0.1))) == said(True, 2)
    assert measure(table("paid", rank(1, 0.2), rank(9))) == said(False, 2)  # not of every rank


def test_what_is_not_stated_is_held_against_nobody() -> None:
    base = Unmeasured("whom the table is of is not stated", "disclosure.csv column base")
    low = Unmeasured("where the pay of a rank begins is not stated", "disclosure.csv column low")

    assert measure(table("all")) == Unmeasured("no rank is stated", "disclosure.csv")
    assert measure(table("unstated", rank(0))) == base
    assert measure(table("all", rank(), rank(100))) == low
    assert measure(table("all", rank(), rank(0))) == said(True, 2)
