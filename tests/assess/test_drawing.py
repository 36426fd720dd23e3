"""All series of one company against the report's own figures; and what happens when one of them breaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlmcheck import intake, verify
from mlmcheck.assess import analyze, series
from mlmcheck.model import Measurement, Report, Series
from mlmcheck.render.json import document
from tests.kit import report

SAMPLES = Path(__file__).parents[2] / "sample_data"


@pytest.fixture(scope="module")
def ordinary() -> Report:
    with intake.read(SAMPLES / "ordinary_mlm") as tables:
        return analyze(tables)


def column(found: Series, name: str) -> list[int | float]:
    at = [each.name for each in found.columns].index(name)
    return [cell for row in found.rows if isinstance(cell := row[at], int | float)]


def value(told: Report, id: str) -> float:
    found = told.results[id]
    assert isinstance(found, Measurement)
    assert found.span.value is not None
    return found.span.value


def test_every_series_is_there(ordinary: Report) -> None:
    assert list(ordinary.series) == list(series.load())


def test_months_add_up_to_the_money_block(ordinary: Report) -> None:
    found, money = ordinary.series["months"], ordinary.revenue
    assert sum(column(found, "retail")) == money["retail_named"] + money["retail_labelled"]
    for name in ("discount", "internal", "recruitment", "unknown"):
        assert sum(column(found, name)) == money[name]
    assert sum(column(found, "paid")) == ordinary.payouts["total"]
    assert sum(column(found, "joins")) == ordinary.participants


def test_levels_add_up_to_the_whole(ordinary: Report) -> None:
    found = ordinary.series["levels"]
    assert sum(column(found, "people")) == ordinary.participants
    assert sum(column(found, "pay")) == ordinary.payouts["total"]
    assert sum(column(found, "paid_in")) == ordinary.paid_in
    assert len(found.rows) == value(ordinary, "organisation_depth")


def test_nets_below_0_are_those_of_loss_share(ordinary: Report) -> None:
    found = ordinary.series["net"]
    below = sum(n for (_, end, _), n in zip(found.rows, found.people, strict=True) if isinstance(end, int) and end <= 0)
    assert below / sum(found.people) == value(ordinary, "loss_share")


def test_a_year_and_half_of_the_base_are_those_of_the_measures(ordinary: Report) -> None:
    retention, runoff = ordinary.series["retention"], ordinary.series["runoff"]
    assert retention.rows[12][1] == value(ordinary, "customer_retention_12m")
    assert retention.rows[12][4] == value(ordinary, "participant_retention_12m")
    sums = [
        customers + own
        for customers, own in zip(column(runoff, "customers"), column(runoff, "participants"), strict=True)
    ]
    assert sums[0] == pytest.approx(1)
    assert sums == sorted(sums, reverse=True)


def test_a_second_look_compares_series_only_where_both_have_them(ordinary: Report) -> None:
    new = document(ordinary)
    old = {key: each for key, each in new.items() if key != "series"}
    moved = {**new, "series": {**new["series"], "net": {**new["series"]["net"], "hidden": 99}}}
    assert verify.compare(old, new, {}).changes == ()
    assert [change.where for change in verify.compare(moved, new, {}).changes] == ["series.net.hidden"]


def test_a_series_that_breaks_says_so_and_breaks_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(terms: series.Terms, streams: object) -> Series:
        raise ZeroDivisionError("no sense")

    monkeypatch.delenv("MLMCHECK_DEBUG", raising=False)
    monkeypatch.setattr(series, "load", lambda: {"months": broken})
    told = report(sales="buyer_id, amount\nc, 5.00")
    assert told.series == {}
    assert "The rows of months are missing by a fault of mlmcheck: ZeroDivisionError: no sense" in told.warnings


@pytest.mark.parametrize(
    "tables",
    [
        {"sales": "buyer_id, amount\nc, 5.00"},
        {"sales": "sold_at, buyer_id, amount\n2024-01-01, c, -5.00"},
        {"sales": "sold_at, buyer_id, amount\n2024-01-01, , 5.00", "recruits": "recruit_id, sponsor_id\na, b\nb, a"},
        {
            "sales": "sold_at, buyer_id, amount\n2024-01-01, [red], 5.00\n2024-01-01, 007, 5.00\n2024-01-01, 7, 1.00",
            "recruits": "recruit_id, joined_at\n[red], 2024-01-01\n007, 2024-01-01\n7, 2024-01-01",
            "payouts": "recipient_id, amount, paid_at\n007, -5.00, 2024-01-02\n7, 1.00, ",
        },
        {"recruits": "recruit_id, sponsor_id\na, a", "payouts": "recipient_id, amount\na, 90000000000000.00"},
    ],
    ids=["undated", "refund only", "cycle", "odd ids", "no sales"],
)
def test_odd_books_break_no_series(tables: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLMCHECK_DEBUG", "1")  # whatever breaks goes up
    told = document(report("", None, **tables))["series"]
    assert all(one["rows"] for one in told.values())


def test_where_periods_differ_months_run_over_all_dates_and_people_over_those_shared() -> None:
    sales = "sold_at, buyer_id, kind, amount\n" + "".join(
        f"{year}-{month:02d}-15, a, product, 10.00\n" for year in (2022, 2023) for month in range(1, 13)
    )
    told = report(
        sales=sales,
        recruits="recruit_id, sponsor_id, joined_at, type\na, , 2023-06-01, participant",
        payouts="recipient_id, amount, paid_at\na, 1.00, 2023-06-30\na, 2.00, 2023-12-31",
    )
    assert "Sales and payouts cover different periods" in told.warnings[0]
    months = told.series["months"]
    # 16 purchases more than 30 days before joining, 8 after that
    assert [sum(column(months, name)) for name in ("retail", "internal", "paid")] == [16_000, 8_000, 300]
    assert len(months.rows) == 24
    assert column(told.series["levels"], "paid_in") == [6_000]  # six purchases from 30 June to 31 December
