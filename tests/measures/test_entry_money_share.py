"""Hand-worked: what entrants pay at the door against their first year."""

from __future__ import annotations

import pytest

from mlmcheck.model import Part
from tests.kit import number, reason, value

LAST = "2024-05-10, X, product, 1"


def test_windows_and_quarters() -> None:
    sales = f"""
        sold_at,    buyer_id, kind,        amount
        2023-01-10, B,        joining_fee, 100
        2023-02-09, B,        product,     50
        2023-02-10, B,        product,     50
        2024-01-10, B,        product,     300
        2024-01-11, B,        product,     900
        2023-05-01, C,        product,     100
        2023-07-01, C,        product,     100
        2024-04-01, LATE,     product,     700
        {LAST}
    """
    recruits = """
        recruit_id, joined_at,  type
        B,          2023-01-10, distributor
        C,          2023-05-01, distributor
        LATE,       2024-04-01, distributor
    """
    # B: day 30 is in, day 31 is not; day 365 is in, day 366 is not. LATE is not observed for a year.
    found = number("entry_money_share", sales=sales, recruits=recruits)
    assert found.span.value == (150 + 100) / (500 + 200)
    assert found.parts == (Part("2023Q1", 150 / 500, 1), Part("2023Q2", 100 / 200, 1))


def test_a_pack_bought_the_day_before_joining_and_a_stated_fee() -> None:
    sales = f"""
        sold_at,    buyer_id, kind,    amount
        2023-01-09, B,        product, 200
        2023-09-10, B,        product, 100
        {LAST}
    """
    recruits = """
        recruit_id, joined_at,  fee
        B,          2023-01-10, 50
    """
    assert value("entry_money_share", sales=sales, recruits=recruits) == (200 + 50) / (200 + 50 + 100)


@pytest.mark.parametrize("joined", ["2022-11-01", "2023-06-01"])
def test_neither_the_old_nor_the_young_are_seen_for_their_year(joined: str) -> None:
    sales = f"""
        sold_at,    buyer_id, kind,    amount
        2023-06-02, B,        product, 200
        {LAST}
    """
    recruits = f"""
        recruit_id, joined_at, type
        B,          {joined},  distributor
    """
    why = "no entrant who paid anything is observed for 365 days"
    assert reason("entry_money_share", sales=sales, recruits=recruits) == why
