"""Hand-worked: customers' money, as the firm calls it, that participants paid."""

from __future__ import annotations

from datetime import date

from mlmcheck.model import Part
from tests.kit import number, reason, value

RECRUITS = """
    recruit_id, joined_at,  type
    B,          2024-01-01, distributor
"""


def test_the_label_against_the_list() -> None:
    sales = """
        sold_at,    buyer_id, buyer_type,  amount
        2024-06-03, X,        customer,    60
        2024-06-03, B,        customer,    40
        2024-06-03, B,        participant, 70
        2024-06-03, Y,        ,            30
    """
    assert value("relabelled_share", sales=sales, recruits=RECRUITS) == 40 / (60 + 40)


def test_too_little_is_labelled() -> None:
    sales = """
        sold_at,    buyer_id, buyer_type, amount
        2024-06-03, B,        customer,   {labelled}
        2024-06-03, X,        ,           {other}
    """
    few = sales.format(labelled="19.99", other="80.01")
    assert "less than 20 %" in reason("relabelled_share", sales=few, recruits=RECRUITS)
    assert value("relabelled_share", sales=sales.format(labelled=20, other=80), recruits=RECRUITS) == 20 / 20


def test_a_change_of_type_is_listed_by_its_day() -> None:
    sales = """
        sold_at,    buyer_id, buyer_type, amount
        2024-03-01, C,        customer,   50
        2024-06-03, X,        customer,   50
    """
    recruits = """
        recruit_id, joined_at,  type,     can_earn_from, can_earn_to
        C,          2023-01-01, customer, 2023-01-01,    2024-03-31
        E,          2023-01-01, customer, 2023-01-01,    2024-03-31
    """
    # C was a participant when he paid; C and E were restated on the same day
    found = number("relabelled_share", sales=sales, recruits=recruits)
    assert found.span.value == 50 / 100
    assert found.parts == (Part(f"changed type on {date(2024, 3, 31)}", 2.0, 2),)
