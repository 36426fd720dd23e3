"""Bounds from brackets of pay, held against every way in which a few people can be paid within them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations_with_replacement, product

import pytest

from mlmcheck.model import Disclosure, PayPeriod, Rank, Span
from mlmcheck.stats.brackets import Bracket, below, brackets, filled, gini, mean, median, top_share

PEOPLE = 6
FAR = 1000.0  # stands for no upper end
OPEN = Span(None, 0.0, math.inf)

# fewest and most people of PEOPLE, low, high
TABLES = [
    [(4, 4, 0, 0), (1, 1, 1, 9), (1, 1, 10, math.inf)],
    [(2, 4, 0, 5), (1, 3, 5, 8), (0, 1, 8, 20)],
    [(3, 3, 0, 6), (2, 2, 4, 9)],  # brackets that overlap, one person in none
    [(0, 6, 0, 3), (0, 1, 3, math.inf)],  # a share that is not stated beside a small one
    [(6, 6, 0, 10)],
    [(0, 2, 2, 4)],
]


def bracket(share: Span, low: float, high: float, pay: float | None = None, rounding: float = 0.0) -> Bracket:
    return Bracket(share, low, high, Span(None, low, high) if pay is None else Span.exact(pay), rounding)


def ranks(rows: list[tuple[int, int, float, float]]) -> tuple[Bracket, ...]:
    return tuple(bracket(_share(least / PEOPLE, most / PEOPLE), low, high) for least, most, low, high in rows)


def _share(low: float, high: float) -> Span:
    return Span(low if low == high else None, low, high)


def heads(rows: list[tuple[int, int, float, float]]) -> Iterator[tuple[int, ...]]:
    """Every number of people in each rank, and in none, that makes PEOPLE."""
    for counts in product(*(range(least, most + 1) for least, most, _, _ in rows)):
        most = sum(row[1] for row in rows)
        if sum(counts) == PEOPLE or (sum(counts) < PEOPLE and most < PEOPLE):
            yield (*counts, PEOPLE - sum(counts))


def payrolls(rows: list[tuple[int, int, float, float]]) -> Iterator[list[float]]:
    """Every way to pay PEOPLE people the low or the high end of their rank."""
    ends = [(low, min(high, FAR)) for _, _, low, high in rows] + [(0.0, FAR)]
    for counts in heads(rows):
        ways = [list(combinations_with_replacement(end, count)) for end, count in zip(ends, counts, strict=True)]
        for way in product(*ways):
            yield sorted(pay for rank in way for pay in rank)


@pytest.mark.parametrize("rows", TABLES)
@pytest.mark.parametrize("amount", [0, 1, 5, 8, 10, 25])
@pytest.mark.parametrize("or_at", [False, True])
def test_below_is_the_least_and_the_most_of_every_way(
    rows: list[tuple[int, int, float, float]], amount: float, or_at: bool
) -> None:
    counted = [sum(pay < amount or (or_at and pay == amount) for pay in way) / PEOPLE for way in payrolls(rows)]
    span = below(ranks(rows), amount, or_at=or_at)

    assert (span.low, span.high) == pytest.approx((min(counted), max(counted)))


@pytest.mark.parametrize("rows", TABLES)
def test_median_is_the_least_and_the_most_of_every_way(rows: list[tuple[int, int, float, float]]) -> None:
    middles = [way[PEOPLE // 2 - 1] for way in payrolls(rows)]  # the least amount that half get no more than
    span = median(ranks(rows))

    assert (span.low, min(span.high, FAR)) == (min(middles), max(middles))


@pytest.mark.parametrize("rows", TABLES)
def test_mean_is_the_least_and_the_most_of_every_way(rows: list[tuple[int, int, float, float]]) -> None:
    means = [sum(way) / PEOPLE for way in payrolls(rows)]
    span = mean(ranks(rows))

    assert span.low == pytest.approx(min(means))
    if math.isinf(span.high):
        assert max(means) >= FAR / PEOPLE  # somebody may be paid without end
    else:
        assert span.high == pytest.approx(max(means))


def test_the_rule_on_advocare_2016() -> None:
    # 72.3 % nothing, 18 % over 0 to 250, 6 % to 1,000, 3.7 % above
    rows = [(0.723, 0, 0), (0.18, 0.01, 250), (0.06, 250.01, 1000), (0.037, 1000.01, math.inf)]
    told = [bracket(Span.exact(share), low, high) for share, low, high in rows]

    assert below(told, 59) == Span(None, 0.723, 0.903)
    assert below(told, 1200) == Span(None, 0.963, 1.0)


# 4 people: 3 of 0 to 4 with mean 2, 1 of 6 to 10 with mean 8
SMALL = (bracket(Span.exact(0.75), 0, 4, 2), bracket(Span.exact(0.25), 6, 10, 8))
# the poorer rank may hold the best paid: 8 of 0 to 20 with mean 5, 2 of 6 to 10 with mean 8
MIXED = (bracket(Span.exact(0.8), 0, 20, 5), bracket(Span.exact(0.2), 6, 10, 8))


def _paid(count: int, low: int, high: int, pay: int) -> list[tuple[int, ...]]:
    """Every way in whole numbers to pay so many people so much on average."""
    return [way for way in combinations_with_replacement(range(low, high + 1), count) if sum(way) == count * pay]


def _tops(ways: list[list[int]], best: int) -> list[float]:
    return [sum(sorted(way)[-best:]) / sum(way) for way in ways]


def test_top_share_of_a_whole_rank_is_its_mean() -> None:
    found = _tops([[*poor, 8] for poor in _paid(3, 0, 4, 2)], 1)

    assert top_share(SMALL, 0.25) == Span.exact(round(8 / 14, 12))  # 8 of 3 x 2 + 8
    assert set(found) == {8 / 14}


def test_top_share_where_ranks_overlap() -> None:
    ways = [[*poor, *rich] for poor in _paid(8, 0, 20, 5) for rich in _paid(2, 6, 10, 8)]
    for best in (1, 2, 3, 5):
        found, span = _tops(ways, best), top_share(MIXED, best / 10)

        assert span is not None
        assert span.low == pytest.approx(min(found))
        assert span.high == pytest.approx(max(found))


def test_gini_is_the_least_of_every_way() -> None:
    ways = [[*poor, *rich] for poor in _paid(8, 0, 20, 5) for rich in _paid(2, 6, 10, 8)]
    span = gini(MIXED)

    assert span is not None
    assert span.high == 1
    assert span.low == pytest.approx(min(map(_gini, ways)))


def _gini(way: list[int]) -> float:
    return sum(abs(one - other) for one in way for other in way) / (2 * len(way) * sum(way))


def test_no_pay_no_share_or_no_mean_no_concentration() -> None:
    nothing = bracket(Span.exact(1), 0, 0, 0)
    for told in ((), (nothing,), (bracket(Span.exact(1), 0, 5),), (bracket(Span(None, 0, 1), 0, 5, 3),), SMALL[:1]):
        assert top_share(told, 0.01) is None
        assert gini(told) is None


def test_an_open_rank_may_have_one_person_with_all_above_the_low_end() -> None:
    told = (bracket(Span.exact(0.9), 0, 0, 0), bracket(Span.exact(0.1), 10, math.inf, 20))
    span = top_share(told, 0.01)

    assert span is not None
    # all pay is .1 x 20 = 2; the best hundredth gets .01 x 20, or .01 x 10 and the .1 x 10 above the low end
    assert (span.low, span.high) == pytest.approx((0.1, 0.55))


def test_whole_percents_are_too_coarse_for_the_best_hundredth() -> None:
    told = [bracket(Span.exact(0.99), 0, 9, 5, rounding=0.005), bracket(Span.exact(0.01), 9, 99, 50, rounding=0.005)]

    assert top_share(told, 0.01) is None
    assert top_share(told, 0.10) is not None


def test_a_mean_is_as_wide_as_the_printed_shares() -> None:
    # 99 % with 0 and 1 % with 1,000: 10; but 1 % may be .5 to 1.5 %
    told = [bracket(Span.exact(0.99), 0, 0, 0, 0.005), bracket(Span.exact(0.01), 0, 2000, 1000, 0.005)]

    assert mean(told) == Span(10.0, pytest.approx(5.0), pytest.approx(15.0))  # type: ignore[arg-type]


def test_shares_above_the_whole_do_not_turn_ends_round() -> None:
    told = [bracket(Span.exact(0.6), 0, 5), bracket(Span.exact(0.6), 6, 9)]
    span = below(told, 6)

    assert (span.low, span.high) == pytest.approx((0.4, 0.6))


def _table(*rows: Rank, pay_period: PayPeriod = "year", whole: Rank | None = None) -> Disclosure:
    return Disclosure("", None, None, "USD", "all", "", pay_period, rows, whole)


def _rank(low: float, high: float | None, mean: float | None = None, annual: float | None = None) -> Rank:
    pay = [None if each is None else Span.exact(each) for each in (low, high, mean, annual)]
    return Rank("A", share=Span.exact(1), low=pay[0], high=pay[1], mean=pay[2], annual_mean=pay[3])


def test_a_month_reaches_twelve_times_as_high_and_begins_at_one() -> None:
    (one,) = brackets(_table(_rank(10, 50), pay_period="month"))

    assert (one.low, one.high, one.mean) == (10, 600, Span(None, 10, 600))


def test_a_yearly_mean_near_the_made_one_is_taken_else_both() -> None:
    (near,) = brackets(_table(_rank(0, 699, 23, 1214), pay_period="week"))  # 23 x 52 = 1,196
    (far,) = brackets(_table(_rank(0, 699, 20, 500), pay_period="week"))  # 20 x 52 = 1,040

    assert near.mean == Span.exact(1214)
    assert far.mean == Span(None, 500, 1040)


def test_a_mean_of_nothing_is_nothing_for_everybody() -> None:
    (one,) = brackets(_table(_rank(0, None, 0)))

    assert one.high == 0


def test_a_rank_the_wrong_way_round_lies_between_its_ends() -> None:
    (one,) = brackets(_table(_rank(500, 100)))

    assert (one.low, one.high) == (100, 500)


def _counted(*counts: Span | None, whole: float | None = None) -> tuple[Span, ...]:
    rows = tuple(Rank("A", count=count, share=Span.exact(0.5)) for count in counts)
    total = None if whole is None else Rank("", count=Span.exact(whole))
    return tuple(one.share for one in brackets(_table(*rows, whole=total)))


def test_counts_go_before_shares_and_the_whole_before_their_sum() -> None:
    assert _counted(Span.exact(30), Span.exact(10)) == (Span.exact(0.75), Span.exact(0.25))
    assert _counted(Span.exact(30), Span.exact(10), whole=100) == (Span.exact(0.3), Span.exact(0.1))
    assert _counted(Span.exact(30), None) == (Span.exact(0.5), Span.exact(0.5))  # not every rank is counted


def test_a_count_that_is_a_range_makes_a_range() -> None:
    assert _counted(Span.exact(90), Span(None, 0, 10)) == (Span(None, 0.9, 1.0), Span(None, 0.0, 0.1))
    assert _counted(Span.exact(90), Span(None, 10, math.inf)) == (Span(None, 0.0, 0.9), Span(None, 0.1, 1.0))


def test_people_in_no_rank_are_a_rank_of_any_pay() -> None:
    rest = filled([bracket(Span(None, 0.5, 0.75), 0, 5)])[-1]

    assert (rest.share, rest.low, rest.high, rest.mean) == (Span(None, 0.25, 0.5), 0.0, math.inf, OPEN)


def test_ends_that_the_mean_contradicts_limit_nobody() -> None:
    """Pay up to 10 with a mean of 300: somebody got more than 10, so nobody can be said to have got less than 50."""
    told = Rank("A", share=Span.exact(0.6), low=Span.exact(0), high=Span.exact(10), mean=Span.exact(300))
    rest = Rank("B", share=Span.exact(0.4), low=Span.exact(100), high=Span.exact(200))
    table = Disclosure("", None, None, "USD", "all", "", "year", (told, rest))

    found = below(brackets(table), 50)
    assert (found.low, found.high) == (0.0, 0.6)
