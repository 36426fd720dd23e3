"""Hand-worked: joining order against the net of the first year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.kit import number, reason

FIRST = date(2023, 1, 1)
PEOPLE = 40
LAST = "2024-01-31, X, product, 1"
SPAN = (
    "Z, 2023-01-01, 1",
    "Z, 2024-01-31, 1",
)  # so that sales and payouts cover the same days; Z joined nobody knows when


def recruits(count: int = PEOPLE, sponsor: str = "") -> str:
    rows = [f"P{at:02}, {sponsor}, {FIRST + timedelta(at)}, distributor" for at in range(count)]
    return "recruit_id, sponsor_id, joined_at, type\n" + "\n".join(rows)


def fees(count: int = PEOPLE) -> str:
    rows = [f"{FIRST + timedelta(at)}, P{at:02}, joining_fee, 10" for at in range(count)]
    return "sold_at, buyer_id, kind, amount\n" + "\n".join([*rows, LAST])


def pay(amounts: list[int], day: str = "2023-12-31") -> str:
    rows = [f"P{at:02}, {day}, {one}" for at, one in enumerate(amounts)]
    return "recipient_id, paid_at, amount\n" + "\n".join([*rows, *SPAN])


def test_each_later_joiner_ends_worse_but_for_ten_neighbours() -> None:
    amounts = [500 - at for at in range(PEOPLE)]
    for at in range(0, 20, 2):
        amounts[at], amounts[at + 1] = amounts[at + 1], amounts[at]
    found = number("order_net_tau", sales=fees(), recruits=recruits(), payouts=pay(amounts))
    # of 40 x 39 / 2 = 780 pairs, 10 are in order and 770 the other way round
    assert found.span.value == pytest.approx((10 - 770) / 780)
    assert (found.interval, found.n) == ("process", 40)
    assert found.span.low <= found.span.value < found.span.high < 0  # type: ignore[operator]
    assert found.parts == ()  # nobody recruited anybody, so there is no pay per recruit


def test_only_the_first_twelve_months_count() -> None:
    # January and the eleven months after it: what comes on 1 January 2024 is too late for those who joined in January
    # 2023 and in time for the nine who joined in February, the latest of all
    year = pay([500 - at for at in range(PEOPLE)])
    late = year + "\n" + pay([10_000] * PEOPLE, "2024-01-01").split("\n", 1)[1]
    found = number("order_net_tau", sales=fees(), recruits=recruits(), payouts=late)
    # 31 of January and 9 of February: the 31 x 9 pairs between them are in order, the others are not
    assert found.span.value == pytest.approx((31 * 9 - (780 - 31 * 9)) / 780)


def test_what_random_recruiting_would_give() -> None:
    # the first recruits all others and gets 10 for each: net 380, the others -10 alike
    payouts = "recipient_id, paid_at, amount, source_id, order_id, kind\n" + "\n".join(
        [f"P00, {FIRST + timedelta(at)}, 10, P{at:02}, , recruitment_bonus" for at in range(1, PEOPLE)]
        + [f"{row}, , , " for row in SPAN]
    )
    tree = recruits(sponsor="P00").replace("P00, P00", "P00, ")
    found = number("order_net_tau", sales=fees(), recruits=tree, payouts=payouts)
    # tau-b: 39 pairs against the order of 780 without ties in one and 39 in the other
    assert found.span.value == pytest.approx(-39 / (780 * 39) ** 0.5)
    # expected numbers of recruits fall with the order of joining: tau near -.5 for large N (methods 2.3), here 40
    (part,) = found.parts
    assert (part.label, part.n) == ("random recruiting would give", 40)
    assert -0.65 < part.value < -0.4


def test_too_few_or_no_order() -> None:
    why = "29 participants are observed for their first year; 30 are needed"
    assert reason("order_net_tau", sales=fees(29), recruits=recruits(29), payouts=pay([5] * 29)) == why
    why = "all observed for a year joined on one day, or all ended it alike"
    assert reason("order_net_tau", sales=fees(), recruits=recruits(), payouts=pay([5] * PEOPLE)) == why
    why = "more than 5 % of participants' money carries no date"
    undated = "recipient_id, amount\nP00, 500000"
    assert reason("order_net_tau", sales=fees(), recruits=recruits(), payouts=undated) == why
