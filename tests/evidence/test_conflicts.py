"""Figures of one disclosure that cannot all be true, and those that only look so for their rounding."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mlmcheck.evidence.conflicts import conflicts
from mlmcheck.intake.aggregates import read_disclosures
from mlmcheck.intake.facts import parse
from mlmcheck.model import Aggregates, Contradiction, Disclosure, Filing, Rank, Span
from tests.evidence.tables import PLACE, exact, rank, table

PUBLISHED = Path(__file__).parents[3] / "shared" / "data" / "income_disclosures" / "rank_tables.csv"
NEED = pytest.mark.skipif(not PUBLISHED.exists(), reason="the published tables lie beside the project, not in it")


def found(of: Disclosure, *said: str, filings: tuple[Filing, ...] = ()) -> tuple[Contradiction, ...]:
    return conflicts(of, parse(said), Aggregates("Aster", "USD", 2, filings, (of,)))


def ids(of: Disclosure, *said: str) -> list[str]:
    return [one.id for one in found(of, *said)]


def one_of_each() -> dict[str, Disclosure]:
    return {
        "shares_do_not_sum": table("all", rank(0.6, 0, 0), rank(0.3, 1, 500)),
        "low_above_high": table("all", rank(1.0, 500, 100)),
        "mean_outside": table("all", rank(1.0, 100, 500, mean=exact(600))),
        "median_outside": table("all", rank(1.0, 100, 500, median=exact(50))),
        "annual_mean_differs": table(
            "all", rank(1.0, None, None, mean=exact(100_00), annual_mean=exact(700_00)), period="month"
        ),
        "count_differs_from_share": table("all", rank(0.6, 0, 0, count=exact(30)), rank(0.4, 1, 9, count=exact(70))),
    }


@pytest.mark.parametrize("id", sorted(one_of_each()))
def test_each_is_told_once_with_its_place(id: str) -> None:
    told = found(one_of_each()[id])

    assert id in {one.id for one in told}
    assert all(one.places and one.places[0] == PLACE for one in told)


def test_rounded_and_cut_shares_are_no_contradiction() -> None:
    # thirds printed as 33, 33, 33; 8.55 % printed as 8, cut; under 1 % printed so
    third = rank(0.33, 0, 10, rounding=0.005)
    cut = [rank(0.91, 0, 10, count=exact(9145), rounding=0.005), rank(0.08, 10, 20, count=exact(855), rounding=0.005)]
    open_ended = [rank(0.996, 0, 10, rounding=0.0005), rank(Span(None, 0, 0.01), 10, 20, rounding=0.005)]

    assert ids(table("all", third, third, third)) == []
    assert ids(table("all", *cut)) == []
    assert ids(table("all", *open_ended)) == []
    # 23 a week printed in whole units: 22.5 to 23.5 times 52 holds 1,214
    assert ids(table("all", rank(1.0, 0, 699_00, mean=exact(23_00), annual_mean=exact(1214_00)), period="week")) == []


def test_the_text_against_the_table() -> None:
    # .9 x 0 + .1 x 10,000 = 1,000 a year
    one = table("all", rank(0.9, 0, 0), rank(0.1, 5000_00, 15000_00, mean=exact(10000_00)))

    assert ids(one, "statement.mean=<250") == ["mean_contradicts_table"]
    assert ids(one, "statement.mean=995") == []  # within a hundredth
    # a table of the paid: up to nine in ten may be missing, so the mean of everybody may be a tenth
    paid = table("paid", *one.ranks)
    assert ids(paid, "statement.mean=<250") == []
    assert ids(paid, "statement.mean=<90") == ["mean_contradicts_table"]


def test_counts_times_means_against_what_was_paid_in_all() -> None:
    # 100 x 10 = 1,000
    one = table("all", rank(1.0, 0, 20_00, count=exact(100), mean=exact(10_00)), whole=None)
    dated = Disclosure("Aster", date(2023, 1, 1), date(2023, 12, 31), "USD", "all", "", "year", one.ranks)
    filing = Filing("Aster", dated.first, dated.last, "USD", {"payouts_total": exact(2000_00)})

    assert ids(one, "statement.total_pay=1005") == []
    assert ids(one, "statement.total_pay=2000") == ["sum_contradicts_total"]
    assert [each.id for each in found(dated, filings=(filing,))] == ["sum_contradicts_total"]


def test_a_row_of_the_whole_is_held_against_its_ranks() -> None:
    whole = Rank("all", mean=exact(500_00))
    one = table("all", rank(1.0, 0, 20_00, mean=exact(10_00)), whole=whole)

    assert ids(one) == ["mean_contradicts_table"]


@NEED
def test_mobes_table_contradicts_its_text() -> None:
    read = read_disclosures(PUBLISHED, "MOBE")
    told = conflicts(read.disclosures[0], parse(["statement.mean=<250"]), read)

    # the notes on the data: a weighted mean of about 31,400 by the yearly column; its first row is no 12 months either
    assert [one.id for one in told] == ["annual_mean_differs", "mean_contradicts_table"]
    assert "31,40" in told[1].message


@NEED
@pytest.mark.parametrize("company", ["4Life", "MonaVie"])
def test_rounded_tables_are_not_accused(company: str) -> None:
    read = read_disclosures(PUBLISHED, company)
    assert conflicts(read.disclosures[0], parse([]), read) == ()
