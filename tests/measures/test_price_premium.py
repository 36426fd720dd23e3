"""Hand-worked: tea at 8 that costs 5 elsewhere, oil at 12 that costs 12. P is a participant, X a customer."""

from __future__ import annotations

import pytest

from tests.kit import number, reason, results

RECRUITS = "recruit_id, sponsor_id, joined_at, type\nA,,2023-01-01,distributor\nP,A,2023-01-01,distributor\n"
PRODUCTS = """
    product_id, comparable_price
    tea,        5.00
    oil,        12.00
    pen,
"""
SALES = "sold_at,buyer_id,product_id,quantity,amount,order_id\n" + "\n".join([
    *["2024-03-01,P,tea,2,16,"] * 20,
    *["2024-03-01,X,oil,1,12,"] * 10,
    "2024-03-01,X,pen,1,3,", "2024-03-01,P,tea,-1,-8,", "2024-03-01,P,tea,2.5,20,own",
])  # fmt: skip


def test_money_beside_what_the_same_goods_cost_elsewhere() -> None:
    found = number("price_premium", sales=SALES, recruits=RECRUITS, products=PRODUCTS)
    # 20 x 16 + 10 x 12 + 20 paid for 20 x 10 + 10 x 12 + 12.50; the refund and the pen are left out
    assert found.span.value == 460 / 332.5
    assert found.n == 31
    assert found.parts[1].value == 340 / 212.5
    assert found.parts[0].value == 1.0  # nearly all: net of the refund, revenue is 455


def test_the_overprice_is_no_demand_at_the_unfavourable_end() -> None:
    plan = "[plan]\nqualification_volumes = []"
    payouts = "recipient_id,order_id,amount\nA,own,10\n"
    names = ("retail_share", "participant_funded_reward_share")
    with_prices = results(*names, settings=plan, sales=SALES, recruits=RECRUITS, payouts=payouts, products=PRODUCTS)
    without = results(*names, settings=plan, sales=SALES, recruits=RECRUITS, payouts=payouts)
    # participants paid 127.50 beyond 212.50; all they bought net is 332, all of it free; revenue is 455, 123 from X
    assert without[0].include.low == 1.0  # type: ignore[union-attr]
    assert with_prices[0].include.low == (123 + 332 - 127.5) / 455  # type: ignore[union-attr]
    assert with_prices[0].include.value == 1.0  # type: ignore[union-attr]
    # all pay, 10, is on free purchases: none planned, of 332 free 127.50 is overprice
    assert without[1].include.high == 0.0  # type: ignore[union-attr]
    assert with_prices[1].include.high == pytest.approx(127.5 / 332, abs=1e-15)  # type: ignore[union-attr]


def test_nothing_to_compare_with() -> None:
    assert reason("price_premium", sales=SALES, recruits=RECRUITS).startswith("no comparable prices")
    few = "\n".join(SALES.splitlines()[:30])
    told = reason("price_premium", sales=few, recruits=RECRUITS, products=PRODUCTS)
    assert told.startswith("a comparable price is known for 29 lines")
