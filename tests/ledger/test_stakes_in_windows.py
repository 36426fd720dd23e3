"""What came back on stakes is pay in a run of months too: a run that is the whole file reads as the whole file."""

from __future__ import annotations

from mlmcheck.ledger import Ledger
from tests.kit import company

RECRUITS = "recruit_id, sponsor_id, joined_at, type\nA,, 2024-01-01, participant\nB, A, 2024-01-10, participant"
# B gets 60 of 100 back, more than half; A 8 on B's order; 12 are on X's 40
SALES = """
    order_id, sold_at,    seller_id, buyer_id, kind,    amount
    1,        2024-04-05, ,          B,        product, 100
    2,        2024-04-05, B,         X,        product, 40
    3,        2024-01-02, B,         X,        product, 1
    4,        2024-12-30, B,         X,        product, 1
"""
PAYOUTS = "recipient_id, paid_at, order_id, amount\nB, 2024-05-01, 1, 60\nA, 2024-05-01, 1, 8\nB, 2024-05-01, 2, 12"


def test_twelve_months_of_twelve() -> None:
    with company(recruits=RECRUITS, sales=SALES, payouts=PAYOUTS) as tables:
        ledger = Ledger(tables)
        (window,), whole = ledger.get("windows"), ledger.get("rewards")
    best = window.rewards.best
    assert (best.returned, best.stake, best.internal, best.named, best.total) == (60_00, 68_00, 68_00, 12_00, 80_00)
    assert best == whole.best
