"""Hand-worked: product money of participants."""

from __future__ import annotations

from mlmcheck.model import Span
from tests.kit import number, reason, value


def test_unknown_labelled_and_discount_buyers_may_all_be_participants() -> None:
    sales = """
        sold_at,    buyer_id, buyer_type, amount
        2024-06-03, B,        ,           60
        2024-06-03, X,        ,           100
        2024-06-03, ,         customer,   10
        2024-06-03, D,        ,           20
        2024-06-03, ,         ,           10
    """
    recruits = """
        recruit_id, joined_at,  type
        B,          2024-01-01, distributor
        D,          2024-01-01,
    """
    # T 200, U 10
    found = number("internal_share", sales=sales, recruits=recruits)
    assert found.span == Span(60 / 190, 60 / 200, (60 + 10 + 20 + 10) / 200)


def test_what_a_later_participant_bought_up_to_30_days_before_joining() -> None:
    sales = """
        sold_at,    buyer_id, amount
        2024-02-29, B,        60
        2024-03-01, B,        40
    """
    recruits = """
        recruit_id, joined_at,  type
        B,          2024-03-31, distributor
    """
    # 31 days before joining a customer's 60, 30 days before it a participant's 40
    assert value("internal_share", sales=sales, recruits=recruits) == 40 / 100


def test_leaving_makes_no_customer_but_a_dated_change_of_type_does() -> None:
    sales = """
        sold_at,    buyer_id, amount
        2024-04-10, LEFT,     100
        2024-03-31, CHANGED,  60
        2024-04-01, CHANGED,  40
    """
    recruits = """
        recruit_id, joined_at,  left_at,    type,        can_earn_from, can_earn_to
        LEFT,       2023-01-01, 2024-02-01, distributor, ,
        CHANGED,    2023-01-01, ,           customer,    2023-01-01,    2024-03-31
    """
    assert value("internal_share", sales=sales, recruits=recruits) == (100 + 60) / 200


def test_documented_resale_moves_its_cost_to_retail() -> None:
    sales = """
        sold_at,    buyer_id, amount
        2024-06-03, B,        100
    """
    recruits = """
        recruit_id, joined_at,  type
        B,          2024-01-01, distributor
    """
    resales = """
        seller_id, amount, cost, sold_at
        B,         90,     60,   2024-07-01
    """
    # 60 of the 100 went to outsiders on B's word, so it may be all 100 at most
    found = number("internal_share", sales=sales, recruits=recruits, resales=resales)
    assert found.span == Span(40 / 100, 40 / 100, 100 / 100)


def test_refunds_beyond_purchases() -> None:
    sales = """
        sold_at,    buyer_id, buyer_type,  amount
        2024-06-03, X,        customer,    100
        2024-06-03, B,        participant, -20
    """
    assert reason("internal_share", sales=sales) == "refunds exceed sales in the internal stream"
