"""Hand-worked: money of buyers nobody can name."""

from __future__ import annotations

from tests.kit import reason, value


def test_only_product_money_without_id_and_label() -> None:
    sales = """
        sold_at,    buyer_id, buyer_type,  kind,        amount
        2024-06-03, ,         ,            product,     25
        2024-06-03, ,         customer,    product,     25
        2024-06-03, ,         participant, product,     25
        2024-06-03, ,         ,            joining_fee, 15
        2024-06-03, X,        ,            product,     10
        2024-06-03, ,         ,            tax,         900
    """
    # labels and a fee tell enough; the tax is outside revenue
    assert value("unidentified_share", sales=sales) == 25 / 100


def test_a_refund_without_id_belongs_to_its_order() -> None:
    sales = """
        order_id, sold_at,    buyer_id, amount
        1,        2024-06-03, ,         100
        2,        2024-06-03, X,        100
        2,        2024-06-09, ,         -50
    """
    # the customer's order shrinks to 50: 100 of 150
    assert value("unidentified_share", sales=sales) == 100 / 150


def test_unknown_refunds_beyond_unknown_sales() -> None:
    sales = """
        sold_at,    buyer_id, amount
        2024-06-03, X,        100
        2024-06-09, ,         -50
    """
    assert reason("unidentified_share", sales=sales) == "refunds exceed sales in the unknown stream"
    assert reason("unidentified_share", recruits="recruit_id\nA") == "no sales supplied"
