"""Measures from answers: numbers only where the plan's rules leave no other possibility."""

from __future__ import annotations

from typing import Any

import pytest

from mlmcheck.evidence.answers import results
from mlmcheck.intake.settings import Settings
from mlmcheck.model import Measurement, Unmeasured


def found(**pitch: Any) -> dict[str, Any]:
    return results(Settings.model_validate({"pitch": pitch}))


FUNDED, FOR_RECRUITING = "participant_funded_reward_share", "recruitment_reward_share"


@pytest.mark.parametrize(
    ("paid", "outside", "x", "n", "narrow"),
    [
        (["signups"], None, (1, 1), (1, 1), (1, 1)),
        (["packs", "signups"], None, (1, 1), (1, 1), None),
        (["downline_purchases"], None, (1, 1), (0, 1), (0, 0)),
        (["own_sales", "downline_sales"], True, (0, 0), (0, 0), (0, 0)),
        (["own_sales"], False, (1, 1), (0, 1), (0, 0)),  # sold to nobody but members
        (["own_sales", "packs"], True, None, None, None),
        (["own_sales"], None, None, None, (0, 0)),
    ],
)
def test_who_pays_by_the_rules(paid: list[str], outside: bool | None, x: Any, n: Any, narrow: Any) -> None:
    told = found(pays_on=paid, **({} if outside is None else {"outsiders_can_buy": outside}))
    funded, narrowly = told[FUNDED], told[FOR_RECRUITING]
    if x is None:
        assert isinstance(funded, Unmeasured)
    else:
        assert (funded.span.low, funded.span.high) == x
        assert (funded.reading("include").low, funded.reading("include").high) == n
        assert funded.basis == "answers"
    if narrow is None:
        assert isinstance(narrowly, Unmeasured)
    else:
        assert (narrowly.span.low, narrowly.span.high) == narrow


def test_a_range_stays_a_range_and_own_use_open() -> None:
    share = found(outside_share="0.2..0.4")["retail_share"]
    assert (share.span.value, share.span.low, share.span.high) == (None, 0.2, 0.4)
    assert (share.include.low, share.include.high) == (0.2, 1.0)
    assert share.interval == "bounds"


def test_the_shop_price_turned_round() -> None:
    assert found(shop_price="0.4")["price_premium"].span.value == 2.5
    assert isinstance(found(shop_price=0)["price_premium"], Unmeasured)


def test_pay_on_packs_alone_settles_nothing_about_signing_up() -> None:
    assert isinstance(found(pays_on=["packs"])["recruiting_paid"], Unmeasured)
    for paid, value in (["signups"], 1.0), (["own_sales"], 0.0):
        told = found(pays_on=paid)["recruiting_paid"]
        assert isinstance(told, Measurement)
        assert told.span.value == value


def test_no_answers_are_no_measures() -> None:
    assert results(Settings()) == {}
    assert found(asked=["pitch.pays_on"]) == {}
