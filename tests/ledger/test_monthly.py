"""Months add up to the people: what each participant paid in and received is the sum of their months."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from mlmcheck import intake
from mlmcheck.ledger import Ledger, months
from tests.kit import company

SAMPLES = Path(__file__).parents[2] / "sample_data"


@pytest.mark.parametrize("name", ["product_pyramid", "ordinary_mlm", "buy_and_resell", "preferred_customer"])
def test_months_add_up_to_the_people(name: str) -> None:
    with intake.read(SAMPLES / name) as tables:
        ledger = Ledger(tables)
        people, every = ledger.get("people"), list(ledger.get("monthly"))
        for column, of_month in (
            ("product", "product"), ("payouts", "pay"), ("resold", "resold"), ("paid_in", "paid_in"),
            ("self_pay", "self_pay"), ("downline_pay", "downline"),
        ):  # fmt: skip
            total = sum(getattr(month, of_month) for month in every)
            assert np.array_equal(total, people[column]), column


def test_a_small_company_month_by_month() -> None:
    recruits = "recruit_id, sponsor_id, joined_at, fee\nA,,2024-01-05,\nB,A,2024-01-10,30"
    sales = """
        sold_at,    seller_id, buyer_id, amount
        2024-01-20, A,         B,        50
        2024-03-15, A,         B,        20
        2024-03-16, B,         X,        70
    """
    payouts = "recipient_id, paid_at, amount, source_id\nA, 2024-04-01, 5, B"
    with company(sales=sales, recruits=recruits, payouts=payouts) as tables:
        monthly = Ledger(tables).get("monthly")
        every = list(monthly)
    assert [str(day) for day in monthly.days] == ["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01"]
    assert [month.near[1] for month in every] == [5000, 0, 0, 0]  # within 30 days of 10 January
    assert [month.later[1] for month in every] == [0, 0, 2000, 0]
    assert [month.fees[1] for month in every] == [3000, 0, 0, 0]
    assert [month.outside[1] for month in every] == [0, 0, 7000, 0]
    assert [month.pay[0] for month in every] == [0, 0, 0, 500]
    assert [month.downline[0] for month in every] == [0, 0, 0, 500]
    assert [list(month.is_active) for month in every] == [[False, True], [False, False], [False, True], [True, False]]


@pytest.mark.parametrize("at_once", [0, 10**9])
def test_months_are_the_same_fetched_one_by_one_and_at_once(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(months, "AT_ONCE", at_once)
    recruits = "recruit_id, sponsor_id, joined_at\nA,,2024-01-05\nB,A,2024-01-10"
    sales = "sold_at, seller_id, buyer_id, amount\n2024-01-20,A,B,50\n2024-03-15,A,B,20\n2024-03-16,B,X,70"
    with company(sales=sales, recruits=recruits) as tables:
        found = [(list(each.product), list(each.outside)) for each in Ledger(tables).get("monthly")]
    assert found == [([0, 5000], [0, 0]), ([0, 0], [0, 0]), ([0, 2000], [0, 7000])]


def test_tables_that_nobody_reads_any_more_are_dropped() -> None:
    with intake.read(SAMPLES / "product_pyramid") as tables:
        ledger = Ledger(tables, wanted=("people", "monthly"), is_last=True)
        ledger.get("monthly")
        left = {row[0] for row in tables.con.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
        assert not left & {"line", "match", "account", "sales_all", "payouts_all"}
        assert {"flow_bought", "flow_paid"} <= left
