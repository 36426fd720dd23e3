"""The sample companies: their files against their truth, by the csv module and Decimal alone."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import zipfile
from collections import Counter, defaultdict
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from mlmcheck.plan import samples

FOLDER = Path(__file__).parents[2] / "sample_data"
INTACT = tuple(name for name in samples.names() if name != "messy_leak")
SMALL = {"pool_pay", "daily_return"}  # few sales a person
FEES = {"joining_fee", "starter_kit", "renewal", "event"}
Record = dict[str, str]


@cache
def table(name: str, role: str) -> list[Record]:
    with (FOLDER / name / f"{role}.csv").open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


@cache
def truth(name: str) -> dict[str, Any]:
    known: dict[str, Any] = json.loads((FOLDER / "truth" / f"{name}.json").read_text(encoding="utf-8"))
    return known


def unpacked(data: bytes) -> bytes | dict[str, bytes]:
    """A workbook as what is in it: how it is packed differs from one compression library to the next."""
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return {name: book.read(name) for name in book.namelist()}


def cents(text: str) -> int:
    return int(Decimal(text).scaleb(2))


@cache
def earners(name: str) -> set[str]:
    """By SPEC 2 from the files: typed, or a sponsor, a payee, or a payer of a fee or kit."""
    recruits, sales = table(name, "recruits"), table(name, "sales")
    return (
        {r["recruit_id"] for r in recruits if r.get("type") == "participant"}
        | {r["sponsor_id"] for r in recruits if r["sponsor_id"]}
        | {p["recipient_id"] for p in table(name, "payouts")}
        | {s["buyer_id"] for s in sales if s["kind"] in FEES}
    )


def part(name: str, sale: Record) -> str:
    """The stream of a line, participants' product by what it is."""
    if sale["kind"] in FEES:
        return "F"
    if sale["kind"] == "shipping":
        return "ship"
    if not sale["buyer_id"]:
        return "L" if sale["buyer_type"] == "customer" else "U"
    if sale["buyer_id"] not in earners(name):
        return "D" if sale["buyer_id"].startswith("P") else "V"
    return {"PACK": "entry", "MONT": "quota"}.get(sale["product_id"][:4], "free")


@pytest.mark.parametrize("name", samples.names())
def test_the_committed_files_are_what_the_generator_writes(name: str) -> None:
    for file, data in samples.files(name).items():
        assert unpacked((FOLDER / name / file).read_bytes()) == unpacked(data), file


def test_the_committed_readme_is_current_and_the_folder_small() -> None:
    assert (FOLDER / "README.md").read_text(encoding="utf-8") == samples.readme()
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) < 6_000_000


@pytest.mark.parametrize("name", INTACT)
def test_revenue_by_stream(name: str) -> None:
    sums: Counter[str] = Counter()
    for sale in table(name, "sales"):
        sums[part(name, sale)] += cents(sale["amount"])
    known = truth(name)
    assert {key: sums[key] for key in known["revenue"] if key != "P"} == {
        key: value for key, value in known["revenue"].items() if key != "P"
    }
    assert sums["ship"] == known["shipping"]
    assert known["revenue"]["P"] == sums["entry"] + sums["quota"] + sums["free"]


@pytest.mark.parametrize("name", INTACT)
def test_pay_by_what_triggered_it(name: str) -> None:
    parts: dict[str, set[str]] = defaultdict(set)
    for sale in table(name, "sales"):
        parts[sale["order_id"]].add(part(name, sale))
    sums: Counter[str] = Counter()
    for payout in table(name, "payouts"):
        # a kit has no volume: pay on an order that holds other goods is on those
        order = payout.get("order_id")
        (trigger,) = (parts[order] - {"ship", "F"} or {"F"}) if order else {"pool"}
        sums["rebate" if payout.get("kind") == "other" else trigger] += cents(payout["amount"])
    assert {key: sums[key] for key in truth(name)["payouts"]} == truth(name)["payouts"]


@pytest.mark.parametrize("name", INTACT)
def test_nets_sum_to_outside_money_less_what_the_firm_keeps(name: str) -> None:
    known, people = truth(name), earners(name)
    nets: Counter[str] = Counter()
    outside = all_sales = all_pay = 0
    for sale in table(name, "sales"):
        money = cents(sale["amount"]) if sale["kind"] != "shipping" else 0
        all_sales += money
        outside += money if sale["buyer_id"] not in people else 0
        nets[sale["buyer_id"]] -= money if sale["buyer_id"] in people else 0
    for payout in table(name, "payouts"):
        all_pay += cents(payout["amount"])
        nets[payout["recipient_id"]] += cents(payout["amount"])
    assert sum(nets.values()) == known["nets"] == outside - (all_sales - all_pay)
    assert (known["outside"], known["kept"]) == (outside, all_sales - all_pay)


@pytest.mark.parametrize("name", INTACT)
def test_people(name: str) -> None:
    known, people, recruits = truth(name), earners(name), table(name, "recruits")
    assert len({r["recruit_id"] for r in recruits}) == len(recruits) == known["participants"] + known["discount_buyers"]
    assert len(people) == known["participants"]
    sponsors = {r["sponsor_id"] for r in recruits if r["recruit_id"] in people}
    assert len(people - sponsors) == known["without_recruits"]
    assert len(people - {r["sponsor_id"] for r in recruits}) == known["without_enrolments"]
    customers = {s["buyer_id"] for s in table(name, "sales") if s["buyer_id"].startswith("C")}
    assert len(customers) == known["customers"]


@pytest.mark.parametrize("name", INTACT)
def test_the_books_are_in_order(name: str) -> None:
    buyers: dict[str, set[str]] = defaultdict(set)
    lines: Counter[str] = Counter()
    balance: Counter[str] = Counter()
    for sale in table(name, "sales"):
        buyers[sale["order_id"]].add(sale["buyer_id"])
        lines[sale["order_id"]] += cents(sale["amount"]) > 0
        balance[sale["order_id"]] += cents(sale["amount"]) if sale["kind"] != "shipping" else 0
    back = {s["order_id"] for s in table(name, "sales") if cents(s["amount"]) < 0}
    clawed = {p["order_id"] for p in table(name, "payouts") if cents(p["amount"]) < 0}
    assert all(len(who) == 1 for who in buyers.values())
    assert 0.01 < len(back) / len(buyers) < 0.06
    assert clawed <= back
    assert all(balance[order] == 0 for order in back)
    assert (150 if name in SMALL else 1_000) < len(table(name, "sales")) < 5_000


def test_kits_and_goods_share_orders_in_some() -> None:
    kinds: dict[str, set[str]] = defaultdict(set)
    for sale in table("ordinary_mlm", "sales"):
        kinds[sale["order_id"]].add(sale["kind"])
    assert sum(kind == {"starter_kit", "product"} for kind in kinds.values()) >= 20


def test_product_pyramid_buys_packs_on_joining_and_then_exactly_the_quota() -> None:
    joined = {r["recruit_id"]: r["joined_at"] for r in table("product_pyramid", "recruits")}
    packs = [s for s in table("product_pyramid", "sales") if s["product_id"].startswith("PACK")]
    months: Counter[tuple[str, str]] = Counter()
    for sale in table("product_pyramid", "sales"):
        if sale["buyer_id"] in joined and not sale["product_id"].startswith("PACK") and cents(sale["amount"]) > 0:
            months[sale["buyer_id"], sale["sold_at"][:7]] += cents(sale["volume"])
    bought = [volume for volume in months.values() if volume]
    assert {abs(cents(s["amount"])) for s in packs} == {60_000, 90_000, 120_000}
    assert sum(volume == 15_000 for volume in bought) / len(bought) > 0.9
    assert {s["kind"] for s in packs} == {"product"}


def test_preferred_customers_stand_untyped_in_the_genealogy_and_buy_ordinary_sums_at_first() -> None:
    name = "preferred_customer"
    joined = {r["recruit_id"]: r["joined_at"] for r in table(name, "recruits")}
    members = set(joined) - earners(name)
    first = [s for s in table(name, "sales") if s["buyer_id"] in members and s["sold_at"] == joined[s["buyer_id"]]]
    sums: Counter[str] = Counter()
    for sale in first:
        sums[sale["buyer_id"]] += cents(sale["amount"])
    assert "type" not in table(name, "recruits")[0]
    assert len(members) == truth(name)["discount_buyers"] > len(earners(name))
    assert max(sums.values()) <= 7_000


def test_unknown_buyers_are_most_lines_and_leave_no_other_trace() -> None:
    sales = table("unknown_buyers", "sales")
    unknown = [s for s in sales if not s["buyer_id"] and not s["buyer_type"]]
    assert len(unknown) / len(sales) > 0.6
    assert all(s["seller_id"] for s in unknown)


def test_the_names_cost_no_heavy_import() -> None:
    code = (
        "import sys; from mlmcheck.plan import samples; samples.names(); print({'numpy', 'pandas'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_build_gives_frames_of_text_and_another_seed_another_history() -> None:
    sample = samples.build("retail_seller")
    assert sample.tables["sales"]["amount"].iloc[0] == "49.00"
    assert samples.build("retail_seller", seed=5).truth != sample.truth
    assert samples.build("retail_seller", seed=5).truth == samples.build("retail_seller", seed=5).truth


def test_an_unknown_name_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="naked_pyramid"):
        samples.write("no_such", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_write_makes_the_folder(tmp_path: Path) -> None:
    samples.write("naked_pyramid", tmp_path / "new")
    files = {path.name for path in (tmp_path / "new").iterdir()}
    assert files == {"sales.csv", "recruits.csv", "payouts.csv", "company.toml"}
