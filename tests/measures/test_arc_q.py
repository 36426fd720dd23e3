"""Hand-worked: the retail-backed share of rewards. A recruited B and C; X is a customer."""

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
    own,      2024-06-03, A,         B,        product,     600
    out,      2024-06-03, B,         X,        product,     200
"""
PAYOUTS = """
    recipient_id, paid_at,    order_id, amount
    A,            2024-07-01, fee,      20
    A,            2024-07-01, own,      60
    A,            2024-07-01, out,      20
"""
NO_QUOTA = "[plan]\nqualification_volumes = []"


def test_without_margin() -> None:
    # r = 200 / 800, Y = 100, on F 20: Q = .25 x 80 / 100; with free own use all product is demand: 1 x 80 / 100
    found = number("arc_q", NO_QUOTA, sales=SALES, recruits=RECRUITS, payouts=PAYOUTS)
    assert found.span == Span.exact(0.2)
    assert found.include == Span.exact(0.8)


def test_the_documented_margin_is_the_high_end() -> None:
    # B resold for 150 what had cost 100: r = (200 + 100) / 800 and 50 of margin:
    # value .375 x 80 / 100 = .30; high (.375 x 80 + 50) / (100 + 50) = 80 / 150; V alone at the low end: .25 x .80
    resales = "seller_id, amount, cost, sold_at\nB, 150, 100, 2024-06-20"
    found = number("arc_q", NO_QUOTA, sales=SALES, recruits=RECRUITS, payouts=PAYOUTS, resales=resales)
    assert found.span.value == pytest.approx(0.30, abs=1e-12)
    assert found.span.low == pytest.approx(0.20, abs=1e-12)
    assert found.span.high == pytest.approx(80 / 150, abs=1e-12)


def test_unknown_buyers_and_pay_widen_it() -> None:
    sales = SALES + "    nobody, 2024-06-04, A, , product, 200\n"
    payouts = PAYOUTS + "    A, 2024-07-01, , 100\n"
    # r in [200 / 1000, 400 / 1000], value 200 / 800; Y = 200 of which on F 20 to 120, value 20 % of all
    found = number("arc_q", NO_QUOTA, sales=sales, recruits=RECRUITS, payouts=payouts)
    assert found.span.low == pytest.approx(0.2 * 80 / 200)
    assert found.span.value == pytest.approx(0.25 * 0.8)
    assert found.span.high == pytest.approx(0.4 * 180 / 200)


def test_no_product() -> None:
    sales = "sold_at, seller_id, buyer_id, kind, amount, order_id\n2024-06-01, A, C, joining_fee, 100, fee"
    payouts = "recipient_id, order_id, amount\nA, fee, 20"
    assert reason("arc_q", sales=sales, recruits=RECRUITS, payouts=payouts) == "no product sale has a known buyer"
