"""Hand-worked: who ended with less than they paid in."""

from __future__ import annotations

from mlmcheck.model import Part, Span
from tests.kit import number, reason

RECRUITS = """
    recruit_id, joined_at,  type
    A,          2024-01-01, distributor
    B,          2024-01-01, distributor
    C,          2024-01-01, distributor
    D,          2024-01-01, distributor
"""
SALES = """
    sold_at,    buyer_id, kind,        amount
    2024-01-01, B,        joining_fee, 100
    2024-06-01, B,        product,     50
    2024-01-01, C,        joining_fee, 100
    2024-01-01, D,        joining_fee, 100
"""
PAYOUTS = "recipient_id, amount\nB, 120\nD, 150\nA, 5"


def test_cash_and_fees() -> None:
    # cash: B 120 - 150 and C -100 lose of the three who paid; fees: B 120 - 100 does not
    assert number("loss_share", sales=SALES, recruits=RECRUITS, payouts=PAYOUTS).span == Span(2 / 3, 1 / 3, 2 / 3)


def test_histories_that_begin_before_the_files_are_bounded() -> None:
    sales = SALES + "\n2024-02-01, OLD, product, 10"
    recruits = RECRUITS + "\nOLD, 2023-11-30, distributor"
    # joined 32 days before the first sale: left out of the value, better and worse at the ends
    assert number("loss_share", sales=sales, recruits=recruits, payouts=PAYOUTS).span == Span(2 / 3, 1 / 4, 3 / 4)


def test_by_joining_quarter() -> None:
    recruits = RECRUITS.replace("C,          2024-01-01", "C,          2024-04-01")
    # first quarter: B lost and D did not (A paid nothing); second: C
    found = number("loss_share", sales=SALES, recruits=recruits, payouts=PAYOUTS)
    assert found.parts == (Part("2024Q1", 1 / 2, 2), Part("2024Q2", 1.0, 1))


def test_breaking_even_and_documented_resale() -> None:
    sales = """
        sold_at,    buyer_id, amount
        2024-01-01, B,        100
        2024-01-01, C,        100
        2024-01-01, D,        100
    """
    payouts = "recipient_id, amount\nB, 100"
    resales = "seller_id, amount, cost, sold_at\nC, 130, 80, 2024-03-01\nD, 99.99, 80, 2024-03-01"
    # B 0, C +30, D -0.01; no fees were paid
    found = number("loss_share", sales=sales, recruits=RECRUITS, payouts=payouts, resales=resales)
    assert found.span == Span(1 / 3, 0 / 3, 1 / 3)


def test_without_payouts_or_joining_dates() -> None:
    assert reason("loss_share", sales=SALES, recruits=RECRUITS) == "no payouts supplied"
    why = "no participant who paid in has a joining date covered by the sales"
    undated = "sold_at, buyer_id, buyer_type, amount\n2024-06-01, B, participant, 50"
    assert reason("loss_share", sales=undated, recruits="recruit_id\nA", payouts=PAYOUTS) == why
