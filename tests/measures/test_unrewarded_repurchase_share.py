"""Hand-worked: forty people whose one recruit stops in June; they go on for less, their peers for as much as before."""

from __future__ import annotations

import pytest

from tests.kit import number, reason

LEAVERS, PEERS = 40, 10


def books(after: int, leavers: int = LEAVERS) -> dict[str, str]:
    recruits, sales = ["recruit_id, sponsor_id, joined_at, type"], ["sold_at, buyer_id, amount"]
    for at in range(leavers + PEERS):
        stops = at < leavers
        recruits += [f"S{at}, , 2022-01-01, distributor", f"R{at}, S{at}, 2022-01-05, distributor"]
        for month in range(1, 13):
            sales.append(f"2022-{month:02d}-10, S{at}, {after if stops and month > 6 else 100}")
            if month <= 6 or not stops:
                sales.append(f"2022-{month:02d}-11, R{at}, 100")
    return {"recruits": "\n".join(recruits), "sales": "\n".join(sales)}


def test_they_buy_on_for_a_quarter() -> None:
    found = number("unrewarded_repurchase_share", **books(25))
    # the recruit is last active in June, so July is month 0: August to October 75, April to June 300; peers 300 / 300
    assert found.span.value == pytest.approx(75 / 300 - 300 / 300)
    assert found.n == LEAVERS
    assert found.note == "placebo three months earlier 0.00"


def test_they_buy_on_as_before() -> None:
    assert number("unrewarded_repurchase_share", **books(100)).span.value == pytest.approx(0.0)


def test_too_few() -> None:
    why = "fewer than 30 participants outlasted a downline they had, with purchases before"
    assert reason("unrewarded_repurchase_share", **books(25, 29)) == why
