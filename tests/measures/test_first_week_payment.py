"""Hand-worked, in cents: the most that a joiner paid in the first seven days."""

from __future__ import annotations

from mlmcheck.model import Row
from tests.kit import number, reason, value

RECRUITS = """
    recruit_id, joined_at,  type
    A,          2024-03-31, distributor
    B,          2024-04-01, distributor
    C,          2024-04-01, distributor
"""


def test_the_largest_first_week() -> None:
    sales = """
        sold_at,    buyer_id, kind,        amount
        2024-04-01, B,        joining_fee, 100
        2024-04-07, B,        product,     150
        2024-04-09, B,        product,     900
        2024-04-01, C,        starter_kit, 200
    """
    found = number("first_week_payment", sales=sales, recruits=RECRUITS)
    # B 100 + 150, the eighth day after joining is too late; C 200; the row to read first is B's, the second recruit
    assert found.span.value == 25000
    assert found.rows[0] == Row("recruits", 1)


def test_a_refund_within_the_week_and_a_stated_fee() -> None:
    sales = """
        order_id, sold_at,    buyer_id, amount
        1,        2024-04-01, B,        100
        1,        2024-04-04, ,         -40
    """
    recruits = "recruit_id, joined_at, fee\nB, 2024-04-01, 30"
    assert value("first_week_payment", sales=sales, recruits=recruits) == 100 * (100 - 40 + 30)


def test_nobody_joined_within_the_files() -> None:
    sales = "sold_at, buyer_id, amount\n2024-06-01, B, 100"
    why = "no participant has a joining date covered by the sales"
    assert reason("first_week_payment", sales=sales, recruits=RECRUITS) == why
