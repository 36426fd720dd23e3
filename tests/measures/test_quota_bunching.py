"""Hand-worked: forty people with five months each around 100 points, evenly spread but for those who buy just 100."""

from __future__ import annotations

import pytest

from tests.kit import number, reason

PLAN = "[plan]\nqualification_volumes = [100]"


def books(at_quota: int, spread: int = 39, months: int = 10, people: int = 40) -> dict[str, str]:
    """Each of `spread` bins of 5 from 5 to 195 gets as many months; and everybody buys 102 in `at_quota` months."""
    recruits = ["recruit_id, sponsor_id, joined_at, type"]
    sales = ["sold_at, buyer_id, amount"]
    for at in range(people):
        recruits.append(f"P{at:02d}, {'' if at < 8 else f'P{at % 8:02d}'}, 2019-01-01, distributor")
        for month in range(months + at_quota):
            size = 102 if month < at_quota else 7 + 5 * ((at * months + month) % spread)
            sales.append(f"{2020 + month // 12}-{month % 12 + 1:02d}-10, P{at:02d}, {size}")
    return {"recruits": "\n".join(recruits), "sales": "\n".join(sales)}


def test_two_months_each_at_the_volume() -> None:
    found = number("quota_bunching", PLAN, **books(2))
    # 400 months lie evenly in 39 bins: 10.26 a bin; 80 more at 102, which lies in the window of two bins
    assert found.span.value == pytest.approx(80 / (400 / 39), rel=0.05)
    assert found.span.low > 0
    assert found.note == "at 100, as stated"


def test_an_even_spread_shows_nothing() -> None:
    found = number("quota_bunching", PLAN, **books(0))
    assert found.span.value == pytest.approx(0, abs=0.3)
    assert found.span.low < 0 < found.span.high


def test_where_nothing_is_stated_or_little_bought() -> None:
    why = "no qualification volume is stated, and none shows in the purchases"
    assert reason("quota_bunching", **books(0)) == why
    assert (
        reason("quota_bunching", "[plan]\nqualification_volumes = []", **books(2))
        == "the plan has no qualification volume"
    )
    assert (
        reason("quota_bunching", PLAN, **books(2, months=1))
        == "fewer than 200 months of purchases lie around the volume"
    )
