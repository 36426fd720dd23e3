"""Hand-worked: customers' money against joining money."""

from __future__ import annotations

from mlmcheck.model import Span
from tests.kit import number, reason

RECRUITS = """
    recruit_id, joined_at,  type
    B,          2024-01-01, distributor
    D,          2024-01-01,
"""


def test_value_and_ends() -> None:
    sales = """
        sold_at,    buyer_id, buyer_type, kind,        amount
        2024-06-03, X,        ,           product,     60
        2024-06-03, ,         customer,   product,     20
        2024-06-03, D,        ,           product,     10
        2024-06-03, ,         ,           product,     10
        2024-06-03, B,        ,           product,     500
        2024-06-03, B,        ,           joining_fee, 100
    """
    found = number("retail_to_recruitment", sales=sales, recruits=RECRUITS)
    # V 60, L 20, D 10, U 10, F 100; the participants' 500 are on neither side
    assert found.span == Span(80 / 180, 60 / 160, (60 + 20 + 10 + 10) / 200)


def test_a_product_pyramid_without_fees_reads_one() -> None:
    sales = """
        sold_at,    buyer_id, kind,    amount
        2024-06-03, X,        product, 1
        2024-06-03, B,        product, 1000
    """
    assert number("retail_to_recruitment", sales=sales, recruits=RECRUITS).span == Span.exact(1.0)


def test_without_kinds_any_purchase_may_have_been_a_fee() -> None:
    sales = """
        sold_at,    buyer_id, amount
        2024-06-03, X,        50
        2024-06-03, B,        150
    """
    assert number("retail_to_recruitment", sales=sales, recruits=RECRUITS).span == Span(None, 50 / (50 + 150), 1.0)


def test_neither_side_booked() -> None:
    sales = """
        sold_at,    buyer_id, kind,    amount
        2024-06-03, B,        product, 100
    """
    why = "the firm booked neither retail nor recruitment money"
    assert reason("retail_to_recruitment", sales=sales, recruits=RECRUITS) == why
