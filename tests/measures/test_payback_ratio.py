"""Hand-worked: what came back of what participants paid in."""

from __future__ import annotations

from mlmcheck.assess import Options
from mlmcheck.model import Unmeasured
from tests.kit import reason, report, value

RECRUITS = """
    recruit_id, joined_at,  type
    A,          2024-01-01, distributor
    B,          2024-03-31, distributor
"""


def test_what_counts_as_paid_in() -> None:
    sales = """
        sold_at,    buyer_id, kind,        amount
        2024-02-29, B,        product,     40
        2024-03-01, B,        product,     50
        2024-02-01, B,        joining_fee, 100
        2024-04-01, B,        tax,         5
        2024-04-01, X,        product,     900
    """
    transfers = "payer_id, recipient_id, amount, paid_at\nB, A, 20, 2024-04-01"
    payouts = "recipient_id, paid_at, amount\nA, 2024-04-01, 30"
    # in: the fee at any date, product from 30 days before joining, the transfer; out: pay 30 and the same transfer
    found = value("payback_ratio", sales=sales, recruits=RECRUITS, transfers=transfers, payouts=payouts)
    assert found == (30 + 20) / (100 + 50 + 20)


def test_a_fee_stated_only_with_the_recruit() -> None:
    sales = "sold_at, buyer_id, amount\n2024-03-31, B, 60\n2024-04-30, X, 900"
    recruits = "recruit_id, joined_at, fee\nA, 2024-01-01,\nB, 2024-03-31, 40"
    payouts = "recipient_id, paid_at, amount\nA, 2024-04-01, 30"
    assert value("payback_ratio", sales=sales, recruits=recruits, payouts=payouts) == 30 / (60 + 40)


def test_fees_passed_from_hand_to_hand_unless_told_otherwise() -> None:
    sales = """
        sold_at,    seller_id, buyer_id, kind,        amount
        2024-01-01, A,         B,        joining_fee, 100
        2024-02-01, B,         C,        joining_fee, 100
    """
    # each 100 leaves one pocket and lands in another
    assert value("payback_ratio", sales=sales, recruits="recruit_id\nA\nB\nC") == 200 / 200
    firm = report(options=Options(fees_to="firm"), sales=sales, recruits="recruit_id\nA\nB\nC")
    assert firm.results["payback_ratio"] == Unmeasured("no payouts supplied", "payouts")


def test_a_gifting_circle_without_a_firm() -> None:
    transfers = "payer_id, recipient_id, amount, paid_at\nB, A, 100, 2024-01-01\nC, B, 100, 2024-02-01"
    # transfers are paid in by one and pay of the other; no sales are needed to see that
    assert value("payback_ratio", recruits="recruit_id\nA\nB\nC", transfers=transfers) == 200 / 200


def test_nothing_paid_in() -> None:
    sales = "sold_at, buyer_id, amount\n2024-06-03, X, 100"
    payouts = "recipient_id, paid_at, amount\nA, 2024-06-04, 5"
    assert reason("payback_ratio", sales=sales, recruits=RECRUITS, payouts=payouts) == "participants paid in nothing"
