"""Hand-worked: rewards that outside money cannot have paid, whatever the payouts are called."""

from __future__ import annotations

import pytest

from mlmcheck.model import Span
from tests.kit import number, reason

RECRUITS = """
    recruit_id, joined_at,  type
    A,          2024-01-01, distributor
    B,          2024-01-01, distributor
    D,          2024-01-01,
"""
SALES = """
    order_id, sold_at,    seller_id, buyer_id, buyer_type, kind,        amount
    v,        2024-06-03, A,         X,        ,           product,     20
    l,        2024-06-03, A,         ,         customer,   product,     10
    u,        2024-06-03, A,         ,         ,           product,     10
    d,        2024-06-03, A,         D,        ,           product,     20
    p,        2024-06-03, A,         B,        ,           product,     30
    f,        2024-06-03, ,          B,        ,           joining_fee, 60
"""


@pytest.mark.parametrize(("order", "kind"), [("v", "retail_commission"), ("f", "recruitment_bonus"), ("", "pool")])
def test_no_label_moves_it(order: str, kind: str) -> None:
    payouts = f"recipient_id, order_id, kind, amount\nA, {order}, {kind}, 100"
    found = number("outside_funding_gap", sales=SALES, recruits=RECRUITS, payouts=payouts)
    # exclude: V + L + U = 40 of 100; include: also D 20 and free P 30; participants paid 30 + 60
    assert (found.span.low, found.span.high) == (1 - 40 / 100, 90 / 100)
    assert found.reading("include").low == 1 - 90 / 100


def test_ample_outside_money_clears_nobody() -> None:
    payouts = "recipient_id, amount\nA, 40"
    found = number("outside_funding_gap", sales=SALES, recruits=RECRUITS, payouts=payouts)
    # 1 - 40 / 40 = 0, yet all of it may have come from the 90 of participants
    assert (found.span.low, found.span.high) == (0.0, 1.0)


def test_a_self_rebate_is_no_reward() -> None:
    payouts = "recipient_id, order_id, amount\nB, p, 15\nA, v, 50"
    found = number("outside_funding_gap", sales=SALES, recruits=RECRUITS, payouts=payouts)
    assert found.span == Span(1 - 40 / 50, 1 - 40 / 50, 1.0)


def test_a_pack_given_back_is_no_entry_money() -> None:
    sales = """
        order_id, sold_at,    seller_id, buyer_id, amount
        pack,     2024-01-02, ,          B,        100
        ,         2024-03-12, ,          B,        -100
        v,        2024-03-12, A,         X,        100
    """
    payouts = "recipient_id, order_id, amount\nA, v, 100"
    # P = 100 - 100 = 0, and no part of it is more than it: the customer's 100 can have paid all, in either reading
    found = number("outside_funding_gap", sales=sales, recruits=RECRUITS, payouts=payouts)
    assert (found.span.low, found.reading("include").low) == (0.0, 0.0)


def test_no_rewards() -> None:
    assert reason("outside_funding_gap", sales=SALES, recruits=RECRUITS) == "no payouts supplied"
    payouts = "recipient_id, amount\nA, 40\nA, -40"
    why = reason("outside_funding_gap", sales=SALES, recruits=RECRUITS, payouts=payouts)
    assert why.startswith("there are no rewards")
