"""Who had paid before being paid, and what lives on participants' payments: worked by hand on small companies."""

from __future__ import annotations

import pytest

from mlmcheck.model import Elements, Measurement, Span
from tests.kit import number, report

RECRUITS = "recruit_id, sponsor_id, joined_at, type\nA,, 2024-01-01, participant\nB, A, 2024-01-10, participant\n"
RECRUITS += "C, B, 2024-01-20, participant\n"
SALES = "order_id, sold_at, buyer_id, kind, amount\n"
PAYOUTS = "recipient_id, paid_at, order_id, amount\n"


def elements(sales: str, payouts: str, settings: str = "", recruits: str = RECRUITS) -> Elements:
    return report(settings, None, recruits=recruits, sales=sales, payouts=payouts).verdict.elements


FEES = SALES + "1, 2024-01-10, B, joining_fee, 100\n2, 2024-01-20, C, joining_fee, 100\n"


def test_who_set_the_firm_up_was_not_asked_to_pay() -> None:
    # A, whom nobody recruited, got 90 of the 100 of downline pay; B got the rest and had paid 100 before
    found = elements(FEES, PAYOUTS + "A, 2024-01-11, 1, 45\nA, 2024-01-21, 2, 45\nB, 2024-01-21, 2, 10")
    assert found.e1 == Span.exact(1.0)


def test_a_founder_counts_where_nobody_else_is_paid() -> None:
    found = elements(FEES, PAYOUTS + "A, 2024-01-11, 1, 45\nA, 2024-01-21, 2, 45")
    assert (found.e1, found.e1_met) == (Span.exact(0.0), False)


KITLESS = SALES + "1, 2024-03-05, B, product, 100\n2, 2024-03-09, C, product, 30\n3, 2024-04-02, C, product, 70\n"


@pytest.mark.parametrize(("volumes", "share"), [("[100]", 1.0), ("[]", 0.0)])
def test_a_quota_is_payment_for_the_right(volumes: str, share: float) -> None:
    # nobody paid to join; B bought the quota of 100 in March and was paid on C's 30 of March, C's 100 are of two months
    found = elements(KITLESS, PAYOUTS + "B, 2024-03-31, 2, 3", f"[plan]\nqualification_volumes = {volumes}")
    assert found.e1 == Span.exact(share)


def test_a_quota_of_a_later_month_is_not_paid_before() -> None:
    late = KITLESS.replace("2024-03-05, B", "2024-04-05, B")
    found = elements(late, PAYOUTS + "B, 2024-03-31, 2, 3", "[plan]\nqualification_volumes = [100]")
    assert found.e1 == Span.exact(0.0)


# B and C buy 100 each; B gets 60 of it back, more than half, C 20; A gets 8 on B's order
PACKAGES = SALES + "1, 2024-04-05, B, product, 100\n2, 2024-04-05, C, product, 100\n3, 2024-04-05, X, product, 40\n"
RETURNS = PAYOUTS + "B, 2024-05-01, 1, 60\nC, 2024-05-01, 2, 20\nA, 2024-05-01, 1, 8\nB, 2024-05-01, 3, 12"


def tables() -> dict[str, str]:
    return {"recruits": RECRUITS, "sales": PACKAGES, "payouts": RETURNS}


def test_what_comes_back_on_a_stake_is_pay_and_no_rebate() -> None:
    found = report("", None, **tables())
    # Y = 100 less C's rebate of 20; on B's stake 60 + 8, on a customer 12
    assert found.payouts["self_rebates"] == 20_00
    assert (found.payouts["rewards"], found.payouts["on_internal"], found.payouts["on_stake"]) == (80_00, 68_00, 68_00)
    funded = number("participant_funded_reward_share", **tables())
    assert (funded.span.value, funded.reading("include").value) == (68 / 80, 68 / 80)


def test_returns_count_in_both_elements() -> None:
    found = report("", None, **tables()).verdict.elements
    # of those recruited, B alone was paid on the downline or a stake: 60 on what was bought before
    assert found.e1 == Span.exact(1.0)
    # 60 + 8 of the 200 paid in
    assert found.e2 is not None
    assert found.e2.value == 68 / 200


def test_half_of_it_back_is_a_discount() -> None:
    half = tables() | {"payouts": RETURNS.replace("B, 2024-05-01, 1, 60", "B, 2024-05-01, 1, 50")}
    found = report("", None, **half)
    assert found.payouts["self_rebates"] == 70_00
    assert found.payouts["on_stake"] == 0


def test_more_than_all_of_it_back_is_of_unknown_source() -> None:
    found = report("", None, **tables() | {"payouts": PAYOUTS + "B, 2024-05-01, 1, 130"})
    # 100 on the stake, 30 beyond it
    assert (found.payouts["on_stake"], found.payouts["unknown"], found.payouts["self_rebates"]) == (100_00, 30_00, 0)
    share = found.results["participant_funded_reward_share"]
    assert isinstance(share, Measurement)
    assert share.span.value == 1.0
