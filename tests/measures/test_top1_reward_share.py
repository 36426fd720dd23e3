"""Hand-worked: the best-paid hundredth, of all and of the paid."""

from __future__ import annotations

from mlmcheck.model import Part, Row
from tests.kit import number, reason, value


def test_rounded_up_and_told_of_the_paid_too() -> None:
    recruits = "recruit_id, type\n" + "\n".join(f"P{i:03}, distributor" for i in range(101))
    payouts = "recipient_id, amount\nP050, 50\nP007, 30\nP100, 20"
    found = number("top1_reward_share", recruits=recruits, payouts=payouts)
    # ceil(101 / 100) = 2 of all: 50 + 30 of 100; ceil(3 / 100) = 1 of the paid: 50
    assert found.span.value == 80 / 100
    # without P050 the best ceil(100 / 100) = 1 of 100 has 30 of 50; without five nobody is left who was paid
    assert found.parts == (Part("of those paid", 50 / 100, 3), Part("without the best 1 paid", 30 / 50, 100))
    assert found.rows[:3] == (Row("recruits", 50), Row("recruits", 7), Row("recruits", 100))


def test_self_rebates_are_pay_and_customers_are_nobody() -> None:
    recruits = "recruit_id, type\nA, distributor\nB, distributor\nK, customer"
    payouts = "recipient_id, order_id, amount\nA, 1, 30\nB, , 50\nB, , -30"
    sales = "order_id, sold_at, buyer_id, amount\n1, 2024-06-03, A, 100"
    # A 30, B 20 after the clawback
    assert value("top1_reward_share", sales=sales, recruits=recruits, payouts=payouts) == 30 / 50


def test_what_hangs_on_a_handful() -> None:
    payouts = "recipient_id, amount\nBEST, 900\n" + "\n".join(f"P{i:02}, 10" for i in range(10))
    found = number("top1_reward_share", payouts=payouts)
    assert found.span.value == 900 / 1000
    # then all have the same: 1 of 10, 1 of 6, 1 of 1
    assert [(each.value, each.n) for each in found.parts[1:]] == [(1 / 10, 10), (1 / 6, 6), (1, 1)]


def test_nobody_was_paid() -> None:
    payouts = "recipient_id, amount\nA, 30\nA, -30"
    assert reason("top1_reward_share", payouts=payouts) == "nobody was paid anything"
    assert reason("top1_reward_share", recruits="recruit_id\nA") == "no payouts supplied"
