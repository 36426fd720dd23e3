"""Hand-worked, in cents: what a month of costs outside the books undoes half of the gains."""

from __future__ import annotations

from mlmcheck.model import Part
from tests.kit import number, reason, value

NAMES = ("A", "B", "C", "D", "E", "F")
RECRUITS = "recruit_id, joined_at, type\n" + "\n".join(f"{who}, 2024-01-01, distributor" for who in NAMES)
SALES = """
    sold_at,    seller_id, buyer_id, kind,        amount
    2024-01-01, ,          F,        joining_fee, 40
    2024-02-01, ,          E,        product,     10
    2024-03-31, C,         X,        product,     10
"""
PAYOUTS = """
    recipient_id, paid_at,    amount
    A,            2024-01-10, 10
    B,            2024-01-10, 40
    B,            2024-01-20, 10
    B,            2024-02-10, 10
    C,            2024-01-10, 400
    D,            2024-01-10, 4
    E,            2024-03-10, 210
"""


def test_the_winner_in_the_middle() -> None:
    # a month: A 10 / 1; B 60 / 2 = 30; C 400 / 2 (paid in January, sold in March) = 200; D 4 / 1; E 200 / 2 = 100;
    # F never was ahead
    found = number("off_book_margin", sales=SALES, recruits=RECRUITS, payouts=PAYOUTS)
    assert (found.span.value, found.n) == (30_00, 5)
    # of six, behind: F at 0; D too at 10 (A ends at 0, not behind); A and B too at 50; E is at 0 and not behind at 100
    assert found.parts == (
        Part("behind at 0 a month", 1 / 6, 6, unit="share"),
        Part("behind at 10 a month", 2 / 6, 6, unit="share"),
        Part("behind at 50 a month", 4 / 6, 6, unit="share"),
        Part("behind at 100 a month", 4 / 6, 6, unit="share"),
    )


def test_half_way_between_two_winners() -> None:
    # with F at 60 / 1: 4, 10, 30, 60, 100, 200
    payouts = PAYOUTS + "\n    F, 2024-01-10, 100"
    assert value("off_book_margin", sales=SALES, recruits=RECRUITS, payouts=payouts) == 45_00


def test_too_few_winners() -> None:
    payouts = "\n".join(PAYOUTS.splitlines()[:-1])
    why = "4 participants ended ahead; 5 are needed"
    assert reason("off_book_margin", sales=SALES, recruits=RECRUITS, payouts=payouts) == why
    why = "more than 5 % of participants' money carries no date"
    undated = "recipient_id, amount\nA, 5000"
    assert reason("off_book_margin", sales=SALES, recruits=RECRUITS, payouts=undated) == why
