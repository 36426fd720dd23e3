"""What a table of ranks tells, worked by hand on published tables and small invented ones; money in cents."""

from __future__ import annotations

import math
from typing import Any

import pytest

from mlmcheck.evidence.disclosure import results
from mlmcheck.intake import Settings
from mlmcheck.model import Base, Disclosure, Measurement, PayPeriod, Rank, Span, Unmeasured


def rank(share: float, low: float, high: float | None, mean: float | None = None, of_all: float | None = None) -> Rank:
    """One row, money in dollars."""
    pay = [None if each is None else Span.exact(round(each * 100)) for each in (low, high, mean)]
    known = None if of_all is None else Span.exact(of_all)
    return Rank("A", share=Span.exact(share), share_of_all=known, low=pay[0], high=pay[1], mean=pay[2])


def table(*ranks: Rank, base: Base = "all", pay_period: PayPeriod = "year", whole: Rank | None = None) -> Disclosure:
    return Disclosure("", None, None, "USD", base, "", pay_period, ranks, whole)


def number(id: str, told: Disclosure | None, **settings: dict[str, Any]) -> Measurement:
    found = results(told, Settings.model_validate(settings), 2)[id]
    assert isinstance(found, Measurement), found
    return found


def span(id: str, told: Disclosure | None, **settings: dict[str, Any]) -> tuple[float, float]:
    found = number(id, told, **settings).span
    return found.low, found.high


def reason(id: str, told: Disclosure | None, **settings: dict[str, Any]) -> str:
    found = results(told, Settings.model_validate(settings), 2)[id]
    assert isinstance(found, Unmeasured), found
    return found.reason


# 72.3 % got nothing, 18 % over 0 to 250, 6 % to 1,000, 3.7 % above
ADVOCARE = table(rank(0.723, 0, 0), rank(0.18, 0.01, 250), rank(0.06, 250.01, 1000), rank(0.037, 1000.01, None))
# 60 % nothing, 30 % 0 to 200 with mean 100, 10 % 200 to 2,000 with mean 700: mean 100
SMALL = table(rank(0.6, 0, 0), rank(0.3, 0, 200, 100), rank(0.1, 200, 2000, 700))


def test_advocare_2016_lost_at_least_so_many() -> None:
    assert span("loss_share", ADVOCARE, plan={"joining_fee": "59"}) == (0.723, 0.903)
    assert span("loss_share", ADVOCARE, plan={"required_purchase": "1200"}) == (0.963, 1.0)
    assert span("loss_share", ADVOCARE, costs={"stated": "1200"}) == (0.963, 1.0)
    assert span("unpaid_share", ADVOCARE) == (0.723, 0.723)


def test_my_daily_choice_2018_on_means() -> None:
    told = {"statement": {"mean": "580.08", "median": "0"}, "costs": {"stated": "1608"}}

    assert number("mean_net", None, **told).span == Span.exact(-102_792)
    assert number("mean_net", None, **told).interval == "exact"
    assert number("median_net", None, **told).span == Span.exact(-160_800)


def test_from_the_cheapest_cost_to_the_dearest() -> None:
    cost = {"plan": {"joining_fee": "50", "monthly_minimum": "100"}}
    found = number("loss_share", SMALL, **cost)

    # 50: the unpaid, perhaps those up to 200; 50 + 12 x 100 = 1,250: both, perhaps those up to 2,000
    assert (found.span.low, found.span.high) == (0.6, 1.0)
    assert [(part.label, part.value) for part in found.parts] == [
        ("minimal: at least", 0.6), ("minimal: at most", 0.9),
        ("qualified, goods worth nothing: at least", 0.9), ("qualified, goods worth nothing: at most", 1.0),
        ("qualified, goods worth half: at least", 0.9), ("qualified, goods worth half: at most", 1.0),  # 650
        ("qualified, goods worth all: at least", 0.6), ("qualified, goods worth all: at most", 0.9),  # 50
    ]  # fmt: skip


def test_mean_net_at_each_cost() -> None:
    found = number("mean_net", SMALL, plan={"joining_fee": "50", "monthly_minimum": "100"}, costs={"travel": "80"})

    # the mean is .3 x 100 + .1 x 700 = 100; costs 50, 1,250, 1,330 and less with goods worth half or all
    assert found.span == Span(pytest.approx(-123_000), pytest.approx(-123_000), pytest.approx(5_000))  # type: ignore[arg-type]
    assert [(part.label, round(part.value)) for part in found.parts] == [
        ("minimal", 5_000),
        ("qualified, goods worth nothing", -115_000), ("full, goods worth nothing", -123_000),
        ("qualified, goods worth half", -55_000), ("full, goods worth half", -63_000),
        ("qualified, goods worth all", 5_000), ("full, goods worth all", -3_000),
    ]  # fmt: skip


def test_the_firms_own_figure_of_expenses_is_told_once() -> None:
    found = number("mean_net", SMALL, plan={"monthly_minimum": "100"}, costs={"stated": "1608", "travel": "80"})

    assert [part.label for part in found.parts if part.label.startswith(("all", "full"))] == [
        "all expenses, as the firm states them"
    ]


def test_median_of_mostly_unpaid_people_is_nothing() -> None:
    assert number("median_net", SMALL, plan={"joining_fee": "50"}).span == Span.exact(-5_000)


def test_median_inside_a_rank() -> None:
    half_paid = table(rank(0.4, 0, 0), rank(0.4, 10, 200), rank(0.2, 200, 2000))

    assert span("median_net", half_paid, plan={"joining_fee": "50"}) == (-4_000, 15_000)


def test_concentration() -> None:
    # all pay is 100 a head: the best 1 % got .01 x 700 = 7, or .01 x 2,000 = 20 of it
    low, high = span("top1_reward_share", SMALL)
    assert (low, high) == pytest.approx((0.07, 0.20))

    # Lorenz through (.6, 0), (.9, .3), (1, 1): area .3 x .15 + .1 x .65 = .11, so 1 - .22
    assert span("reward_gini", SMALL) == pytest.approx((0.78, 1.0))


def test_a_table_of_the_paid_that_says_how_many_they_are() -> None:
    told = table(
        rank(0.9, 1, 200, 100, of_all=0.18), rank(0.1, 200, 2000, 700, of_all=0.02),
        base="paid",
    )  # fmt: skip

    assert span("unpaid_share", told) == (0.8, 0.8)
    assert span("loss_share", told, plan={"joining_fee": "50"}) == pytest.approx((0.8, 0.98))
    assert span("mean_net", told, plan={"joining_fee": "50"}) == pytest.approx((-1_800, -1_800))  # .2 x 160 - 50
    assert span("median_net", told, plan={"joining_fee": "50"}) == (-5_000, -5_000)
    assert number("loss_share", told, plan={"joining_fee": "50"}).base == "all"
    assert number("reward_gini", told).base == "paid"


def test_a_table_of_the_paid_that_does_not_say_how_many_they_are() -> None:
    told = table(rank(0.9, 1, 200, 100), rank(0.1, 200, 2000, 700), base="paid")
    found = number("loss_share", told, plan={"joining_fee": "50"})

    assert reason("unpaid_share", told) == "the table leaves out people without saying how many"
    assert found.span.value is None
    assert (found.span.low, found.span.high) == pytest.approx((0.0, 0.99))  # .9 + .1 x .9
    assert found.note == "The table leaves out people; up to 90 of 100 may be missing."
    assert span("mean_net", told, plan={"joining_fee": "50"}) == pytest.approx((-3_400, 11_000))  # 16 to 160, less 50
    assert span("median_net", told, plan={"joining_fee": "50"}) == (-5_000, 15_000)


def test_people_whom_a_table_of_ranks_leaves_out_may_have_been_paid() -> None:
    told = table(rank(1, 1, 200, 100, of_all=0.2), base="ranked")

    assert span("unpaid_share", told) == (0.0, 0.8)
    assert span("mean_net", told, plan={"joining_fee": "50"}) == pytest.approx((-3_000, 5_000))


def test_a_mean_in_the_text_of_the_paid_may_be_of_everybody_or_not() -> None:
    told = table(rank(1, 1, 200, of_all=0.2), base="paid")
    cost = {"costs": {"stated": "0"}}

    # of the paid: 100 x .2 = 20 a head; of everybody it cannot be 100, as the table allows 200 x .2 = 40
    assert span("mean_net", told, statement={"mean": "100"}, **cost) == pytest.approx((2_000, 4_000))
    assert span("median_net", told, statement={"median": "100"}, **cost) == (0, 0)  # four of five got nothing


def test_a_mean_in_the_text_that_the_table_contradicts_does_not_stand_alone() -> None:
    found = number("mean_net", SMALL, statement={"mean": "<50"}, plan={"joining_fee": "50"})

    assert (found.span.low, found.span.high) == pytest.approx((-5_000, 5_000))  # 0 to 100, less 50
    assert found.note == "What is stated of everybody and what the ranks make differ; both are kept."


def test_a_row_of_everybody_gives_the_mean() -> None:
    whole = Rank("", mean=Span.exact(1_000), median=Span.exact(0))
    told = table(rank(1, 0, None), pay_period="month", whole=whole)

    assert number("mean_net", told, costs={"stated": "0"}).span == Span.exact(12_000)
    assert number("median_net", told, costs={"stated": "0"}).span == Span.exact(0)


def test_pay_of_months_is_marked() -> None:
    told = table(rank(0.5, 0, 0), rank(0.5, 5, 10), pay_period="month")
    found = number("loss_share", told, plan={"joining_fee": "59"})

    assert found.note == "Pay of a month times 12, as if people stayed all year."
    assert (found.span.low, found.span.high) == (0.5, 1.0)  # 5 (one month) to 120


def test_a_rank_without_an_upper_end_leaves_the_mean_open() -> None:
    told = table(rank(0.9, 0, 0), rank(0.1, 1000, None))
    found = number("mean_net", told, plan={"joining_fee": "50"})

    assert (found.span.low, found.span.high) == pytest.approx((5_000, math.inf))
    assert all(math.isfinite(part.value) for part in found.parts)


def test_nobody_known_among_all_who_enrolled() -> None:
    """Every rank may be nobody at all: no end is lost in nothing times without end."""
    told = table(Rank("A", share_of_all=Span(None, 0.0, 0.01), low=Span.exact(100)), base="paid")
    found = number("mean_net", told, costs={"stated": "0"})

    assert (found.span.low, found.span.high) == (0.0, math.inf)


def test_a_share_that_may_be_anything_is_none() -> None:
    told, cost = table(rank(1, 0, None)), {"plan": {"joining_fee": "50"}}

    assert reason("unpaid_share", told) == "the pay stated of each rank does not limit it"
    assert reason("loss_share", told, **cost) == "the pay stated of each rank does not limit it"
    assert reason("loss_share", table(whole=Rank("")), **cost) == "no table of ranks is supplied"


def test_what_is_missing_is_asked_for() -> None:
    assert reason("loss_share", None) == "no table of ranks is supplied"
    assert reason("loss_share", SMALL) == "what it costs to take part is not known"
    assert reason("mean_net", None, costs={"stated": "5"}) == "neither a table of ranks nor a mean is supplied"
    assert reason("median_net", None, costs={"stated": "5"}) == "neither a table of ranks nor a median is supplied"
    assert reason("top1_reward_share", ADVOCARE) == "not every rank states its share, finely enough, and its mean"
    assert reason("unpaid_share", None) == "no table of ranks is supplied"


def test_a_rank_alone_may_tell_how_many_the_table_is_of() -> None:
    """4Life 2016: Leaders are 88.8 % of the paid and 19.9 % of all, so the paid are 19.8/88.9 to 20.0/88.7 of all."""
    leaders = Rank(
        "Leaders", share=Span.exact(0.888), share_of_all=Span.exact(0.199), low=Span.exact(1), high=Span.exact(9),
        rounding=0.0005, rounding_of_all=0.0005,
    )  # fmt: skip
    others = Rank("Others", share=Span.exact(0.112), share_of_all=Span(None, 0.0, 0.06), low=Span.exact(1), high=None)
    found = number("unpaid_share", table(leaders, others, base="paid")).span

    assert (found.low, found.high) == pytest.approx((1 - 200 / 887, 1 - 198 / 889))
