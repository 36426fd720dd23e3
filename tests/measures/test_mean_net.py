"""Hand-worked, in cents: payouts + documented resale proceeds - paid in, on average."""

from __future__ import annotations

from tests.kit import reason, value

RECRUITS = """
    recruit_id, joined_at,  fee, type
    A,          2024-02-15, ,    distributor
    B,          2024-02-15, 40,  distributor
"""
SALES = """
    order_id, sold_at,    buyer_id, kind,     amount
    1,        2024-03-01, B,        product,  100
    1,        2024-03-01, B,        shipping, 7
    1,        2024-03-09, ,         product,  -30
    2,        2024-03-01, X,        product,  900
"""


def test_every_flow_of_a_participant() -> None:
    payouts = "recipient_id, amount\nA, 25\nA, -5\nB, 10"
    resales = "seller_id, amount, cost, sold_at\nB, 55, 35, 2024-04-01"
    transfers = "payer_id, recipient_id, amount, paid_at\nB, A, 8, 2024-03-01"
    found = value("mean_net", sales=SALES, recruits=RECRUITS, payouts=payouts, resales=resales, transfers=transfers)
    # A 25 - 5 + 8 = 28; B 10 + 55 - (40 fee + 100 - 30 product + 8 given) = -53; shipping is no revenue
    assert found == 100 * (28 - 53) / 2


def test_a_fee_per_recruit_is_one_fee_however_often_the_recruit_is_listed() -> None:
    recruits = RECRUITS + "\nB, 2024-02-20, 40, distributor"
    payouts = "recipient_id, amount\nA, 25"
    # the earlier date wins: A +25, B -(40 + 70)
    assert value("mean_net", sales=SALES, recruits=recruits, payouts=payouts) == 100 * (25 - 110) / 2


def test_no_dates() -> None:
    payouts = "recipient_id, amount\nA, 25"
    why = "no participant has a joining date covered by the sales"
    recruits = "recruit_id, type\nA, distributor\nB, distributor"
    assert reason("mean_net", sales=SALES, recruits=recruits, payouts=payouts) == why
