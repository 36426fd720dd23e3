"""What the newer samples hold for the measures to see, from their files by the csv module and Decimal alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise

import pytest

import mlmcheck
from mlmcheck.plan import samples
from tests.plan.test_samples import FOLDER, cents, table, truth

NEW = ("pool_pay", "daily_return", "collapsed_wave", "disguised_customers")


@pytest.mark.parametrize("name", NEW)
def test_the_band_is_what_the_terms_expect(name: str) -> None:
    assert mlmcheck.analyze(FOLDER / name).verdict.band == samples.company(name).expected


def test_doubted_customers_raise_the_band_as_the_terms_expect() -> None:
    verdict = mlmcheck.analyze(FOLDER / "disguised_customers").verdict
    assert verdict.band_if_customers_doubted == samples.company("disguised_customers").doubted


def test_pool_pay_names_neither_order_nor_source_nor_kind() -> None:
    assert set(table("pool_pay", "payouts")[0]) == {"recipient_id", "amount", "paid_at", "period", "level"}
    known = truth("pool_pay")
    assert known["payouts"]["pool"] == sum(cents(p["amount"]) for p in table("pool_pay", "payouts"))
    assert known["payouts"]["pool"] > 20 * known["outside"]


def test_daily_return_pays_one_percent_a_working_day_up_to_half_more_than_was_paid() -> None:
    bought: Counter[str] = Counter()
    back: Counter[str] = Counter()
    for sale in table("daily_return", "sales"):
        bought[sale["buyer_id"]] += max(0, cents(sale["amount"]))
    returns = [p for p in table("daily_return", "payouts") if not p["order_id"]]
    for payout in returns:
        assert date.fromisoformat(payout["paid_at"]).weekday() < 5
        assert cents(payout["amount"]) * 100 <= bought[payout["recipient_id"]]
        back[payout["recipient_id"]] += cents(payout["amount"])
    assert max(money / bought[who] for who, money in back.items()) == 1.5
    assert sum(back.values()) == truth("daily_return")["payouts"]["rebate"]
    assert {p["source_id"] for p in returns} == {""}


def test_the_wave_rises_and_stops() -> None:
    joins = Counter(r["joined_at"][:7] for r in table("collapsed_wave", "recruits") if r["sponsor_id"])
    months = sorted({s["sold_at"][:7] for s in table("collapsed_wave", "sales")})
    assert [joins[month] for month in months] == [10, 16, 26, 40, 58, 72, 60, 24, 8, 3, 1, 0, 0, 0, 0, 0, 0, 0]


def test_in_the_wave_buying_stops_with_the_bonus() -> None:
    """A full month with somebody below still in: the quota is bought with chance .9; once the last has left, .2.

    3 standard errors of a share of n such months allow for chance.
    """
    people = {r["recruit_id"]: r for r in table("collapsed_wave", "recruits")}
    last: dict[str, str] = defaultdict(str)
    for person in people.values():
        last[person["sponsor_id"]] = max(last[person["sponsor_id"]], person["left_at"] or "9999")
    months = sorted({s["sold_at"][:7] for s in table("collapsed_wave", "sales")})
    bought = {
        (s["buyer_id"], s["sold_at"][:7])
        for s in table("collapsed_wave", "sales")
        if s["product_id"] == "MONTH-100" and cents(s["amount"]) > 0
    }
    tries: Counter[bool] = Counter()
    hits: Counter[bool] = Counter()
    for who, person in people.items():
        for month, after in pairwise([*months, "9999-12"]):
            inside = person["joined_at"] < f"{month}-01" and (
                not person["left_at"] or person["left_at"] >= f"{after}-01"
            )
            if inside and last[who]:
                alone = last[who] <= f"{month}-01"
                tries[alone] += 1
                hits[alone] += (who, month) in bought
    for alone, chance in ((False, 0.9), (True, 0.2)):
        assert tries[alone] > 90
        assert abs(hits[alone] / tries[alone] - chance) < 3 * (chance * (1 - chance) / tries[alone]) ** 0.5


def test_made_up_customers_share_their_makers_account_and_real_ones_do_not() -> None:
    name = "disguised_customers"
    accounts = {r["bank_account"] for r in table(name, "recruits")}
    made_up = {
        s["buyer_id"] for s in table(name, "sales") if s["product_id"] == "MONTH-120" and s["buyer_id"][0] == "C"
    }
    shares = {c["customer_id"] for c in table(name, "customers") if c["bank_account"] in accounts}
    assert shares < made_up
    assert len(shares) / len(made_up) == pytest.approx(0.6, abs=0.05)
    money = sum(cents(s["amount"]) for s in table(name, "sales") if s["buyer_id"] in made_up)
    assert money == truth(name)["disguised"]


def test_the_month_of_product_costs_nearly_three_times_what_the_like_does() -> None:
    prices = {p["product_id"]: cents(p["comparable_price"]) for p in table("collapsed_wave", "products")}
    units = {
        cents(s["amount"]) // int(s["quantity"])
        for s in table("collapsed_wave", "sales")
        if s["product_id"] == "MONTH-100"
    }
    assert (prices["MONTH-100"], units) == (4_900, {13_900})
    assert prices["BALM"] == 580
