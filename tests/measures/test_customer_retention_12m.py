"""Hand-worked: forty customers of twenty sellers; thirty buy for the last time after 200 days, ten to the end."""

from __future__ import annotations

import pytest

from tests.kit import number, reason

RECRUITS = "recruit_id, sponsor_id, joined_at, type\n" + "\n".join(f"A{k},,2022-01-01,distributor" for k in range(20))


def sales(customers: int, gone: int) -> str:
    rows = ["sold_at, seller_id, buyer_id, amount", "2022-01-01, A0, OLD, 5", "2024-06-30, A0, OLD, 5"]
    for at in range(customers):
        last = "2022-12-18" if at < gone else "2024-06-30"
        rows += [f"{day}, A{at % 20}, C{at}, 10" for day in ("2022-06-01", last)]
    return "\n".join(rows)


def test_who_was_there_before_the_records_is_left_out() -> None:
    found = number("customer_retention_12m", sales=sales(40, 30), recruits=RECRUITS)
    # OLD is first seen on the first day; of the forty, thirty are gone after 200 days
    assert (found.span.value, found.n) == (0.25, 40)
    assert found.span.low < 0.25 < found.span.high
    assert found.note.startswith("half are gone after 200 days; on average they stay 241 days")  # .75 x 200 + .25 x 365


def test_too_few() -> None:
    few = "fewer than 30 customers are first seen 90 days into the records or later"
    assert reason("customer_retention_12m", sales=sales(20, 5), recruits=RECRUITS) == few
    followed = "fewer than 10 customers are followed for a year after their first purchase"
    short = sales(40, 35).replace("2024-06-30", "2023-06-30")  # 2022-06-01 + 365 + 90 days is later
    assert reason("customer_retention_12m", sales=short, recruits=RECRUITS) == followed


def test_that_all_have_left_is_a_finding() -> None:
    gone = sales(40, 40) + "\n2023-09-01, A0, OLD, 5"  # a last day a year after all others would be taken for a slip
    found = number("customer_retention_12m", sales=gone, recruits=RECRUITS).span
    # none of 40: 1 - .025^(1/40) = .08810, by the exact binomial law
    assert (found.value, found.low, found.high) == pytest.approx((0, 0, 0.08810), abs=1e-5)
