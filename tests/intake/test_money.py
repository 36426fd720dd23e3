"""Money is exact or set aside. Source: SPEC 3, rules."""

from __future__ import annotations

import csv
import os
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from hypothesis import given as for_all
from hypothesis import settings as effort
from hypothesis import strategies as st

from mlmcheck.intake import read

from .folder import column, faults, given, refused

SHARED = Path(os.environ.get("MLMCHECK_SHARED", Path(__file__).parents[3] / "shared"))
UCI = SHARED / "data/uci_online_retail/online_retail_full_6cols.parquet"
PUBLISHED = UCI.with_name("online_retail_first50k_as_published.csv")


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("12.50", 1250), ("12.5", 1250), ("12", 1200), ("12.", 1200), ("0.500", 50), ("+5", 500), ("-0.00", 0),
        ("-7.01", -701), (" 7 ", 700), ("007", 700), ("9999999999999.99", 999999999999999),
    ],
)  # fmt: skip
def test_money_is_read_to_the_cent(text: str, cents: int) -> None:
    with given({"sales.csv": f"amount,x\n{text},1\n"}) as tables:
        assert column(tables, "amount") == [cents]


@pytest.mark.parametrize(
    "text",
    [
        "9_999",
        "9999.999",
        "aaa",
        "9.999.99",
        "--9",
        "9a99",
        "99999999999999",
        ".",
        "99 %",
        "9.999a9",
        "(9",
        "9 9",
        "99 aaa",
        "9,99,99",
        "9'99",
    ],
)
def test_anything_else_is_set_aside_with_its_shape(text: str) -> None:
    with given({"sales.csv": f"amount;x\n{text};1\n"}) as tables:
        assert faults(tables) == [("sales.csv", 2, f"amount is '{text}', expected money such as 12.50")]
        assert column(tables, "amount") == []


def test_empty_money_is_set_aside() -> None:
    with given({"sales.csv": 'amount,x\n,1\n"",1\n  ,1\n'}) as tables:
        assert {reason for _, _, reason in faults(tables)} == {"amount is empty, expected money such as 12.50"}
        assert tables.inputs()[0].quarantined == 3


def test_quantity_times_price_is_rounded_half_away_from_zero_once_per_line() -> None:
    # 3 x .335 = 1.005 -> 1.01; -3 x .335 -> -1.01; .5 x .01 = .005 -> .01; 2 x .0024 = .0048 -> .00
    text = "Quantity,UnitPrice\n3,0.335\n-3,0.335\n0.5,0.01\n2,0.0024\nx1e2,1\n2,1.1234567\n2,\n"
    with given({"sales.csv": text}) as tables:
        assert column(tables, "amount") == [101, -101, 1, 0]
        assert [reason for _, _, reason in faults(tables)] == [
            "quantity is 'a9a9', expected a number such as 12.5",
            "unit_price is '9.9999999', expected a number such as 12.5",
            "unit_price is empty, expected a number such as 12.5",
        ]


def test_a_product_too_large_for_money_is_set_aside() -> None:
    with given({"sales.csv": "quantity,unit_price\n999999999999,999999999999\n"}) as tables:
        assert faults(tables)[0][2] == "quantity x unit_price is too large to be money"


def test_a_stated_amount_wins_over_quantity_and_price() -> None:
    with given({"sales.csv": "quantity,unit_price,amount\n2,10,15\n"}) as tables:
        assert column(tables, "amount") == [1500]


def test_volume_is_in_thousandths_and_levels_may_carry_a_word() -> None:
    with given({"sales.csv": "amount,PV\n1,12.5\n1,0.001\n1,\n1,0.0001\n"}) as tables:
        assert column(tables, "volume") == [12_500, 1, None]
        assert faults(tables)[0][2] == "volume is '9.9999', expected points such as 12.5, at most 3 decimals"
    with given({"payouts.csv": "recipient_id,amount,level\na,1,2\nb,1,L3\nc,1,Level 4\nd,1,x\n"}) as tables:
        assert column(tables, "level", "payouts") == [2, 3, 4]


@pytest.mark.parametrize(
    ("code", "text", "minor", "scale"), [("JPY", "1200", 1200, 0), ("KWD", "1.234", 1234, 3), ("usd", "1.23", 123, 2)]
)
def test_each_currency_has_its_own_minor_unit(code: str, text: str, minor: int, scale: int) -> None:
    with given({"sales.csv": f"amount,currency\n{text},{code}\n0.99999,{code}\n1,\n"}) as tables:
        assert (tables.currency, tables.scale) == (code.upper(), scale)
        assert column(tables, "amount") == [minor, 10**scale]


def test_company_toml_states_the_currency_and_so_the_scale() -> None:
    with given({"sales.csv": "amount,x\n12.5,1\n13,1\n", "company.toml": '[company]\ncurrency = "jpy"\n'}) as tables:
        assert column(tables, "amount") == [13]
        expected = "amount is '99.9', expected money such as 12 (JPY, at most 0 decimals; nothing is rounded)"
        assert faults(tables)[0][2] == expected


def test_two_currencies_are_refused_with_their_counts_however_late_the_second_comes() -> None:
    late = refused({"sales.csv": "amount,currency\n" + "1,USD\n" * 2000 + "1,EUR\n"})
    assert late.startswith("the records are in more than one currency: sales.csv has EUR 1, USD 2,000; ")
    across = {"sales.csv": "amount,currency\n1,USD\n", "payouts.csv": "recipient_id,amount,currency\na,1,EUR\n"}
    assert "payouts.csv has EUR 1; sales.csv has USD 1" in refused(across)
    stated = {"sales.csv": "amount,currency\n1,USD\n", "company.toml": '[company]\ncurrency = "EUR"\n'}
    assert refused(stated).startswith("company.toml says EUR, but sales.csv has USD 1; ")


def test_a_currency_must_be_a_code() -> None:
    assert "'aaaaaaa' is not a currency code" in refused({"sales.csv": "amount,currency\n1,Dollars\n"})


@effort(max_examples=25, deadline=None)
@for_all(st.lists(st.decimals(-(10**12), 10**12, places=2), min_size=1, max_size=40))
def test_any_money_written_is_the_money_read(amounts: list[Decimal]) -> None:
    with given({"sales.csv": "amount,x\n" + "".join(f"{amount},1\n" for amount in amounts)}) as tables:
        assert column(tables, "amount") == [int(amount * 100) for amount in amounts]
        assert tables.inputs()[0].money_used == int(sum(amounts) * 100)


@pytest.mark.skipif(not UCI.exists(), reason="the public data set is not on this machine")
def test_the_uci_online_retail_file_as_it_is() -> None:
    # published with the data set: 541,909 rows, 135,080 without a customer, 9,747,747.93 rounded per line
    with read(UCI) as tables:
        file = tables.inputs()[0]
        assert (file.rows, file.used, file.money_used) == (541_909, 541_909, 974_774_793)
        assert column(tables, "buyer_id").count(None) == 135_080
        assert column(tables, "buyer_id")[0] == "17850"


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the public data set is not on this machine")
def test_the_published_uci_csv_reads_without_options() -> None:
    with PUBLISHED.open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    money = [Decimal(row["Quantity"]) * Decimal(row["UnitPrice"]) for row in rows]
    cents = [int((each * 100).quantize(Decimal(1), ROUND_HALF_UP)) for each in money]
    with read(files={"sales": [PUBLISHED]}) as tables:
        file = tables.inputs()[0]
        assert (file.rows, file.used, file.money_used) == (50_000, 50_000, sum(cents))
        assert column(tables, "amount") == cents
        assert column(tables, "buyer_id") == [row["CustomerID"].removesuffix(".0") or None for row in rows]
        assert column(tables, "sold_at")[0] == date(2010, 12, 1)  # 12/1/10: days above 12 prove the order
        cancelled = [at for at, row in enumerate(rows) if row["InvoiceNo"].startswith("C")]
        assert [cents[at] for at in cancelled if cents[at] >= 0] == []
