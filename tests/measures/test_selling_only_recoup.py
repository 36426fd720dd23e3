"""Hand-worked: sellers without recruits who earned back their outlay in a year. B recruited R."""

from __future__ import annotations

from tests.kit import reason, value

RECRUITS = """
    recruit_id, sponsor_id, joined_at,  type
    A,          ,           2023-01-01, distributor
    B,          ,           2023-01-01, distributor
    C,          ,           2023-01-01, distributor
    D,          ,           2023-01-01, distributor
    R,          B,          2023-01-01, distributor
"""
LAST = "2024-01-01, , X, product, 1"


def test_fees_kits_renewals_and_entry_packs_are_the_outlay() -> None:
    sales = f"""
        sold_at,    seller_id, buyer_id, kind,        amount
        2023-01-01, ,          A,        joining_fee, 100
        2023-06-01, ,          A,        renewal,     30
        2022-12-31, ,          A,        product,     20
        2023-06-01, ,          A,        product,     500
        2023-01-01, ,          C,        starter_kit, 150
        2023-03-01, A,         X,        product,     400
        2023-03-01, B,         X,        product,     400
        2023-03-01, C,         X,        product,     400
        2023-03-01, D,         ,         product,     400
        {LAST}
    """
    payouts = """
        recipient_id, paid_at,    amount
        A,            2023-02-01, 50
        A,            2023-12-01, 100
        C,            2023-12-01, 149.99
        C,            2024-01-02, 50
        B,            2023-06-01, 900
    """
    # A gets back 100 + 30 + 20 to the cent (nothing required the 500 of June); C is a cent short within 365 days;
    # B recruited, D sold to nobody named, R sold nothing
    assert value("selling_only_recoup", sales=sales, recruits=RECRUITS, payouts=payouts) == 1 / 2


def test_documented_resale_counts() -> None:
    sales = f"""
        sold_at,    seller_id, buyer_id, kind,        amount
        2023-01-01, ,          A,        joining_fee, 100
        2023-03-01, A,         X,        product,     10
        {LAST}
    """
    payouts = "recipient_id, paid_at, amount\nA, 2023-02-01, 15\nA, 2023-12-01, 25"
    resales = "seller_id, amount, cost, sold_at\nA, 60, 0, 2023-07-01"
    assert value("selling_only_recoup", sales=sales, recruits=RECRUITS, payouts=payouts, resales=resales) == 1.0
    assert value("selling_only_recoup", sales=sales, recruits=RECRUITS, payouts=payouts) == 0.0


def test_less_than_a_year_observed() -> None:
    sales = "sold_at, seller_id, buyer_id, kind, amount\n2023-03-01, A, X, product, 10\n2023-12-31, A, X, product, 10"
    payouts = "recipient_id, paid_at, amount\nA, 2023-06-01, 40"
    why = "no seller without recruits is observed for a year"
    assert reason("selling_only_recoup", sales=sales, recruits=RECRUITS, payouts=payouts) == why
