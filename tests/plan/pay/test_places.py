"""Matrix, binary and matching on the placement tree, worked by hand; and who is placed where."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.plan.pay.columns import Kind
from mlmcheck.plan.pay.placing import placed
from tests.plan.pay.kit import paid, people, scheme

STAR = [-1, 0, 0, 0, 0]  # 0 recruited all four


@pytest.mark.parametrize(
    ("sponsors", "width", "spill", "parents"),
    [
        (STAR, 2, "sponsor", [-1, 0, 0, 1, 1]),  # two below 0, the next two below the first of them
        (STAR, 2, "none", [-1, 0, 0, -1, -1]),
        ([-1, 0, 1, 1, 1], 2, "company", [-1, 0, 0, 1, 1]),  # whoever the sponsor is
        (
            [-1, 0, 1, 0, 0, 0],
            2,
            "sponsor",
            [-1, 0, 1, 0, 1, 3],
        ),  # 2 sits under 1, so 4 takes 1's second place, 5 3's first
        ([-1, -1, 1], 1, "sponsor", [-1, -1, 1]),
    ],
)
def test_places(sponsors: list[int], width: int, spill: str, parents: list[int]) -> None:
    found = placed(np.array(sponsors, dtype=np.int64), width, spill)  # type: ignore[arg-type]
    assert found.tolist() == parents


def test_the_fourth_recruit_spills_to_level_two() -> None:
    told = scheme(entry={"joining_fee": 500}, matrix={"width": 3, "bonuses": [150, 30]})
    orders = [(0, who, Kind.FEE, 50_000, 0) for who in (1, 2, 3, 4)]
    # three at 150 and one below the first of them: 30 for 0, and 150 for 1, who did nothing
    rows = paid(told, people(told, STAR), *orders)
    assert sum(row[2] for row in rows if row[1] == 0) == 3 * 15_000 + 3_000
    assert [row for row in rows if row[1] == 1] == [(0, 1, 15_000, "matrix", 1)]


def test_the_weaker_leg_is_paid_and_the_rest_carried() -> None:
    told = scheme(binary={"rate": "0.1", "on": ["purchases"]})
    who = people(told, [-1, 0, 0])
    orders = [(0, 1, Kind.OWN, 30_000, 0), (0, 2, Kind.OWN, 10_000, 0), (1, 2, Kind.OWN, 15_000, 0)]
    # month 0: legs 300 and 100: 10 % of 100, 200 carried; month 1: 200 and 150: 10 % of 150
    assert paid(told, who, *orders) == [(0, 0, 1_000, "binary", 0), (1, 0, 1_500, "binary", 0)]
    flushed = scheme(binary={"rate": "0.1", "on": ["purchases"], "carry_over": False})
    assert paid(flushed, who, *orders) == [(0, 0, 1_000, "binary", 0)]  # month 1: 0 and 150


def test_beyond_the_cap_it_is_lost() -> None:
    told = scheme(binary={"rate": "0.1", "on": ["purchases"], "cap": 5})
    orders = [(0, 1, Kind.OWN, 10_000, 0), (0, 2, Kind.OWN, 10_000, 0), (1, 2, Kind.OWN, 100, 0)]
    assert paid(told, people(told, [-1, 0, 0]), *orders) == [(0, 0, 500, "binary", 0)]


def test_legs_hold_everybody_below_and_inactive_people_earn_nothing() -> None:
    told = scheme(activity={"points": 10}, binary={"rate": "0.1", "on": ["purchases"]})
    # 0 over 1 and 2, 3 under 1, 4 under 2 (placed so by spilling): legs of 0: 3 and 4 buy 50.00 each
    who = people(told, [-1, 0, 0, 1, 2])
    orders = [(0, 3, Kind.OWN, 5_000, 0), (0, 4, Kind.OWN, 5_000, 0)]
    assert paid(told, who, *orders) == []  # 0 is not active; what lies in the legs is carried
    later = [*orders, (1, 0, Kind.OWN, 1_000, 10)]
    assert paid(told, who, *later) == [(1, 0, 500, "binary", 0)]


def test_matching_is_a_share_of_what_those_below_earned() -> None:
    told = scheme(binary={"rate": "0.1", "on": ["purchases"]}, matching={"rates": ["0.5", "0.1"]})
    # 2 has two legs of 100.00: earns 10.00; its sponsor 1 gets 5.00, 0 gets 1.00
    who = people(told, [-1, 0, 1, 2, 2])
    orders = [(0, 3, Kind.OWN, 10_000, 0), (0, 4, Kind.OWN, 10_000, 0)]
    rows = paid(told, who, *orders)
    assert (0, 2, 1_000, "binary", 0) in rows
    assert (0, 1, 500, "matching", 1) in rows
    assert (0, 0, 100, "matching", 2) in rows
