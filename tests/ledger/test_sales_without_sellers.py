"""Pay by source where nobody wrote down who sold: the source's own purchases must not stand for its customers'."""

from __future__ import annotations

import pytest

from mlmcheck.ledger import Ledger
from mlmcheck.ledger.frames import Rewards
from tests.kit import company

RECRUITS = "recruit_id, sponsor_id, joined_at, type\nA,,2023-11-01,distributor\nB,A,2023-11-01,distributor"
PAYOUTS = "recipient_id, source_id, paid_at, amount, kind\nA, B, 2024-01-31, 10, override"
SALES = """
    order_id, sold_at,    buyer_id, buyer_type,  amount{seller}
    1,        2024-01-05, B,        distributor, 100{none}
    2,        2024-01-06, C,        customer,    {money}{by_b}
"""


def rewards(money: int, *, has_sellers: bool) -> Rewards:
    seller = (", seller_id", ",", ", B") if has_sellers else ("", "", "")
    sales = SALES.format(money=money, seller=seller[0], none=seller[1], by_b=seller[2])
    with company(sales=sales, recruits=RECRUITS, payouts=PAYOUTS) as tables:
        found: Rewards = Ledger(tables).get("rewards")
        return found


@pytest.mark.parametrize(
    ("money", "has_sellers", "internal", "named", "unknown"),
    [
        (300, True, 250, 750, 0),  # B bought for 100 and sold for 300: the 10 are split 1 to 3
        (300, False, 0, 0, 1000),  # who sold for 300 nobody knows
        (5, False, 1000, 0, 0),  # 5 of 105 are no money of note: B's own 100 it is
    ],
)
def test_pay_by_source(money: int, *, has_sellers: bool, internal: int, named: int, unknown: int) -> None:
    best = rewards(money, has_sellers=has_sellers).best
    assert (best.internal, best.named, best.unknown) == (internal, named, unknown)


def test_pay_that_names_another_source_or_where_sales_name_no_seller_is_not_on_own_purchases() -> None:
    """B has nobody below and sold nothing that is known: the 10 name A, the 20 name nobody, yet who sold C the 300?"""
    payouts = "recipient_id, source_id, paid_at, amount, kind\nB, A, 2024-02-28, 10, other\nB, , 2024-02-28, 20, other"
    sales = "sold_at, buyer_id, buyer_type, amount\n2024-01-05, B, distributor, 100"
    with company(sales=f"{sales}\n2024-01-06, C, customer, 300", recruits=RECRUITS, payouts=payouts) as tables:
        assert Ledger(tables).get("rewards").best.unknown == 3000
    with company(sales=sales, recruits=RECRUITS, payouts=payouts) as tables:
        assert list(Ledger(tables).get("people")["self_pay"]) == [0, 2000]
