"""Hand-worked: ten people reach 100 by a second order on the 29th; in other months they order twice, at any time."""

from __future__ import annotations

import pytest

from tests.kit import number, reason

PLAN = "[plan]\nqualification_volumes = [100]"
RECRUITS = "recruit_id, sponsor_id, joined_at, type\n" + "\n".join(
    f"P{k}, , 2019-01-01, distributor" for k in range(10)
)


def sales(last: int) -> str:
    rows = ["sold_at, buyer_id, amount"]
    for person in range(10):
        for month in (1, 3, 5, 7, 8, 10):  # months of 31 days: late is the 27th and after
            rows += [f"2020-{month:02d}-05, P{person}, 70", f"2020-{month:02d}-{last}, P{person}, 32"]
        rows += [f"2020-{month:02d}-{day:02d}, P{person}, 100" for month in (2, 4) for day in (3, 8, 13, 18)]
        rows += [f"2020-06-{day:02d}, P{person}, 100" for day in (3, 28)]
    return "\n".join(rows)


def test_the_last_days_fill_what_is_lacking() -> None:
    found = number("shortfall_fill_share", PLAN, sales=sales(29), recruits=RECRUITS)
    # elsewhere 1 of 10 order days is late (28 June), so of two order days one is late with chance 1 - .9^2 = .19
    assert found.span.value == pytest.approx(1 - 0.19)
    assert (found.n, found.note) == (60, "chance gives 19 %")


def test_an_early_order_fills_nothing_late() -> None:
    found = number("shortfall_fill_share", PLAN, sales=sales(12), recruits=RECRUITS)
    assert found.span.value == pytest.approx(-0.19)


def test_too_little() -> None:
    few = "\n".join(sales(29).splitlines()[:50])
    why = "fewer than 50 months just reach the volume, or no others to compare with"
    assert reason("shortfall_fill_share", PLAN, sales=few, recruits=RECRUITS) == why
    stated = "no qualification volume is stated, and none shows in the purchases"
    assert reason("shortfall_fill_share", sales=few, recruits=RECRUITS) == stated
