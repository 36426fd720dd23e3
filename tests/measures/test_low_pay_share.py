"""Worked by hand: shares of ranks that lie at or under 1,000 a year, and of those that may."""

from collections.abc import Sequence

import pytest

from mlmcheck.assess.measuring import measure as run
from mlmcheck.assess.on_statements import Frames
from mlmcheck.intake import Settings
from mlmcheck.measures.low_pay_share import measure
from mlmcheck.model import Aggregates, Disclosure, Measurement, PayPeriod, Rank, Span, Unmeasured

# AdvoCare 2016, all distributors: share, low, high in dollars
ADVOCARE = [(0.723, 0, 0), (0.18, 0.01, 250), (0.06, 250.01, 1000), (0.037, 1000.01, None)]


def table(
    rows: Sequence[tuple[float, float, float | None]], pay_period: PayPeriod = "year", scale: int = 2
) -> Disclosure:
    ranks = tuple(
        Rank(
            "A", share=Span.exact(share), low=Span.exact(low * 10**scale),
            high=None if high is None else Span.exact(high * 10**scale),
        )
        for share, low, high in rows
    )  # fmt: skip
    return Disclosure("", None, None, "USD", "all", "", pay_period, ranks)


def found(table: Disclosure, scale: int = 2) -> Measurement:
    result = measure(table, scale)
    assert isinstance(result, Measurement)
    return result


def test_advocare_2016() -> None:
    number = found(table(ADVOCARE))

    assert number.span.low == pytest.approx(0.963)  # 72.3 + 18 + 6
    assert number.span.high == pytest.approx(0.963)
    assert (number.unit, number.n, number.basis, number.base) == ("share", 4, "disclosure", "all")


def test_exactly_1000_is_no_more_than_1000() -> None:
    assert found(table([(0.5, 1000, 1000), (0.5, 1000.01, 2000)])).span == Span.exact(0.5)


def test_a_rank_across_the_line_may_be_on_either_side() -> None:
    number = found(table([(0.5, 0, 999), (0.3, 500, 2000), (0.2, 5000, None)]))

    assert number.interval == "bounds"
    assert (number.span.low, number.span.high) == pytest.approx((0.5, 0.8))


def test_months_reach_12_times_as_high_but_may_be_the_only_one() -> None:
    # 0 to 80 a month is at most 960 a year; 90 to 200 a month is 90 (one month) to 2,400
    number = found(table([(0.6, 0, 80), (0.4, 90, 200)], "month"))

    assert (number.span.low, number.span.high) == pytest.approx((0.6, 1.0))


def test_a_currency_without_cents() -> None:
    assert found(table([(0.5, 0, 1000), (0.5, 1001, None)], scale=0), 0).span == Span.exact(0.5)


def test_a_rank_without_an_end_limits_nothing() -> None:
    open_ = Unmeasured("the pay stated of each rank does not limit it", "disclosure.csv columns low and high")

    assert measure(table([(1, 0, None)]), 2) == open_


def test_no_rank() -> None:
    assert measure(table([]), 2) == Unmeasured("no rank is stated", "disclosure.csv")


def test_of_nobody_knows_whom() -> None:
    unstated = Disclosure("", None, None, "USD", "unstated", "", "year", (Rank("A", share=Span.exact(1)),))

    assert measure(unstated, 2) == Unmeasured("whom the table is of is not stated", "disclosure.csv column base")


def test_without_books_the_digits_come_from_what_is_stated() -> None:
    stated = Aggregates("", "USD", 2, disclosures=(table(ADVOCARE),))

    assert run(Frames(Settings(), stated), measure) == found(table(ADVOCARE))


def test_a_thousand_dollars_is_a_line_in_dollars() -> None:
    won = Disclosure("", None, None, "KRW", "all", "", "year", table([(1.0, 0, 500)]).ranks)

    assert isinstance(measure(won, 0), Unmeasured)
