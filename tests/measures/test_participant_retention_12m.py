"""Hand-worked: forty people join together; twenty buy for the last time 100 days later, twenty to the end."""

from __future__ import annotations

import pytest

from tests.kit import number, reason


def books(people: int, gone: int, last: str = "2023-12-31") -> dict[str, str]:
    recruits = ["recruit_id, sponsor_id, joined_at, type"]
    sales = ["sold_at, buyer_id, amount", f"{last}, , 1"]
    for at in range(people):
        recruits.append(f"P{at:03d}, , 2022-01-01, distributor")
        sales += [f"2022-01-01, P{at:03d}, 10", f"{'2022-04-11' if at < gone else last}, P{at:03d}, 10"]
    return {"recruits": "\n".join(recruits), "sales": "\n".join(sales)}


def test_half_are_left_after_a_year() -> None:
    found = number("participant_retention_12m", **books(40, 20))
    # nobody is out of sight before a year: 20 of 40; Greenwood .5 / (40 x .5) = .025 on the log-log scale:
    # half = 1.959964 sqrt(.025) / ln 2 = .447086
    assert found.span.value == 0.5
    assert (found.span.low, found.span.high) == pytest.approx((0.5**1.563749, 0.5**0.639489), abs=1e-5)
    assert (
        found.note == "half are gone after 100 days; on average they stay 232 days of the first year"
    )  # (100 + 365) / 2
    assert found.n == 40


def test_too_few_or_too_short() -> None:
    assert reason("participant_retention_12m", **books(29, 10)) == (
        "fewer than 30 participants are seen for 90 days after joining"
    )
    why = "fewer than 10 participants are followed on some day of the year after joining"
    assert reason("participant_retention_12m", **books(40, 20, "2023-03-01")) == why


def test_undated() -> None:
    recruits = "recruit_id, sponsor_id, joined_at\nA, , 2022-01-01"
    assert reason("participant_retention_12m", sales="amount\n5", recruits=recruits) == "the sales are not dated"


def test_all_or_none_are_left() -> None:
    # exact binomial ends of 40 of 40 and of 0 of 40: .025^(1/40) = .91190
    found = number("participant_retention_12m", **books(40, 0)).span
    assert (found.value, found.low, found.high) == pytest.approx((1, 0.91190, 1), abs=1e-5)
    gone = books(40, 40)
    gone["sales"] += "\n2023-01-15, , 1"  # a last day more than a year after all others would be taken for a slip
    found = number("participant_retention_12m", **gone).span
    assert (found.value, found.low, found.high) == pytest.approx((0, 0, 1 - 0.91190), abs=1e-5)


def test_who_joined_years_before_says_nothing_of_a_first_year() -> None:
    one = books(40, 20)
    old = one["recruits"].replace("2022-01-01", "2018-01-01")
    why = "fewer than 10 participants are followed on some day of the year after joining"
    assert reason("participant_retention_12m", recruits=old, sales=one["sales"]) == why
