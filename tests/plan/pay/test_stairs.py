"""The stairstep breakaway, worked by hand."""

from __future__ import annotations

from typing import Any

from mlmcheck.plan.pay.columns import Kind
from tests.plan.pay.kit import paid, people, scheme

RANKS = [{"name": "Bronze", "group_points": 100}, {"name": "Gold", "group_points": 300}]


def stairs(**more: Any) -> Any:
    return scheme(ranks=RANKS, breakaway={"base": "0.03", "rates": ["0.10", "0.20"], **more})


def test_each_is_paid_what_their_rate_is_above_the_one_below() -> None:
    # 2 under 1 under 0. Points 50, 100, 200: groups 50, 150, 350: no rank, Bronze, Gold: rates .03, .10, .20
    told = stairs()
    orders = [(0, 2, Kind.OWN, 5_000, 50), (0, 1, Kind.OWN, 10_000, 100), (0, 0, Kind.OWN, 20_000, 200)]
    assert paid(told, people(told, [-1, 0, 1]), *orders) == [
        (0, 2, 150, "breakaway", 0),  # 3 % of 50.00
        (0, 1, 350, "breakaway", 1),  # 10 - 3 = 7 %
        (0, 0, 500, "breakaway", 2),  # 20 - 10 = 10 %
        (0, 1, 1_000, "breakaway", 0),  # own: 10 % of 100.00
        (0, 0, 1_000, "breakaway", 1),
        (0, 0, 4_000, "breakaway", 0),  # own: all 20 % at once
    ]


def test_a_gold_below_breaks_away_and_leaves_an_override() -> None:
    # 1 under 0, both Gold: 1 keeps the whole 20 % of own 300.00; 0 gets no difference, but 4 % of it as override
    told = stairs(overrides=["0.04"])
    orders = [(0, 1, Kind.OWN, 30_000, 300), (0, 0, Kind.OWN, 0, 0)]
    assert paid(told, people(told, [-1, 0]), *orders) == [
        (0, 1, 6_000, "breakaway", 0), (0, 0, 1_200, "breakaway", 1),
    ]  # fmt: skip


def test_what_one_order_pays_adds_up_to_the_highest_rate() -> None:
    # awkward cents: 33.33 at .03, .10, .20: 1.00, 2.33, 3.34 = 6.67 = .20 x 33.33 rounded
    told = stairs()
    orders = [(0, 2, Kind.OWN, 3_333, 50), (0, 1, Kind.OWN, 0, 100), (0, 0, Kind.OWN, 0, 200)]
    rows = paid(told, people(told, [-1, 0, 1]), *orders)
    assert [row[2] for row in rows] == [100, 233, 334]


def test_a_rank_may_ask_for_legs() -> None:
    told = scheme(
        ranks=[{"name": "Bronze", "points": 100}, {"name": "Gold", "points": 100, "legs": 2, "leg_rank": "Bronze"}],
        breakaway={"rates": ["0.10", "0.20"], "on": ["purchases"]},
    )
    # 0 recruited 1 and 2; 3 is under 1. Bronze are 0, 2, 3: leg 1 holds 3, leg 2 holds 2: 0 is Gold
    orders = [(0, who, Kind.OWN, 10_000, 100) for who in (0, 2, 3)]
    assert (0, 0, 2_000, "breakaway", 0) in paid(told, people(told, [-1, 0, 0, 1]), *orders)
    # without 3's purchase the first leg holds nobody: 0 stays Bronze
    assert (0, 0, 1_000, "breakaway", 0) in paid(told, people(told, [-1, 0, 0, 1]), *orders[:2])
