"""Hand-worked: whose payments triggered the rewards. A recruited B and C."""

from __future__ import annotations

from mlmcheck.model import Span
from tests.kit import number, reason

RECRUITS = """
    recruit_id, sponsor_id, joined_at,  type
    A,          ,           2024-01-01, distributor
    B,          A,          2024-01-01, distributor
    C,          A,          2024-06-01, distributor
"""


def test_both_readings_with_and_without_a_known_quota() -> None:
    sales = """
        order_id, sold_at,    seller_id, buyer_id, kind,        amount
        fee,      2024-06-01, A,         C,        joining_fee, 100
        own,      2024-06-03, A,         B,        product,     100
        out,      2024-06-03, B,         X,        product,     100
    """
    payouts = """
        recipient_id, paid_at,    order_id, kind,       amount
        A,            2024-07-01, fee,      ,           40
        A,            2024-07-01, own,      ,           30
        A,            2024-07-01, out,      ,           20
        A,            2024-07-01, ,         rank_bonus, 10
    """
    found = number("participant_funded_reward_share", sales=sales, recruits=RECRUITS, payouts=payouts)
    # F 40, free P 30, V 20, unknown 10; Y 100, of known source 90
    assert found.span == Span(70 / 90, 70 / 100, 1 - 20 / 100)
    assert found.include == Span(40 / 90, 40 / 100, (40 + 30 + 10) / 100)
    no_quota = "[plan]\nqualification_volumes = []"
    known = number("participant_funded_reward_share", no_quota, sales=sales, recruits=RECRUITS, payouts=payouts)
    assert known.include == Span(40 / 90, 40 / 100, (40 + 10) / 100)


def test_entry_quota_and_stake_purchases_are_not_demand() -> None:
    sales = """
        order_id, sold_at,    seller_id, buyer_id, volume, amount
        pack,     2024-05-31, A,         C,        500,    500
        quota,    2024-09-03, A,         B,        110,    80
        over,     2024-10-03, A,         B,        110.0010, 80
        stake,    2024-11-03, ,          A,        9,      90
        out,      2024-06-03, A,         X,        90,     900
    """
    payouts = """
        recipient_id, order_id, amount
        A,            pack,     40
        A,            quota,    30
        A,            over,     20
        A,            stake,    46
        B,            stake,    6
        A,            out,      4
    """
    plan = "[plan]\nqualification_volumes = [100]"
    found = number("participant_funded_reward_share", plan, sales=sales, recruits=RECRUITS, payouts=payouts)
    # A's 46 on the own purchase of 90 is more than half: a stake, and what comes back on it is pay (decision 009).
    # Y = 146, of known source: 40 on a pack booked as product the day before joining, 30 on 110 points (100 to 110
    # are a quota), 20 on 110.001 points (free), 46 + 6 on the stake, 4 on a customer
    assert found.span == Span(142 / 146, 142 / 146, 1 - 4 / 146)
    assert found.include == Span(122 / 146, 122 / 146, 122 / 146)


def test_a_rebate_beyond_the_purchases_is_of_unknown_source() -> None:
    sales = """
        order_id, sold_at,    seller_id, buyer_id, amount
        own,      2024-06-03, ,          B,        100
        out,      2024-06-03, A,         X,        1000
    """
    payouts = """
        recipient_id, order_id, amount
        B,            own,      130
        A,            out,      20
    """
    found = number("participant_funded_reward_share", sales=sales, recruits=RECRUITS, payouts=payouts)
    # Y = 150: 20 on the customer's order, 100 a return on the stake of 100 (decision 009), 30 unknown
    assert found.span == Span(100 / 120, 100 / 150, 1 - 20 / 150)


def test_its_low_end_is_never_under_the_outside_funding_gap() -> None:
    sales = """
        order_id, sold_at,    seller_id, buyer_id, kind,        amount
        out,      2024-06-03, A,         X,        product,     50
        fee,      2024-06-01, A,         C,        joining_fee, 500
    """
    payouts = """
        recipient_id, order_id, amount
        A,            out,      100
    """
    # 50 from outside cannot have paid 100, whatever order the payout names: low = 1 - 50 / 100
    found = number("participant_funded_reward_share", sales=sales, recruits=RECRUITS, payouts=payouts)
    assert (found.span.low, found.reading("include").low) == (0.5, 0.5)


def test_without_payouts_and_without_rewards() -> None:
    sales = """
        order_id, sold_at,    seller_id, buyer_id, amount
        own,      2024-06-03, ,          B,        100
    """
    payouts = """
        recipient_id, order_id, amount
        B,            own,      25
    """
    assert reason("participant_funded_reward_share", sales=sales, recruits=RECRUITS) == "no payouts supplied"
    # the only payout is a rebate on the recipient's own purchase: Y = 0
    why = reason("participant_funded_reward_share", sales=sales, recruits=RECRUITS, payouts=payouts)
    assert why.startswith("there are no rewards")
