"""Hand-worked: downline pay to people without retail sales of their own. A recruited B, C and D."""

from __future__ import annotations

import pytest

from mlmcheck.model import Span
from tests.kit import number, reason

RECRUITS = """
    recruit_id, sponsor_id, joined_at,  type
    A,          ,           2023-01-01, distributor
    B,          A,          2023-01-01, distributor
    C,          A,          2023-01-01, distributor
    D,          C,          2023-01-01, distributor
"""
PLAN = "[plan]\nqualification_volumes = []"


def test_each_rule_and_both() -> None:
    # In March A buys nothing and sells nothing. B buys 30 and sells 70 to one customer: 70 of 100 kept, ten not.
    # C buys 90 and sells 1 to each of ten customers: 10 of 100 not kept, ten kept. D only buys.
    tens = "\n".join(f"c{at}, 2024-03-04, C, K{at}, 1" for at in range(10))
    sales = f"""
        order_id, sold_at,    seller_id, buyer_id, amount
        b,        2024-03-02, ,          B,        30
        x,        2024-03-02, B,         X,        70
        c,        2024-03-02, ,          C,        90
        d,        2024-03-02, ,          D,        50
        {tens}
    """
    payouts = """
        recipient_id, paid_at,    period,  order_id, amount
        A,            2024-03-31, 2024-03, d,        10
        B,            2024-03-31, 2024-03, d,        20
        C,            2024-03-31, 2024-03, d,        30
        D,            2024-03-31, 2024-03, c,        40
    """
    found = number("leakage_share", PLAN, sales=sales, recruits=RECRUITS, payouts=payouts)
    # A 10 and D 40 of 100 kept neither; low: what D bought may have been resold, to anyone. No month before March, so
    # at a lag of one all pay may leak
    assert found.span == Span(0.5, 0.0, 1.0)
    assert {part.label: part.value for part in found.parts} == {
        "70 % not resold": pytest.approx(0.8), "fewer than ten customers": pytest.approx(0.7),
        "either rule not kept": pytest.approx(1.0),
    }  # fmt: skip


def test_nobody_buys_or_sells_but_those_below() -> None:
    months = [f"2024-{month:02d}" for month in range(1, 13)]
    sales = "order_id, sold_at, seller_id, buyer_id, amount\n" + "\n".join(f"{m}, {m}-02, , D, 50" for m in months)
    payouts = "recipient_id, paid_at, order_id, amount\n" + "\n".join(f"A, {m}-20, {m}, 10" for m in months)
    # whatever the lag: A has nothing to resell and no customers. Two of twelve months are not judged at a lag of two
    found = number("leakage_share", PLAN, sales=sales, recruits=RECRUITS, payouts=payouts)
    assert found.span == Span(1.0, 100 / 120, 1.0)


def test_the_same_customer_ten_times_is_one() -> None:
    lines = "\n".join(f"x{at}, 2024-03-04, B, X, 1" for at in range(10))
    unnamed = "\n".join(f"y{at}, 2024-03-04, C, , 1" for at in range(10))
    sales = f"""
        order_id, sold_at,    seller_id, buyer_id, amount, buyer_type
        b,        2024-03-02, ,          B,        90,
        c,        2024-03-02, ,          C,        90,
        d,        2024-03-02, ,          D,        50,
        {lines.replace(", 1", ", 1, customer")}
        {unnamed.replace(", 1", ", 1, customer")}
    """
    payouts = "recipient_id, paid_at, order_id, amount\nB, 2024-03-31, d, 25\nC, 2024-03-31, d, 75"
    found = number("leakage_share", PLAN, sales=sales, recruits=RECRUITS, payouts=payouts)
    # B sold ten times to one customer and 10 of 100; C's ten customers have no id and may be ten
    assert found.span.value == 0.25


def test_no_downline_pay() -> None:
    sales = "order_id, sold_at, seller_id, buyer_id, amount\nx, 2024-03-02, B, X, 70"
    payouts = "recipient_id, paid_at, order_id, amount\nB, 2024-03-31, x, 25"
    why = reason("leakage_share", sales=sales, recruits=RECRUITS, payouts=payouts)
    assert why == "no dated pay on the downline stands beside a month of sales"
