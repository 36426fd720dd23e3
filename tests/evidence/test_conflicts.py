"""Figures of a disclosure that cannot all be true, each kind once, and none raised for mere rounding."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mlmcheck.evidence.conflicts import conflicts
from mlmcheck.intake import Settings
from mlmcheck.intake.aggregates.disclosure import read_disclosures
from mlmcheck.model import Aggregates, Base, Contradiction, Disclosure, Filing, PayPeriod, Place, Rank, Span

TABLES = Path(__file__).parents[2].parent / "shared" / "data" / "income_disclosures" / "rank_tables.csv"
BESIDE = pytest.mark.skipif(not TABLES.exists(), reason="the published rank tables are not beside the project")
YEAR = (date(2016, 1, 1), date(2016, 12, 31))


def rank(share: float | None = None, rounding: float = 0.0005, count: float | None = None, **pay: float) -> Rank:
    """One row, money in dollars."""
    money: dict[str, Any] = {name: Span.exact(amount * 100) for name, amount in pay.items()}
    counted = None if count is None else Span.exact(count)
    told = None if share is None else Span.exact(share)
    return Rank("A", share=told, count=counted, rounding=rounding, place=Place("d.csv", 2), **money)


def found(
    *ranks: Rank, base: Base = "all", pay_period: PayPeriod = "year", whole: Rank | None = None,
    filing: Filing | None = None, **settings: dict[str, Any],
) -> list[Contradiction]:  # fmt: skip
    table = Disclosure("", *YEAR, "USD", base, "", pay_period, ranks, whole)
    stated = Aggregates("", "USD", 2, (filing,) if filing else (), (table,))
    return list(conflicts(table, Settings.model_validate(settings), stated))


def ids(*ranks: Rank, **more: Any) -> list[str]:
    return [one.id for one in found(*ranks, **more)]


# MOBE 2016-17, a month: share, mean, yearly mean
MOBE = [
    (0.0150, 212570, 1409961), (0.0183, 14563, 174755), (0.0250, 6894, 82726), (0.0399, 3308, 39693),
    (0.0907, 1655, 19865), (0.0865, 697, 8367), (0.0998, 350, 4206), (0.6248, 61, 732),
]  # fmt: skip
# MonaVie 2008-09, a week: people, whole percents (or under 1), mean, yearly mean
MONAVIE = [
    (46766, 0.50, 23, 1214), (32172, 0.35, 35, 1817), (7933, 0.08, 76, 3947), (3267, 0.04, 172, 8963),
    (1168, 0.01, 357, 18572), (639, 0.01, 564, 29310), (386, None, 1027, 53413), (377, None, 10000, 520000),
]  # fmt: skip
UNDER_1 = Span(None, 0.0, 0.01)


def test_mobes_text_against_its_table() -> None:
    ranks = [rank(share, 0.00005, mean=mean, annual_mean=annual) for share, mean, annual in MOBE]
    told = {one.id: one for one in found(*ranks, pay_period="month", statement={"mean": "<250"})}

    assert set(told) == {"annual_mean_differs", "mean_contradicts_table"}
    assert "The text says that the mean is under 250 a year" in told["mean_contradicts_table"].message
    assert "212,570" in told["annual_mean_differs"].message  # 212,570 x 12 is 2,550,840, not 1,409,961


def test_mobe_would_not_contradict_the_mean_its_table_gives() -> None:
    # by the yearly means: .015 x 1,409,961 + .0183 x 174,755 + ... = 31,429
    ranks = [rank(share, 0.00005, annual_mean=annual) for share, _, annual in MOBE]

    assert ids(*ranks, statement={"mean": "31429"}) == []
    assert ids(*ranks, statement={"mean": "33000"}) == ["mean_contradicts_table"]


def test_monavies_rounded_shares_and_means_are_no_contradiction() -> None:
    ranks = [
        Rank(
            "A", count=Span.exact(count), share=Span.exact(share) if share else UNDER_1, rounding=0.005,
            mean=Span.exact(mean * 100), annual_mean=Span.exact(annual * 100),
        )
        for count, share, mean, annual in MONAVIE
    ]  # fmt: skip

    assert ids(*ranks, base="ranked", pay_period="week") == []


def test_4lifes_shares_under_1_percent_are_no_contradiction() -> None:
    ranks = [*(rank(share) for share in (0.04, 0.888, 0.054, 0.014)), *(Rank("A", share=UNDER_1) for _ in range(3))]

    assert ids(*ranks, base="paid", pay_period="month") == []


@BESIDE
@pytest.mark.parametrize("company", ["MonaVie", "4Life"])
def test_published_tables_that_agree_with_themselves(company: str) -> None:
    stated = read_disclosures(TABLES, company)

    assert [conflicts(table, Settings(), stated) for table in stated.disclosures] == [()]


@BESIDE
def test_mobe_as_published() -> None:
    stated = read_disclosures(TABLES, "MOBE")
    told = conflicts(stated.disclosures[0], Settings.model_validate({"statement": {"mean": "<250"}}), stated)

    assert [one.id for one in told] == ["annual_mean_differs", "mean_contradicts_table"]
    assert [place.line for place in told[1].places] == [*range(2, 10)]


def test_shares_above_everybody_or_leaving_people_out() -> None:
    assert ids(rank(0.7), rank(0.4)) == ["shares_above_all"]
    assert ids(rank(0.7), rank(0.2)) == ["shares_leave_out"]
    assert ids(rank(0.333), rank(0.333), rank(0.333)) == []  # thirds
    assert ids(rank(0.7), Rank("B")) == []  # one is not stated


def test_the_lowest_above_the_highest() -> None:
    (told,) = found(rank(1, low=500, high=100))

    assert told.id == "low_above_high"
    assert told.message == "A: the lowest pay (500) is above the highest (100)."
    assert told.places == (Place("d.csv", 2),)


def test_a_mean_or_median_outside_its_rank() -> None:
    assert ids(rank(1, low=100, high=500, mean=600)) == ["mean_outside"]
    assert ids(rank(1, low=100, high=500, median=50)) == ["median_outside"]
    assert ids(rank(1, low=100, high=500, mean=500.4, median=99.6)) == []  # ends printed in whole dollars


def test_a_yearly_mean_that_is_not_the_months() -> None:
    (told,) = found(rank(1, mean=100, annual_mean=600), pay_period="month")
    (more,) = found(rank(1, mean=100, annual_mean=2000), pay_period="month")

    assert told.id == more.id == "annual_mean_differs"
    assert told.message.endswith("which is 1,200; people who were not paid all year would explain it.")
    assert more.message.endswith("which is 1,200.")
    assert ids(rank(1, mean=23, annual_mean=1214), pay_period="week") == []  # 23.35 x 52


def test_counts_against_shares() -> None:
    assert ids(rank(0.6, count=50), rank(0.4, count=50)) == ["count_differs_from_share"] * 2
    assert ids(rank(0.6, 0.05, count=57), rank(0.4, 0.05, count=43)) == []
    # shares of everybody, people of the ranks only: no contradiction beyond what is left out
    assert ids(rank(0.06, count=60), rank(0.04, count=40)) == ["shares_leave_out"]


def test_counts_against_the_whole() -> None:
    whole = Rank("", count=Span.exact(90))

    assert ids(rank(0.5, count=50), rank(0.5, count=50), whole=whole) == ["counts_above_whole"]
    assert ids(rank(0.5, count=45), rank(0.5, count=45), whole=whole) == []


def test_a_row_of_everybody_against_the_ranks() -> None:
    ranks = rank(0.9, mean=0), rank(0.1, mean=1000)  # 100, or with shares off by .1: 99 to 101

    assert ids(*ranks, whole=Rank("", mean=Span.exact(50_000))) == ["mean_contradicts_table"]
    assert ids(*ranks, whole=Rank("", mean=Span.exact(10_100))) == []


def test_a_mean_of_everybody_may_be_lower_than_one_of_the_paid() -> None:
    ranks = rank(0.9, mean=0), rank(0.1, mean=1000)

    assert ids(*ranks, base="paid", statement={"mean": "20"}) == []
    assert ids(*ranks, base="paid", statement={"mean": "5"}) == ["mean_contradicts_table"]
    assert ids(*ranks, base="all", statement={"mean": "20"}) == ["mean_contradicts_table"]


def test_a_mean_of_the_year_may_be_lower_than_twelve_months() -> None:
    ranks = rank(0.9, mean=0), rank(0.1, mean=1000)

    assert ids(*ranks, pay_period="month", statement={"mean": "400"}) == []  # 1,200 for those who stayed
    assert ids(*ranks, pay_period="month", statement={"mean": "1300"}) == ["mean_contradicts_table"]


def paid(total: float, when: tuple[date, date] = YEAR) -> Filing:
    return Filing("", *when, "USD", {"payouts_total": Span.exact(total * 100)})


def test_counts_times_means_against_what_was_paid_in_all() -> None:
    ranks = rank(count=90, mean=10), rank(count=10, mean=1000)  # 10,900

    assert ids(*ranks, statement={"total_pay": "10900"}) == []
    assert ids(*ranks, statement={"total_pay": "9000"}) == ["sum_contradicts_total"]
    assert ids(*ranks, filing=paid(20_000)) == ["sum_contradicts_total"]
    assert ids(*ranks, filing=paid(10_900)) == []
    assert ids(*ranks, filing=paid(20_000, (date(2015, 1, 1), date(2015, 12, 31)))) == []  # another year
    assert ids(*ranks, base="paid", filing=paid(20_000)) == []  # others were paid, too
    assert ids(*ranks, pay_period="month", filing=paid(50_000)) == []  # not everybody all year


def test_small_means_in_whole_dollars_are_as_wide_as_their_rounding() -> None:
    # 1,000 people at 3 (2.5 to 3.5) got 2,500 to 3,500
    assert ids(rank(count=1000, mean=3), statement={"total_pay": "3400"}) == []
    assert ids(rank(count=1000, mean=3), statement={"total_pay": "3600"}) == ["sum_contradicts_total"]


def test_an_empty_table_contradicts_nothing() -> None:
    assert ids() == []
    assert ids(statement={"mean": "<250", "total_pay": "5"}) == []
