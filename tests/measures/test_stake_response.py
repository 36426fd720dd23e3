"""Hand-worked: twenty sponsors buy 100 in each month in which their recruit buys, and 60 in the others."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from mlmcheck.ledger.at_stake import AtStake
from mlmcheck.measures.stake_response import measure
from mlmcheck.model import Measurement
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
    # each sponsor: 6 of 6 months at 100 with an active recruit, 0 of 6 without; recruits never had anybody below
    assert found.span.value == 1.0
    assert found.note == "the same 20 people are compared in both sorts of months"
    assert found.n == 240


def test_they_go_on() -> None:
    # sponsors buy 100 whether anything is at stake or not; that recruits, who have no downline, buy 30 says nothing
    found = number("stake_response", PLAN, **books(100))
    assert (found.span.low, found.span.value, found.span.high) == (0, 0, 0)


def test_each_is_weighed_by_the_months_that_compare() -> None:
    # A: 1 of 1 month with, 0 of 3 without: difference 1, weight 3/4. B: 1 of 2 and 1 of 2: 0, weight 1. C: never with
    counts = ([1, 2, 0], [3, 2, 9], [1, 1, 0], [0, 1, 9])
    stake = AtStake(*(30 * np.repeat(each, 20) for each in counts))
    sizes, alone = SimpleNamespace(volumes=(100,)), SimpleNamespace(parent=np.full(60, -1), level=np.ones(60, int))
    found = measure(stake, cast(Any, sizes), cast(Any, alone))
    assert isinstance(found, Measurement)
    assert found.span.value == pytest.approx(0.75 / 1.75)


def test_too_little() -> None:
    assert reason("stake_response", PLAN, **books(60, months=4)) == (
        "fewer than 50 months with, or without, an active downline, of people with both"
    )
    why = "no qualification volume is stated, and none shows in the purchases"
    assert reason("stake_response", **books(60)) == why
