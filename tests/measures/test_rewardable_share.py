"""Hand-worked: customers' purchases, and own use within a limit, in all product."""

from __future__ import annotations

from mlmcheck.model import Span
from tests.kit import number, reason

RECRUITS = """
    recruit_id, sponsor_id, joined_at,  type
    A,          ,           2023-01-01, distributor
    B,          A,          2023-01-01, distributor
    D,          A,          2023-01-01,
"""
SALES = """
    sold_at,    seller_id, buyer_id, amount
    2024-03-02, A,         X,        500
    2024-03-02, ,          B,        150
    2024-03-20, ,          B,        100
    2024-04-02, ,          B,        150
"""


def test_the_cap_is_a_month_and_a_person() -> None:
    # R 500; B: 250 in March counts 200, 150 in April counts in full: (500 + 350) / 900
    plan = "[plan]\nown_use_cap = 200\nqualification_volumes = []"
    assert number("rewardable_share", plan, sales=SALES, recruits=RECRUITS).span == Span.exact(850 / 900)
    # with no qualification volume known, none of it need be free
    found = number("rewardable_share", "[plan]\nown_use_cap = 200", sales=SALES, recruits=RECRUITS)
    assert found.span == Span(850 / 900, 500 / 900, 850 / 900)


def test_without_a_cap_there_are_only_bounds() -> None:
    found = number("rewardable_share", sales=SALES, recruits=RECRUITS)
    assert found.span == Span(None, 500 / 900, 1.0)
    assert "own_use_cap" in found.note


def test_quota_purchases_are_not_own_use_and_discount_buyers_count_both_ways() -> None:
    sales = SALES + "    2024-03-05, A, D, 100\n    2024-03-06, A, , 50\n"
    plan = "[plan]\nown_use_cap = 200\nqualification_volumes = [250]"
    # B's March of 250 is a quota month: own use is April's 150. S = 1000, 50 of it with an unknown buyer on top
    found = number("rewardable_share", plan, sales=sales, recruits=RECRUITS)
    high = (500 + 100 + 50 + 150) / 1050
    assert found.span == Span(650 / 1000, 650 / 1050, high)
    assert found.include == Span(750 / 1000, 750 / 1050, high)


def test_no_product() -> None:
    sales = "sold_at, seller_id, buyer_id, kind, amount\n2024-03-02, A, B, joining_fee, 500"
    assert reason("rewardable_share", sales=sales, recruits=RECRUITS) == "no product sale has a known buyer"
