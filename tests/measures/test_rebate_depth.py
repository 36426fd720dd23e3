"""Hand-drawn: A sponsors B, B sponsors C, C sponsors D; E stands apart."""

from __future__ import annotations

from mlmcheck.model import Span
from tests.kit import number, reason

RECRUITS = """
    recruit_id, sponsor_id, joined_at,  type
    A,          ,           2024-01-01, distributor
    B,          A,          2024-01-01, distributor
    C,          B,          2024-01-01, distributor
    D,          C,          2024-01-01, distributor
    E,          ,           2024-01-01, distributor
"""
SALES = """
    order_id, sold_at,    seller_id, buyer_id, amount
    own,      2024-06-03, ,          D,        100
    out,      2024-06-03, C,         X,        100
"""


def test_the_longest_way_up() -> None:
    # D's purchase pays C (1) and B (2), C's sale to a customer pays A (2), and A earns on D by name (3)
    payouts = """
        recipient_id, paid_at,    order_id, source_id, amount
        C,            2024-07-01, own,      ,          10
        B,            2024-07-01, own,      ,          10
        A,            2024-07-01, out,      ,          10
        A,            2024-07-01, ,         D,         10
        C,            2024-07-01, out,      ,          10
    """
    found = number("rebate_depth", sales=SALES, recruits=RECRUITS, payouts=payouts)
    assert (found.span, found.unit, found.n) == (Span.exact(3), "levels", 5)
    assert found.note == ""


def test_pay_across_lines_is_counted_apart() -> None:
    payouts = "recipient_id, order_id, amount\nE, own, 10\nC, own, 10\nA, own, -5"
    found = number("rebate_depth", sales=SALES, recruits=RECRUITS, payouts=payouts)
    # E stands above nobody; A's clawback is no pay
    assert found.span == Span.exact(1)
    assert found.note == "1 of 2 recipients and triggers stand in no line of sponsors."


def test_nothing_traced() -> None:
    payouts = "recipient_id, amount\nA, 10"
    why = reason("rebate_depth", sales=SALES, recruits=RECRUITS, payouts=payouts)
    assert why == "no payout names a trigger below its recipient"
