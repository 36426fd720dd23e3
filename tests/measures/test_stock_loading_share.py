"""Hand-worked: a hundred customers' months of 1 to 100; their 95th percentile is 95."""

from __future__ import annotations

from tests.kit import reason, value

RECRUITS = "recruit_id, sponsor_id, joined_at, type\nA,,2020-01-01,distributor"
CUSTOMERS = "\n".join(f"2021-01-05, A, C{k}, {k}" for k in range(1, 101))


def test_what_lies_above_what_customers_buy() -> None:
    own = "2021-01-07, , A, 1000\n2021-02-07, , A, 90\n2021-03-07, , A, 100\n2021-03-09, , A, 5"
    sales = f"sold_at, seller_id, buyer_id, amount\n{CUSTOMERS}\n{own}"
    # January 1,000 - 95, February nothing, March 105 - 95, of 1,195
    assert value("stock_loading_share", sales=sales, recruits=RECRUITS) == 915 / 1195


def test_too_few_customers_or_no_purchases() -> None:
    head = "sold_at, seller_id, buyer_id, amount\n"
    few = head + "\n".join(CUSTOMERS.splitlines()[:99]) + "\n2021-01-07, , A, 1000"
    assert reason("stock_loading_share", sales=few, recruits=RECRUITS) == (
        "fewer than 100 months of customers to compare with"
    )
    assert reason("stock_loading_share", sales=head + CUSTOMERS, recruits=RECRUITS) == "participants bought no product"
