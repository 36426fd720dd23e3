"""What participants paid in and what their payments triggered, from totals that leave things open."""

import math

import pytest

from mlmcheck.evidence.joint import left, paid_in, plus, pooled, triggered
from mlmcheck.model import Filing, Span


def filing(**figures: float | Span) -> Filing:
    told = {key: value if isinstance(value, Span) else Span.exact(value) for key, value in figures.items()}
    return Filing("Aster", None, None, "USD", told)


def test_a_sum_is_known_only_where_every_part_is() -> None:
    assert plus(Span.exact(2), Span(None, 1, 4)) == Span(None, 3, 6)
    assert left(Span.exact(10), Span(None, 3, 4)) == Span(None, 6, 7)
    assert left(Span.exact(10), Span.exact(12)) == Span(0, 0, 0)  # never less than nothing


def test_a_figure_that_one_period_does_not_state_is_open() -> None:
    periods = [filing(customers=5), filing(participants=3)]

    assert pooled(periods, "customers") == Span(None, 5, math.inf)


def test_what_participants_paid_is_what_the_total_leaves_beside_customers() -> None:
    # of 100 received customers paid 30: participants paid at most 70; their product of 40 is stated
    assert paid_in([filing(revenue_total=100, revenue_customers=30, revenue_participants=40)]) == Span(None, 40, 70)
    assert paid_in([]) is None


def test_the_second_element_with_everything_stated() -> None:
    # 5 on joining and 15 on product of 80 paid in
    stated = filing(
        revenue_total=100, revenue_customers=20, revenue_participants=70, revenue_recruitment=10,
        payouts_total=30, payouts_on_customer_sales=10, payouts_on_participant_purchases=15, payouts_on_recruitment=5,
    )  # fmt: skip

    assert triggered([stated]) == Span(0.25, 0.25, 0.25)


def test_what_outsiders_cannot_have_paid_is_the_least() -> None:
    # outsiders paid at most 100 - 90 = 10 of 40 paid out: 30 of 90 at the least; at most all 40
    stated = filing(revenue_total=100, revenue_participants=80, revenue_recruitment=10, payouts_total=40)
    found = triggered([stated])

    assert found is not None
    assert found.value is None
    assert (found.low, found.high) == pytest.approx((30 / 90, 40 / 90))


def test_nothing_stated_bounds_nothing() -> None:
    assert triggered([filing(participants=5)]) is None
