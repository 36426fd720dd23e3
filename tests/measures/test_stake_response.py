"""Hand-worked: twenty sponsors buy 100 in each month in which their recruit buys, and 60 in the others."""

from __future__ import annotations

import pytest

from tests.kit import number, reason

PLAN = "[plan]\nqualification_volumes = [100]"


def books(alone: int, months: int = 12, pairs: int = 20) -> dict[str, str]:
    recruits, sales = ["recruit_id, sponsor_id, joined_at, type"], ["sold_at, buyer_id, amount"]
    for at in range(pairs):
        recruits += [f"S{at}, , 2019-01-01, distributor", f"R{at}, S{at}, 2019-01-05, distributor"]
        for month in range(1, months + 1):
            sales.append(f"2020-{month:02d}-10, S{at}, {100 if month <= months // 2 else alone}")
            if month <= months // 2:
                sales.append(f"2020-{month:02d}-11, R{at}, 30")
    return {"recruits": "\n".join(recruits), "sales": "\n".join(sales)}


def test_they_stop_when_nothing_is_at_stake() -> None:
    found = number("stake_response", PLAN, **books(60))
    # with an active recruit: 120 of 120 months at 100. Without: 120 months of sponsors at 60, 120 of recruits at 30
    assert found.span.value == 1.0
    assert found.note == "100 % of months with an active downline, 0 % of months without"
    assert found.n == 360


def test_they_go_on() -> None:
    found = number("stake_response", PLAN, **books(100))
    assert found.span.value == pytest.approx(1 - 120 / 240)


def test_too_little() -> None:
    assert reason("stake_response", PLAN, **books(60, months=4)) == (
        "fewer than 50 months with, or without, an active downline"
    )
    why = "no qualification volume is stated, and none shows in the purchases"
    assert reason("stake_response", **books(60)) == why
