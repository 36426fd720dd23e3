"""Hand-worked: distinct customers against active participants, both in the last 12 months."""

from __future__ import annotations

from tests.kit import reason, value


def test_the_last_twelve_months() -> None:
    sales = """
        sold_at,    seller_id, buyer_id, amount
        2023-12-31, A,         OLD,      10
        2024-01-01, A,         X,        10
        2024-06-01, A,         X,        10
        2024-07-01, A,         Y,        10
        2024-08-01, A,         ,         10
        2024-12-31, A,         Z,        10
    """
    recruits = """
        recruit_id, joined_at,  type
        A,          2023-01-01, distributor
        NEW,        2024-03-01, distributor
        IDLE,       2023-01-01, distributor
    """
    # X (once), Y, Z of whom the last 12 months know; A sold and NEW joined in them, IDLE did nothing
    assert value("customers_per_participant", sales=sales, recruits=recruits) == 3 / 2


def test_discount_buyers_are_neither() -> None:
    sales = """
        sold_at,    seller_id, buyer_id, amount
        2024-06-01, A,         X,        10
        2024-06-01, A,         D,        10
    """
    recruits = """
        recruit_id, joined_at,  type
        A,          2024-01-01, distributor
        D,          2024-01-01,
    """
    assert value("customers_per_participant", sales=sales, recruits=recruits) == 1 / 1


def test_nothing_to_divide_by() -> None:
    why = "no participant was active in the last 12 months"
    assert reason("customers_per_participant", sales="sold_at, buyer_id, amount\n2024-06-01, X, 10") == why
    assert reason("customers_per_participant", sales="buyer_id, amount\nX, 10") == "the sales are not dated"
