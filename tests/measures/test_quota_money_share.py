"""Hand-worked on the company of the bunching test: 80 months of 102 beyond an even spread."""

from __future__ import annotations

import pytest

from tests.kit import number, reason
from tests.measures.test_quota_bunching import PLAN, books


def test_what_was_bought_to_qualify() -> None:
    found = number("quota_money_share", PLAN, **books(2))
    # 400 months in 39 bins of 5: 20.5 expected in the window (102 and 107), 100.5 there for 80 x 102 + 10.26 x 209; the
    # spread months cost 7 + 5 k each, 102 on average
    inside, bins = 80 + 800 / 39, 80 * 102 + 400 / 39 * (102 + 107)
    assert found.span.value == pytest.approx(bins * 80 / inside / (480 * 102), rel=0.05)
    assert found.note == "too few buyers who cannot earn to compare with"


def test_customers_who_buy_the_same_pack_show_that_it_is_the_pack() -> None:
    plain = books(2)
    sold = "\n".join(f"2020-{m:02d}-12, C{k}, 102" for k in range(20) for m in range(1, 13))
    found = number("quota_money_share", PLAN, recruits=plain["recruits"], sales=plain["sales"] + "\n" + sold)
    assert found.span.value == pytest.approx(0, abs=0.01)
    assert found.note == ""


def test_what_is_missing() -> None:
    why = "no qualification volume is stated, and none shows in the purchases"
    assert reason("quota_money_share", **books(0)) == why


def test_people_who_always_do_the_same_count_as_people() -> None:
    months = [(at, m, 102 if at % 6 == 0 else 7 + 5 * (at % 39)) for at in range(40) for m in range(12)]
    sales = "sold_at, buyer_id, amount" + "".join(
        f"\n{2020 + m // 12}-{m % 12 + 1:02d}-10, P{at:02d}, {size}" for at, m, size in months
    )
    found = number("quota_money_share", PLAN, recruits=books(2)["recruits"], sales=sales)
    # 7 of 40 people always buy 102: a share of 40 people is sure to 1.96 sqrt(.175 x .825 / 40) = .118; had their 480
    # months been strangers', to .034
    assert (found.span.high - found.span.low) / 2 > 0.1
