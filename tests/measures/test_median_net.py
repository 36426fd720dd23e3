"""Hand-worked, in cents: what the participant in the middle ended with."""

from __future__ import annotations

import pytest

from mlmcheck.model import Part
from tests.kit import number, reason, value

RECRUITS = """
    recruit_id, joined_at,  type
    A,          2024-01-01, distributor
    B,          2024-01-01, distributor
    C,          2024-01-01, distributor
"""
SALES = """
    sold_at,    buyer_id, kind,        amount
    2024-01-01, B,        joining_fee, 100
    2024-06-01, C,        product,     20
"""
PAYOUTS = "recipient_id, amount\nA, 300"


def test_the_middle_one_and_half_way_between_two() -> None:
    # B -100.00, C -20.00, A +300.00
    assert value("median_net", sales=SALES, recruits=RECRUITS, payouts=PAYOUTS) == -2000
    # D -0.03: half way between -20.00 and -0.03
    sales, recruits = SALES + "\n2024-06-01, D, product, 0.03", RECRUITS + "\nD, 2024-01-01, distributor"
    assert value("median_net", sales=sales, recruits=recruits, payouts=PAYOUTS) == pytest.approx((-2000 - 3) / 2)


def test_those_who_began_before_the_files_are_left_out() -> None:
    recruits = RECRUITS.replace("C,          2024-01-01", "C,          2023-11-30")
    # B -100.00 and A +300.00 remain
    assert value("median_net", sales=SALES, recruits=recruits, payouts=PAYOUTS) == 10000


def test_by_joining_quarter() -> None:
    recruits = RECRUITS.replace("C,          2024-01-01", "C,          2024-04-01")
    found = number("median_net", sales=SALES, recruits=recruits, payouts=PAYOUTS)
    # first quarter: half way between B -100.00 and A +300.00
    assert found.parts == (Part("2024Q1", 10000, 2), Part("2024Q2", -2000, 1))


def test_nobody_is_covered() -> None:
    why = "no participant has a joining date covered by the sales"
    recruits = RECRUITS.replace("2024", "2023")
    assert reason("median_net", sales=SALES, recruits=recruits, payouts=PAYOUTS) == why
    assert reason("median_net", sales=SALES, recruits=RECRUITS) == "no payouts supplied"
