"""Hand-worked: customers who bought on a second day."""

from __future__ import annotations

from tests.kit import reason, value


def test_days_count_not_lines() -> None:
    sales = """
        sold_at,    buyer_id, amount
        2024-01-01, TWICE,    10
        2024-04-30, TWICE,    10
        2024-01-01, SAMEDAY,  10
        2024-01-01, SAMEDAY,  20
        2024-02-01, ONCE,     10
        2024-02-02, LATE,     10
        2024-05-01, LATE,     10
    """
    # ONCE was first seen exactly 90 days before 1 May, LATE one day too late to count
    assert value("repeat_customer_share", sales=sales) == 1 / 3


def test_a_refund_is_no_purchase_and_a_participant_no_customer() -> None:
    sales = """
        order_id, sold_at,    buyer_id, amount
        1,        2024-01-01, RETURN,   10
        1,        2024-01-20, RETURN,   -10
        2,        2024-01-01, TWICE,    10
        3,        2024-06-01, TWICE,    10
        4,        2024-01-01, B,        10
        5,        2024-02-01, B,        10
    """
    recruits = """
        recruit_id, joined_at,  type
        B,          2023-01-01, distributor
    """
    assert value("repeat_customer_share", sales=sales, recruits=recruits) == 1 / 2


def test_nobody_seen_early_enough() -> None:
    why = "no identified customer was first seen at least 90 days before the end of the sales"
    assert reason("repeat_customer_share", sales="sold_at, buyer_id, amount\n2024-06-01, X, 10") == why
    assert reason("repeat_customer_share", recruits="recruit_id\nA") == "no sales supplied"
