"""What the payouts themselves show. A recruited B, B recruited C."""

from __future__ import annotations

from tests.kit import number, reason

RECRUITS = """
    recruit_id, sponsor_id, joined_at,  type
    A,          ,           2024-01-01, distributor
    B,          A,          2024-01-01, distributor
    C,          B,          2024-01-01, distributor
"""
SALES = """
    order_id, sold_at,    seller_id, buyer_id, kind,        amount
    fee,      2024-06-03, ,          C,        joining_fee, 100
    own,      2024-06-03, B,         C,        product,     100
    out,      2024-06-03, C,         X,        product,     100
"""


def text(payouts: str, sales: str = SALES) -> str:
    return number("structure", sales=sales, recruits=RECRUITS, payouts=payouts).text


def test_pay_on_own_sales_only() -> None:
    assert text("recipient_id, order_id, amount\nC, out, 20") == "no downline pay, without pay on entry, with product"


def test_direct_sponsors_only_or_further_up() -> None:
    single = "recipient_id, order_id, amount\nC, out, 20\nB, own, 10"
    assert text(single) == "single level, without pay on entry, with product"
    # A is the sponsor's sponsor of C
    assert text(single + "\nA, own, 5") == "multi level, without pay on entry, with product"


def test_stated_levels_count_and_fees_alone_are_no_product() -> None:
    sales = "\n".join(SALES.splitlines()[:3])
    payouts = "recipient_id, order_id, level, amount\nB, fee, 1, 50\nA, fee, 7, 20"
    found = number("structure", sales=sales, recruits=RECRUITS, payouts=payouts)
    assert (found.text, found.span.value) == ("multi level, with pay on entry, without product", 7)


def test_a_pack_booked_as_product_is_pay_on_entry() -> None:
    sales = "order_id, sold_at, buyer_id, amount\npack, 2023-12-31, C, 500\nout, 2024-06-01, X, 900"
    assert text("recipient_id, order_id, amount\nB, pack, 50", sales) == "single level, with pay on entry, with product"


def test_no_payouts() -> None:
    assert reason("structure", sales=SALES, recruits=RECRUITS) == "no payouts supplied"
