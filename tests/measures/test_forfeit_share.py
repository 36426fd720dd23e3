"""Hand-worked: pay that needs a majority from customers. A recruited B and C; B recruited E."""

from __future__ import annotations

from mlmcheck.model import Span
from tests.kit import number, reason

RECRUITS = """
    recruit_id, sponsor_id, joined_at,  type
    A,          ,           2023-01-01, distributor
    B,          A,          2023-01-01, distributor
    C,          A,          2023-01-01, distributor
    E,          B,          2023-01-01, distributor
"""
SALES = """
    order_id, sold_at,    seller_id, buyer_id, amount
    1,        2024-03-02, B,         X,        60
    2,        2024-03-03, ,          E,        50
    3,        2024-03-04, C,         Y,        30
    4,        2024-03-05, ,          C,        30
    5,        2024-03-06, ,          A,        11
"""
PAYOUTS = """
    recipient_id, paid_at,    amount, source_id
    A,            2024-03-20, 10,     B
    B,            2024-03-20, 20,     E
    C,            2024-03-20, 40,     C
    E,            2024-03-20, 80,     E
"""


def test_all_or_nothing_by_organisation() -> None:
    # B with E: customers 60 of 110, kept. E alone: 0 of 50. C: 30 of 60, not more than half.
    # A with all: 90 of 181, forfeited. 10 + 40 + 80 of 150. At one or two months there is no revenue before March
    found = number("forfeit_share", sales=SALES, recruits=RECRUITS, payouts=PAYOUTS)
    assert found.span == Span(130 / 150, 0.0, 1.0)
    assert found.n == 4


def test_a_month_of_pay_after_the_month_of_revenue() -> None:
    # the same months again and again: whatever the lag, only the first months of pay have no revenue behind them
    months = [f"2024-{month:02d}" for month in range(1, 13)]
    sales = "order_id, sold_at, seller_id, buyer_id, amount\n" + "\n".join(
        f"b{m}, {m}-02, B, X, 60\ne{m}, {m}-03, , E, 50" for m in months
    )
    payouts = "recipient_id, paid_at, amount, order_id\n" + "\n".join(
        f"B, {m}-20, 3, b{m}\nE, {m}-20, 1, e{m}" for m in months
    )
    # B's pay is kept (60 of 110), E's forfeited: 1 of 4; two of twelve months have no revenue two months before
    found = number("forfeit_share", sales=sales, recruits=RECRUITS, payouts=payouts)
    assert found.span == Span(12 / 48, 10 / 48, (10 + 2 * 4) / 48)


def test_doubts_about_buyers_are_its_ends() -> None:
    sales = """
        order_id, sold_at,    seller_id, buyer_id, buyer_type, amount
        1,        2024-03-02, B,         X,        ,           50
        2,        2024-03-03, ,          B,        ,           40
        3,        2024-03-04, C,         ,         customer,   50
        4,        2024-03-05, ,          C,        ,           40
        5,        2024-03-06, E,         ,         ,           50
        6,        2024-03-07, ,          E,        ,           40
    """
    payouts = "recipient_id, period, amount\nB, 2024-03, 1\nC, 2024-03, 2\nE, 2024-03, 4"
    settings = '[formats]\n"payouts.period" = "%Y-%m"'
    found = number("forfeit_share", settings, sales=sales, recruits=RECRUITS, payouts=payouts)
    # known buyers: B (with E 50 of 130) and E (0 of 40) forfeit: 5 of 7. For the firm: E 50 of 90, B 100 of 180.
    # Against it C's customer is nobody: all. Other lags find no revenue: high 1
    assert found.span == Span(5 / 7, 0.0, 1.0)


def test_without_sponsors_or_dates() -> None:
    loose = "recruit_id, joined_at, type\nA, 2023-01-01, distributor"
    assert reason("forfeit_share", sales=SALES, recruits=loose, payouts=PAYOUTS) == "no sponsor_id supplied"
    undated = "recipient_id, amount\nA, 10"
    why = reason("forfeit_share", sales=SALES, recruits=RECRUITS, payouts=undated)
    assert why == "no dated pay stands beside a month of revenue"
