"""Hand-worked: fees, kits and what participants pay to stay."""

from __future__ import annotations

from mlmcheck.model import Span
from tests.kit import number, reason, value

RECRUITS = """
    recruit_id, joined_at,  type
    B,          2024-03-31, distributor
"""


def test_kinds_by_who_pays() -> None:
    sales = """
        sold_at,    buyer_id, kind,        amount
        2024-03-31, B,        joining_fee, 100
        2024-03-31, B,        starter_kit, 50
        2024-03-01, B,        training,    20
        2024-06-01, ,         event,       10
        2024-06-01, CLIENT,   renewal,     15
        2024-02-29, B,        tools,       5
        2024-06-01, B,        shipping,    7
        2024-06-01, B,        tax,         9
    """
    # training 30 days before joining and the unnamed buyer's event count; a client's policy renewal and tools bought
    # 31 days before joining are retail; shipping and tax are outside revenue: (100 + 50 + 20 + 10) of 200
    assert value("recruitment_share", sales=sales, recruits=RECRUITS) == 180 / 200


def test_without_kinds_and_fees_only_bounds_are_known() -> None:
    sales = """
        sold_at,    buyer_id, amount
        2024-06-01, X,        100
        2024-06-01, B,        60
        2024-06-01, ,         40
    """
    found = number("recruitment_share", sales=sales, recruits=RECRUITS)
    assert found.span == Span(None, 0 / 200, (0 + 60 + 40) / 200)


def test_a_stated_fee_is_counted_once_if_the_sales_book_it() -> None:
    sales = """
        sold_at,    buyer_id, kind,        amount
        2024-01-06, B,        joining_fee, 100.50
        2024-01-01, C,        starter_kit, 100
        2024-01-01, D,        starter_kit, 120
        2024-06-01, X,        product,     79.50
    """
    recruits = """
        recruit_id, joined_at,  fee
        B,          2024-01-01, 100
        C,          2024-01-01, 100
        D,          2024-01-01, 100
    """
    # B within 7 days and 1 %, C a kit of the same amount: once; D's kit differs from the fee: both
    assert value("recruitment_share", sales=sales, recruits=recruits) == (100.5 + 100 + 220) / 500


def test_a_fee_refunded_in_full_leaves_no_revenue() -> None:
    sales = """
        order_id, sold_at,    buyer_id, kind,        amount
        1,        2024-03-31, B,        joining_fee, 100
        1,        2024-04-02, B,        joining_fee, -100
    """
    assert reason("recruitment_share", sales=sales) == "revenue is not positive"
