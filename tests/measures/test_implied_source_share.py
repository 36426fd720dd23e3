"""Whose money pay follows: plans whose rates are known, paid without any label."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.kit import number, reason

MONTHS = [f"2024-{month:02d}" for month in range(1, 9)]
HEADS = 40


def bought(head: int, month: int) -> int:
    """What each of the two recruits of a head buys: 20 to 130, moving apart from what customers buy."""
    return 20 + 10 * ((7 * head + 5 * month) % 12)


def sold(head: int, month: int) -> int:
    """What a head sells to a customer: 30 to 230."""
    return 30 + 20 * ((3 * head + head * month + month * month) % 11)


def company(pay: Callable[[int, int], float], sold: Callable[[int, int], int] = sold) -> dict[str, str]:
    """Forty heads below a root, each with two recruits who buy and one customer; `pay` is each head's, unlabelled."""
    recruits = ["recruit_id, sponsor_id, joined_at, type", "R, , 2022-01-01, distributor"]
    sales = ["sold_at, seller_id, buyer_id, amount"]
    payouts = ["recipient_id, paid_at, amount"]
    for head in range(HEADS):
        recruits += [f"H{head}, R, 2022-02-01, distributor"]
        recruits += [f"H{head}{side}, H{head}, 2022-03-01, distributor" for side in "ab"]
        for at, month in enumerate(MONTHS):
            sales += [f"{month}-03, , H{head}{side}, {bought(head, at)}" for side in "ab"]
            sales += [f"{month}-04, H{head}, C{head}, {sold(head, at)}"]
            payouts += [f"H{head}, {month}-28, {pay(head, at):.2f}"]
    return {"recruits": "\n".join(recruits), "sales": "\n".join(sales), "payouts": "\n".join(payouts)}


def test_rates_of_an_unlabelled_plan_are_found_exactly() -> None:
    # 10 % of what the two recruits buy, 20 % of own sales to customers: the share follows from the money alone
    inside = sum(0.1 * 2 * bought(head, at) for head in range(HEADS) for at in range(8))
    outside = sum(0.2 * sold(head, at) for head in range(HEADS) for at in range(8))
    found = number("implied_source_share", **company(lambda h, at: 0.2 * bought(h, at) + 0.2 * sold(h, at)))
    assert found.span.value == pytest.approx(inside / (inside + outside), abs=1e-6)
    assert found.span.high - found.span.low < 1e-5
    assert found.n == HEADS
    assert found.note.startswith("The books trace no payout to its source. Fit R2 1.00 at a lag of 0 months.")
    # nothing is paid on joining money; with no volume known the other reading may be all of it
    assert found.include is not None
    assert found.include.value == pytest.approx(0, abs=1e-6)
    assert found.include.high == pytest.approx(inside / (inside + outside), abs=1e-5)


def test_the_lag_is_found() -> None:
    late = company(lambda h, at: 0.2 * bought(h, at - 1) if at else 0)
    found = number("implied_source_share", **late)
    assert found.span.value == pytest.approx(1, abs=1e-6)
    assert "lag of 1 month." in found.note


def test_the_gap_to_the_booked_share_is_told() -> None:
    # booked as commission on the heads' own sales, paid on the recruits' purchases
    tables = company(lambda h, at: 0.2 * bought(h, at))
    lines = tables["payouts"].splitlines()
    tables["payouts"] = "\n".join([lines[0] + ", kind", *(line + ", retail_commission" for line in lines[1:])])
    found = number("implied_source_share", **tables)
    assert found.span.value == pytest.approx(1, abs=1e-6)
    assert found.note.startswith("The books say 0.000, pay follows 1.000: a gap of +1.000.")


def test_a_pool_shared_by_head_is_not_measured() -> None:
    pool = company(lambda h, at: 10 + (h * h + 3 * at * h) % 17)
    assert reason("implied_source_share", **pool).startswith("pay does not follow what the recipients' organisations")


def test_money_that_moves_together_is_not_told_apart() -> None:
    together = company(lambda h, at: 0.3 * bought(h, at), sold=bought)
    why = reason("implied_source_share", **together)
    assert why == "what participants bought and what customers bought rise and fall together"


def test_too_few_people_or_months() -> None:
    few = company(lambda h, at: bought(h, at) if h < 29 else 0)
    assert reason("implied_source_share", **few) == "only 29 people were paid, of 30 needed"
    short = company(bought)
    for role in ("sales", "payouts"):
        short[role] = "\n".join(line for line in short[role].splitlines() if not any(m in line for m in MONTHS[5:]))
    assert reason("implied_source_share", **short) == "fewer than 6 months of pay and sales"
