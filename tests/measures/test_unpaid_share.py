"""Hand-worked: participants with payouts of nothing or less."""

from __future__ import annotations

from tests.kit import reason, value

RECRUITS = """
    recruit_id, joined_at,  type
    A,          2024-01-01, distributor
    B,          2024-01-01, distributor
    C,          2024-01-01, distributor
    OLD,        2023-11-30, distributor
    K,          2024-01-01, customer
"""
SALES = "sold_at, buyer_id, amount\n2024-01-01, X, 900"


def test_a_full_clawback_is_unpaid() -> None:
    payouts = "recipient_id, paid_at, amount\nA, 2024-01-01, 50\nB, 2024-01-01, 30\nB, 2024-02-01, -30"
    # B 0 and C nothing of A, B, C; OLD began before the files, K is a customer
    assert value("unpaid_share", sales=SALES, recruits=RECRUITS, payouts=payouts) == 2 / 3


def test_a_payee_whom_the_list_does_not_know_has_no_joining_date() -> None:
    payouts = "recipient_id, paid_at, amount\nGHOST, 2024-01-01, 50"
    assert value("unpaid_share", sales=SALES, recruits=RECRUITS, payouts=payouts) == 3 / 3


def test_no_payouts() -> None:
    assert reason("unpaid_share", sales=SALES, recruits=RECRUITS) == "no payouts supplied"
