"""Hand-worked: did those who recruited nobody end ahead? A recruited B, C and D."""

from __future__ import annotations

import pytest

from mlmcheck.model import Span
from tests.kit import number, reason

RECRUITS = """
    recruit_id, sponsor_id, joined_at,  type
    A,          ,           2024-01-01, distributor
    B,          A,          2024-01-01, distributor
    C,          A,          2024-01-01, distributor
    D,          A,          2024-01-01, distributor
"""
SALES = """
    sold_at,    buyer_id, kind,        amount
    2024-01-01, B,        joining_fee, 100
    2024-01-01, C,        joining_fee, 100
    2024-06-01, C,        product,     100
    2024-01-01, D,        joining_fee, 100
"""


def test_cash_and_fees() -> None:
    payouts = "recipient_id, amount\nA, 900\nB, 120\nC, 150"
    # B +20 either way, C -50 in cash but +50 against fees, D -100; A recruited
    found = number("nonrecruiter_ahead_share", sales=SALES, recruits=RECRUITS, payouts=payouts)
    assert found.span == Span(1 / 3, 1 / 3, 2 / 3)


@pytest.mark.parametrize(("money", "low"), [("19.99", 1 / 3), ("20", 0)])
def test_money_of_unknown_buyers_may_be_anyones(money: str, low: float) -> None:
    payouts = "recipient_id, amount\nA, 900\nB, 120\nC, 150"
    sales = SALES + f"\n2024-06-01, , product, {money}"
    # B is 20 ahead, which a purchase of 20 takes
    found = number("nonrecruiter_ahead_share", sales=sales, recruits=RECRUITS, payouts=payouts)
    assert found.span == Span(1 / 3, low, 2 / 3)


def test_breaking_even_is_not_ahead() -> None:
    payouts = "recipient_id, amount\nB, 100\nC, 100\nD, 100.01"
    found = number("nonrecruiter_ahead_share", sales=SALES, recruits=RECRUITS, payouts=payouts)
    assert found.span == Span(1 / 3, 1 / 3, 1 / 3)


def test_what_it_needs() -> None:
    payouts = "recipient_id, amount\nB, 100"
    assert reason("nonrecruiter_ahead_share", sales=SALES, recruits=RECRUITS) == "no payouts supplied"
    no_tree = "recruit_id, joined_at, type\nB, 2024-01-01, distributor"
    why = reason("nonrecruiter_ahead_share", sales=SALES, recruits=no_tree, payouts=payouts)
    assert why == "no sponsor_id supplied"
