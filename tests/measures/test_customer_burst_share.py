"""Hand-worked: thirty days with three new customers each, one with sixteen, one with fifteen."""

from __future__ import annotations

from tests.kit import number, reason

OLD = "2023-01-01, A, OLD, 5"


def sales(days: list[int]) -> str:
    rows = [
        f"2023-{3 + at // 28:02d}-{1 + at % 28:02d}, A, C{at}x{k}, 10"
        for at, many in enumerate(days)
        for k in range(many)
    ]
    return "\n".join(["sold_at, seller_id, buyer_id, amount", OLD, *rows])


def test_only_days_past_five_times_the_ordinary_are_a_burst() -> None:
    found = number("customer_burst_share", sales=sales([3] * 30 + [16, 15]))
    # the median day brings 3: 16 is more than 15, 15 is not; OLD was there before the thirty days were over
    assert found.span.value == 16 / 121
    assert (found.n, found.note) == (121, "days past that: 1; an ordinary day brings 3")


def test_too_few() -> None:
    why = "fewer than 100 customers are first seen on 20 days or more"
    assert reason("customer_burst_share", sales=sales([3] * 33)) == why
    assert reason("customer_burst_share", sales=sales([10] * 19)) == why
