"""Hand-worked: the retail share at which half the rewards would be backed by resale."""

from __future__ import annotations

import pytest

from mlmcheck.model import Span
from tests.kit import number, reason

RECRUITS = """
    recruit_id, sponsor_id, joined_at,  type
    A,          ,           2024-01-01, distributor
    B,          A,          2024-01-01, distributor
    C,          A,          2024-06-01, distributor
"""
SALES = """
    order_id, sold_at,    seller_id, buyer_id, kind,        amount
    fee,      2024-06-01, A,         C,        joining_fee, 100
    own,      2024-06-03, A,         B,        product,     800
    out,      2024-06-03, B,         X,        product,     200
"""


def test_the_derived_oracle_from_books() -> None:
    # product 1000, pay on it 400: c = .40; B resold for 250 what cost 200, so 50 on the 400 sold outside: m = .125
    # m = 0: .40 / .80; documented: .40 / .925. With 100 of margin on 400 m is the oracle's .25: .380952
    payouts = "recipient_id, order_id, amount\nA, own, 320\nA, out, 80"
    resales = "seller_id, amount, cost, sold_at\nB, {}, 200, 2024-06-20"
    found = number("arc_break_even", sales=SALES, recruits=RECRUITS, payouts=payouts, resales=resales.format(250))
    assert found.span == Span(0.5, found.span.low, 0.5)
    assert found.span.low == pytest.approx(0.40 / 0.925)
    oracle = number("arc_break_even", sales=SALES, recruits=RECRUITS, payouts=payouts, resales=resales.format(300))
    assert oracle.span.low == pytest.approx(0.380952, abs=5e-7)


def test_pay_for_joining_raises_it() -> None:
    # c = .40, f = .10: .50 / .80
    payouts = "recipient_id, order_id, amount\nA, own, 400\nA, fee, 100"
    assert number("arc_break_even", sales=SALES, recruits=RECRUITS, payouts=payouts).span.value == pytest.approx(0.625)


def test_pay_for_joining_alone() -> None:
    payouts = "recipient_id, order_id, amount\nA, fee, 100"
    why = reason("arc_break_even", sales=SALES, recruits=RECRUITS, payouts=payouts)
    assert why == "pay on product sales may be nothing at all"
