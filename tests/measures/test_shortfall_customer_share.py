"""Hand-worked: ten sellers buy 60 a month; customers' orders of 42 just fill the 100 in half of the months."""

from __future__ import annotations

import pytest

from tests.kit import number, reason

PLAN = "[plan]\nqualification_volumes = [100]"
RECRUITS = "recruit_id, sponsor_id, joined_at, type\n" + "\n".join(
    f"P{k}, , 2019-01-01, distributor" for k in range(10)
)


def sales(months: int = 12) -> str:
    rows = ["sold_at, seller_id, buyer_id, amount"]
    for person in range(10):
        for month in range(1, months + 1):
            order = 42 if month % 2 else (55 if month % 4 else 20)
            rows += [f"2020-{month:02d}-05, , P{person}, 60", f"2020-{month:02d}-20, P{person}, C{person}, {order}"]
        rows.append(f"2020-01-06, , P{person}, 0")
    return "\n".join(rows)


def test_orders_that_just_fill_what_is_lacking() -> None:
    found = number("shortfall_customer_share", PLAN, sales=sales(), recruits=RECRUITS)
    # of a person's twelve months six reach 102, three 115 (the next band) and three 80
    assert found.span.value == pytest.approx((6 - 3) / 12)
    assert found.n == 120


def test_too_little() -> None:
    few = "fewer than 50 months with customers' orders lie short of the volume"
    assert reason("shortfall_customer_share", PLAN, sales=sales(4), recruits=RECRUITS) == few
    none = "no qualification volume is stated, and none shows in the purchases"
    assert reason("shortfall_customer_share", sales=sales(), recruits=RECRUITS) == none
