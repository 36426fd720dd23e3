"""Hand-worked: pay on sales to people outside."""

from __future__ import annotations

from mlmcheck.model import Span
from tests.kit import number, reason

RECRUITS = """
    recruit_id, joined_at,  type
    A,          2024-01-01, distributor
    B,          2024-01-01, distributor
    D,          2024-01-01,
"""


def test_value_and_ends() -> None:
    sales = """
        order_id, sold_at,    seller_id, buyer_id, buyer_type, amount
        v,        2024-06-03, A,         X,        ,           300
        l,        2024-06-03, A,         ,         customer,   100
        d,        2024-06-03, A,         D,        ,           200
        p,        2024-06-03, A,         B,        ,           300
    """
    payouts = """
        recipient_id, order_id, amount
        A,            v,        30
        A,            l,        10
        A,            d,        20
        A,            p,        30
        A,            lost,     10
    """
    # the order `lost` is in no file: 10 of 100 of unknown source
    found = number("retail_reward_share", sales=sales, recruits=RECRUITS, payouts=payouts)
    assert found.span == Span(40 / 90, 30 / 100, (30 + 10 + 20 + 10) / 100)


def test_a_mixed_order_is_split_to_the_cent_by_largest_remainder() -> None:
    sales = """
        order_id, sold_at,    seller_id, buyer_id, volume, amount
        mixed,    2024-06-03, A,         X,        {x},    2.00
        mixed,    2024-06-03, A,         B,        {b},    1.00
        mixed,    2024-06-04, A,         B,        ,       {refund}
    """
    payouts = "recipient_id, order_id, amount\nA, mixed, 1.00"
    by_money = sales.format(x="", b="", refund="-0.10")
    # 100 cents over 2 : 1 (positive lines only) are 66 2/3 and 33 1/3: the missing cent goes to the larger remainder
    assert number("retail_reward_share", sales=by_money, recruits=RECRUITS, payouts=payouts).span == Span.exact(0.67)
    # points decide where present: 10 of 40
    by_volume = sales.format(x="10", b="30", refund="-0.10")
    assert number("retail_reward_share", sales=by_volume, recruits=RECRUITS, payouts=payouts).span == Span.exact(0.25)


def test_retail_commission_on_the_firms_word_is_capped_by_the_recipients_own_sales() -> None:
    sales = """
        order_id, sold_at,    seller_id, buyer_id, amount
        1,        2024-02-28, A,         X,        500
        2,        2024-03-10, A,         Y,        20
        3,        2024-04-01, A,         Z,        10
        p,        2024-04-01, ,          B,        100
    """
    payouts = """
        recipient_id, paid_at,    kind,              order_id, amount
        A,            2024-04-05, retail_commission, ,         50
        A,            2024-04-05, override,          p,        50
    """
    # A sold for 30 in April and March; February is too long ago. Value 30 of 30 + 50; never in the low end
    found = number("retail_reward_share", sales=sales, recruits=RECRUITS, payouts=payouts)
    assert found.span == Span(30 / 80, 0 / 100, 50 / 100)


def test_a_refund_beyond_its_sale() -> None:
    sales = """
        order_id, sold_at,    seller_id, buyer_id, amount
        1,        2024-06-03, A,         X,        100
        1,        2024-06-04, A,         X,        -110
        2,        2024-06-03, ,          B,        100
    """
    payouts = "recipient_id, order_id, amount\nA, 1, 10"
    why = "refunds exceed sales in the named stream"
    assert reason("retail_reward_share", sales=sales, recruits=RECRUITS, payouts=payouts) == why
