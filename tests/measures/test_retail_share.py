"""Hand-worked: V named retail, L labelled, D discount, P internal, U unknown, T all."""

from __future__ import annotations

import pytest

from mlmcheck.model import Span
from tests.kit import number, reason

NO_QUOTA = "[plan]\nqualification_volumes = []"
# V 100, L 40, D 30, P 200 (five months after joining, so free), U 30: T = 400, T - U = 370.
MIXED = {
    "sales": """
        order_id, sold_at,    seller_id, buyer_id, buyer_type, amount
        1,        2024-06-03, A,         X,        ,           100
        2,        2024-06-03, A,         ,         customer,   40
        3,        2024-06-03, A,         D,        ,           30
        4,        2024-06-03, A,         B,        ,           200
        5,        2024-06-03, ,          ,         ,           30
    """,
    "recruits": """
        recruit_id, joined_at,  type
        A,          2024-01-01, distributor
        B,          2024-01-01, distributor
        D,          2024-01-01,
    """,
}


def test_both_readings_with_both_ends() -> None:
    found = number("retail_share", **MIXED)
    assert found.span == Span(140 / 370, 100 / 400, (100 + 40 + 30 + 30) / 400)
    # with no volume known, free P may be anything from 0 to 200
    assert found.include == Span((100 + 40 + 30 + 200) / 370, (100 + 30 + 0) / 400, 400 / 400)
    # known to have no quota, all of it is free
    assert number("retail_share", NO_QUOTA, **MIXED).reading("include").low == (100 + 30 + 200) / 400


@pytest.mark.parametrize(("customers", "ordinary"), [(30, 2 * 20), (29, 0)])
def test_a_joiners_pack_is_entry_money_beyond_two_ordinary_months(customers: int, ordinary: int) -> None:
    """An ordinary month is 20, told by each customer's second month; 29 such months are too few to tell."""
    ids = range(customers)
    lines = [*(f"2024-01-05, X{i}, 10" for i in ids), *(f"2024-03-05, X{i}, 20" for i in ids), "2024-03-30, B, 340"]
    sales = "sold_at, buyer_id, amount\n" + "\n".join(lines)
    found = number("retail_share", NO_QUOTA, sales=sales, recruits="recruit_id, joined_at, type\nB, 2024-03-31, rep")
    assert found.reading("include").value == (30 * customers + ordinary) / (30 * customers + 340)


def test_a_refund_takes_the_stream_of_its_order_else_its_own() -> None:
    sales = """
        order_id, sold_at,    seller_id, buyer_id, amount
        1,        2024-06-03, A,         X,        100
        2,        2024-06-03, A,         B,        30
        {order},  2024-07-03, ,          ,         -30
    """
    recruits = MIXED["recruits"]
    # the customer's order shrinks to 70: 70 of 70 + 30
    assert number("retail_share", sales=sales.format(order=1), recruits=recruits).span == Span(0.7, 0.7, 0.7)
    # a refund of no order and nobody is unknown money below 0
    assert "unknown stream" in reason("retail_share", sales=sales.format(order=""), recruits=recruits)


def test_a_recruits_list_that_misses_sellers_makes_its_outsiders_labelled() -> None:
    sales = """
        order_id, sold_at,    seller_id, buyer_id, amount
        1,        2024-06-03, A,         X,        100
        2,        2024-06-03, HIDDEN,    B,        300
    """
    # X may be a participant that the list leaves out: in the value, not in the low end; B's 300 stay internal
    found = number("retail_share", sales=sales, recruits=MIXED["recruits"])
    assert found.span == Span(100 / 400, 0 / 400, 100 / 400)


def test_no_positive_revenue() -> None:
    sales = """
        order_id, sold_at,    buyer_id, amount
        1,        2024-06-03, X,        100
        1,        2024-06-09, X,        -100
    """
    assert reason("retail_share", sales=sales) == "revenue is not positive"
    assert reason("retail_share", recruits=MIXED["recruits"]) == "no sales supplied"
