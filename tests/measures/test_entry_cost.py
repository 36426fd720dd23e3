"""Hand-worked, in cents: the median of what is paid from 30 days before to 30 days after joining."""

from __future__ import annotations

from tests.kit import reason, value

RECRUITS = """
    recruit_id, joined_at,  type
    A,          2024-03-31, distributor
    B,          2024-03-31, distributor
    C,          2024-03-31, distributor
"""


def test_the_window_of_thirty_days() -> None:
    sales = """
        sold_at,    buyer_id, kind,        amount
        2024-02-29, C,        product,     5000
        2024-03-30, B,        product,     50
        2024-03-31, B,        joining_fee, 100
        2024-03-01, C,        product,     20
        2024-04-30, C,        product,     100
        2024-05-01, C,        product,     999
        2024-03-31, B,        shipping,    12
    """
    # A 0, B 50 + 100, C 20 + 100: the middle is C; days -31 and +31 and the shipping do not count
    assert value("entry_cost", sales=sales, recruits=RECRUITS) == 12000


def test_a_stated_fee_is_added_once() -> None:
    sales = "sold_at, buyer_id, kind, amount\n2024-03-31, B, joining_fee, 40"
    recruits = "recruit_id, joined_at, fee\nB, 2024-03-31, 40\nC, 2024-03-31, 60"
    # B 40, C 60
    assert value("entry_cost", sales=sales, recruits=recruits) == (4000 + 6000) / 2


def test_no_joining_dates() -> None:
    sales = "sold_at, buyer_id, kind, amount\n2024-03-31, X, product, 40"
    why = "no participant has a joining date covered by the sales"
    assert reason("entry_cost", sales=sales, recruits="recruit_id, type\nB, distributor") == why
    assert reason("entry_cost", recruits=RECRUITS) == "no sales supplied"
