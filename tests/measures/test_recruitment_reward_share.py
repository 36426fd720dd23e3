"""Hand-worked: pay on joining money. A recruited B, C and D; outside money is ample, so that no floor applies."""

from __future__ import annotations

from mlmcheck.model import Span
from tests.kit import number, reason

RECRUITS = """
    recruit_id, sponsor_id, joined_at,  type
    A,          ,           2024-01-01, distributor
    B,          A,          2024-01-01, distributor
    C,          A,          2024-03-05, distributor
    D,          A,          2024-01-01, distributor
"""
SALES = """
    order_id, sold_at,    seller_id, buyer_id, kind,        amount
    fee,      2024-03-05, ,          C,        joining_fee, 100
    own,      2024-03-08, ,          B,        product,     100
    out,      2024-04-02, D,         X,        product,     1000
"""


def test_ids_beat_labels_and_silence_widens_the_ends() -> None:
    payouts = """
        recipient_id, order_id, kind,              amount
        A,            fee,      retail_commission, 40
        A,            out,      recruitment_bonus, 30
        A,            ,         pool,              30
    """
    found = number("recruitment_reward_share", sales=SALES, recruits=RECRUITS, payouts=payouts)
    # on the fee 40 whatever it is called, on the customer's order 30, unknown 30
    assert found.span == Span(40 / 70, 40 / 100, (40 + 30) / 100)


def test_pay_one_month_late_is_found_by_the_lag_that_explains_most_money() -> None:
    payouts = """
        recipient_id, paid_at,    source_id, amount
        A,            2024-04-10, C,         50
        A,            2024-04-10, D,         30
    """
    found = number("recruitment_reward_share", sales=SALES, recruits=RECRUITS, payouts=payouts)
    # one month back C paid the fee (50 explained, D's 30 not); the same month explains only D's 30; two months nothing
    assert found.span == Span(50 / 50, 0 / 80, (50 + 30) / 80)
    stated = """
        recipient_id, paid_at,    period,  source_id, amount
        A,            2024-05-01, 2024-03, C,         50
        A,            2024-05-01, 2024-04, D,         30
    """
    # a stated period leaves no doubt
    exact = number("recruitment_reward_share", sales=SALES, recruits=RECRUITS, payouts=stated)
    assert exact.span == Span.exact(50 / 80)


def test_a_fee_stated_only_with_the_recruit_triggers_pay_like_any_other() -> None:
    sales = "sold_at, seller_id, buyer_id, amount\n2024-03-08, D, X, 1000\n2024-04-02, D, X, 1000"
    recruits = "recruit_id, sponsor_id, joined_at, fee\nA, , 2024-03-01,\nC, A, 2024-03-05, 100\nD, A, 2024-03-01,"
    payouts = "recipient_id, period, source_id, amount\nA, 2024-03, C, 50\nA, 2024-04, D, 30"
    # C paid the fee of 100 in March, D sold to a customer in April
    found = number("recruitment_reward_share", sales=sales, recruits=recruits, payouts=payouts)
    assert found.span == Span.exact(50 / 80)


def test_fees_sold_from_person_to_person_are_all_recruitment_rewards() -> None:
    sales = """
        sold_at,    seller_id, buyer_id, kind,        amount
        2024-01-01, A,         B,        joining_fee, 90
        2024-03-05, ,          C,        joining_fee, 10
    """
    # no payouts, and 90 of 100 (at least 90 %) sold by a participant to another: a gifting circle
    found = number("recruitment_reward_share", sales=sales, recruits=RECRUITS)
    assert found.span == Span.exact(90 / 90)


def test_clawbacks() -> None:
    payouts = """
        recipient_id, order_id, amount
        A,            fee,      50
        A,            fee,      {clawback}
        D,            out,      200
    """
    whole, more = (payouts.format(clawback=-amount) for amount in (50, 60))
    found = number("recruitment_reward_share", sales=SALES, recruits=RECRUITS, payouts=whole)
    assert found.span == Span.exact(0 / 200)
    why = reason("recruitment_reward_share", sales=SALES, recruits=RECRUITS, payouts=more)
    assert why == "clawbacks exceed pay on recruitment money"
