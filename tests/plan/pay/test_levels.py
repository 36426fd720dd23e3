"""Bonuses up the sponsor tree, each worked by hand on a few people."""

from __future__ import annotations

from typing import Any

from mlmcheck.plan.pay.columns import Kind
from tests.plan.pay.kit import paid, people, scheme

LINE = [-1, 0, 1, 2, 3]  # 0 recruited 1, 1 recruited 2, and so on


def test_unilevel_pays_each_level_and_stops() -> None:
    told = scheme(unilevel={"rates": ["0.10", "0.05"], "on": ["purchases"]})
    # 100.00 by person 3: 10.00 to 2, 5.00 to 1, nothing to 0
    assert paid(told, people(told, LINE), (0, 3, Kind.OWN, 10_000, 100)) == [
        (0, 2, 1_000, "unilevel", 1), (0, 1, 500, "unilevel", 2),
    ]  # fmt: skip


def test_half_a_cent_is_rounded_up_and_taken_back_alike() -> None:
    told = scheme(unilevel={"rates": ["0.05"], "on": ["purchases"]})
    # .05 x 0.10 = half a cent: 1; and the refund takes back 1
    rows = paid(told, people(told, LINE), (0, 1, Kind.OWN, 10, 0), (0, 1, Kind.OWN, -10, 0))
    assert [row[2] for row in rows] == [1, -1]


def test_who_is_not_active_is_passed_over_with_compression_only() -> None:
    tables: dict[str, Any] = {"activity": {"points": 50}, "unilevel": {"rates": ["0.10", "0.05"], "on": ["purchases"]}}
    orders = [(0, 4, Kind.OWN, 10_000, 100), (0, 2, Kind.OWN, 5_000, 50), (0, 1, Kind.OWN, 5_000, 50)]
    plain, pressed = scheme(**tables), scheme(**{**tables, "unilevel": {**tables["unilevel"], "compression": True}})
    # 4 buys: 3 is inactive. Plain: 3 gets nothing, 2 the 5 %. Compressed: 2 gets the 10 %, 1 the 5 %.
    of_4 = [row for row in paid(plain, people(plain, LINE), *orders) if row[2] in (1_000, 500) and row[1] in (2, 1)]
    assert (0, 2, 500, "unilevel", 2) in of_4
    assert (0, 2, 1_000, "unilevel", 1) in paid(pressed, people(pressed, LINE), *orders)
    assert (0, 1, 500, "unilevel", 2) in paid(pressed, people(pressed, LINE), *orders)


def test_a_level_may_ask_for_a_rank() -> None:
    told = scheme(
        ranks=[{"name": "Star", "recruits": 2}],
        unilevel={"rates": ["0.10", "0.05"], "on": ["purchases"], "ranks": ["", "Star"]},
    )
    # person 3 under 1 under 0; 0 has two recruits (1, 2) and is a Star: paid on level 2
    assert paid(told, people(told, [-1, 0, 0, 1]), (0, 3, Kind.OWN, 10_000, 0)) == [
        (0, 1, 1_000, "unilevel", 1), (0, 0, 500, "unilevel", 2),
    ]  # fmt: skip
    assert paid(told, people(told, [-1, 0, 1, 2]), (0, 2, Kind.OWN, 10_000, 0)) == [(0, 1, 1_000, "unilevel", 1)]


def test_who_has_left_is_not_paid() -> None:
    told = scheme(unilevel={"rates": ["0.10"], "on": ["purchases"]})
    orders = [(0, 1, Kind.OWN, 10_000, 0), (1, 1, Kind.OWN, 10_000, 0)]
    assert paid(told, people(told, [-1, 0], left={0: 1}), *orders) == [(0, 0, 1_000, "unilevel", 1)]


def test_a_joining_is_paid_once_whatever_is_bought_with_it() -> None:
    told = scheme(recruiting={"bonuses": [100, 20]})
    orders = [(0, 2, Kind.FEE, 5_000, 0), (0, 2, Kind.KIT, 9_900, 0), (1, 2, Kind.PACK, 50_000, 0)]
    assert paid(told, people(told, LINE), *orders) == [
        (0, 1, 10_000, "recruiting", 1), (0, 0, 2_000, "recruiting", 2),
    ]  # fmt: skip


def test_the_first_two_recruits_are_passed_up() -> None:
    told = scheme(recruiting={"bonuses": [100], "pass_up": 2})
    # 1's recruits 2, 3, 4 join: the first two pay 0, the third pays 1. 1 himself is 0's first, and 0 has nobody above.
    orders = [(0, who, Kind.FEE, 50_000, 0) for who in (1, 2, 3, 4)]
    assert paid(told, people(told, [-1, 0, 1, 1, 1]), *orders) == [
        (0, 0, 10_000, "recruiting", 1), (0, 0, 10_000, "recruiting", 1), (0, 1, 10_000, "recruiting", 1),
    ]  # fmt: skip


def test_fast_start_ends_with_the_month() -> None:
    told = scheme(fast_start={"rate": "0.2", "on": ["packs"], "months": 2})
    orders = [(month, 1, Kind.PACK, 10_000, 0) for month in (3, 4, 5)]
    # joined in month 3: months 3 and 4 count
    assert paid(told, people(told, [-1, 0], joined={1: 3}), *orders) == [
        (3, 0, 2_000, "fast_start", 1), (4, 0, 2_000, "fast_start", 1),
    ]  # fmt: skip


def test_retail_is_the_sellers_even_when_not_active() -> None:
    told = scheme(activity={"points": 500}, retail={"margin": "0.25"})
    assert paid(told, people(told, [-1, 0]), (0, 1, Kind.SALE, 9_999, 0)) == [(0, 1, 2_500, "retail", 0)]
    outside = scheme(retail={"margin": "0.25", "paid_by": "customer"})
    assert paid(outside, people(outside, [-1, 0]), (0, 1, Kind.SALE, 9_999, 0)) == []


def test_generations_count_people_of_the_rank_only() -> None:
    told = scheme(
        ranks=[{"name": "Gold", "points": 100}],
        generations={"rank": "Gold", "rates": ["0.05", "0.02"], "on": ["purchases"]},
    )
    # line 0-1-2-3-4; 4 buys 200.00 for nothing in points; 3 and 1 and 0 are Gold by 100 points: 3 gets 5 %, 1 gets 2 %
    orders = [(0, 4, Kind.OWN, 20_000, 0), *((0, who, Kind.OWN, 0, 100) for who in (0, 1, 3))]
    assert paid(told, people(told, LINE), *orders) == [(0, 3, 1_000, "generations", 1), (0, 1, 400, "generations", 2)]


def test_points_are_worth_what_the_plan_says() -> None:
    told = scheme(
        plan={"currency": "USD", "pays_on": "points", "point_value": "0.5"},
        unilevel={"rates": ["0.10"], "on": ["purchases"]},
    )
    # 80 points at 0.50 are 40.00; 10 %: 4.00
    assert paid(told, people(told, [-1, 0]), (0, 1, Kind.OWN, 10_000, 80)) == [(0, 0, 400, "unilevel", 1)]
