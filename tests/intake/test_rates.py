"""Amounts in several currencies, converted exactly at stated rates. Source: SPEC 3, mixed currencies."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlmcheck.intake import read
from mlmcheck.model import InputError

from .folder import Files, column, faults, write

TOML = '[company]\ncurrency = "USD"\n'
SALES = "amount,currency,sold_at\n10.00,USD,2024-01-01\n10.01,EUR,2024-01-01\n10.01,€,2024-03-01\n1001,JPY,2024-03-01\n"


def converted(folder: Path, files: Files, rates: str, name: str = "rates.csv") -> list[object]:
    place = folder / "case"
    place.mkdir()
    write(place, {"company.toml": TOML} | dict(files))
    write(folder, {name: rates})
    with read(place, rates=folder / name) as tables:
        assert [reason for _, _, reason in faults(tables)] == []
        return column(tables, "amount")


def test_each_line_is_converted_at_the_rate_of_its_day(tmp_path: Path) -> None:
    rates = "currency,rate,from\nEUR,1.05,2023-01-01\nEUR,1.0825,2024-02-01\nJPY,0.0065,\n"
    # 10.01 x 1.05 = 10.5105; 10.01 x 1.0825 = 10.835825; 1001 x .0065 = 6.5065
    assert converted(tmp_path, {"sales.csv": SALES}, rates) == [1000, 1051, 1084, 651]


def test_toml_rates_half_cents_and_scales(tmp_path: Path) -> None:
    text = "amount,currency\n0.01,EUR\n-0.01,EUR\n1.234,KWD\n,\n5,\n".replace(",\n5", "0,\n5")
    # .01 x .5 = .005 -> .01, away from zero; 1.234 x 3.25 = 4.0105 -> 4.01; no code is the company's currency
    rates = "[rates]\nEUR = 0.5\nKWD = 3.25\n"
    (tmp_path / "case").mkdir()
    write(tmp_path / "case", {"company.toml": TOML + '[numbers]\nsales.amount = "1,234.56"\n', "sales.csv": text})
    write(tmp_path, {"rates.toml": rates})
    with read(tmp_path / "case", rates=tmp_path / "rates.toml") as tables:
        assert column(tables, "amount") == [1, -1, 401, 0, 500]
        told = "amounts in other currencies are converted into USD at EUR 0.5, KWD 3.25"
        assert told in tables.inputs()[0].notes


def test_quantity_times_price_is_rounded_in_its_own_currency_first(tmp_path: Path) -> None:
    text = "quantity,unit_price,currency\n3,0.335,EUR\n3,0.5,JPY\n"  # 1.005 -> 1.01 EUR -> 2.02; 1.5 -> 2 JPY -> .02
    assert converted(tmp_path, {"sales.csv": text}, "currency,rate\nEUR,2\nJPY,0.01\n") == [202, 2]


@pytest.mark.parametrize(
    ("rates", "sentence"),
    [
        ("currency,rate\nEUR,1.05\n", "sales.csv: the rates have no JPY; add a line for each"),
        (
            "currency,rate,from\nEUR,1,2024-02-01\nJPY,1,\n",
            "sales.csv: some lines have no date or lie before their first rate",
        ),
        ("currency,rate\nEUR,ten\n", "rates.csv:2: a rate or its day cannot be read; write them as 1.0825 and"),
        ("currency,rate\nEURO,1\nXXX,1\n", "rates.csv:3: 'XXX' is not a currency code"),
        ("currency,rate\nEUR,0\n", "rates.csv:2: the rate of EUR must be above 0"),
        ("currency,rate\nEUR,1\nEUR,2\n", "rates.csv:3: EUR has two rates for one day; keep one"),
    ],
)
def test_what_is_missing_or_wrong_is_one_sentence(tmp_path: Path, rates: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        converted(tmp_path, {"sales.csv": SALES}, rates)
    assert str(caught.value).startswith(sentence)
    assert "\n" not in str(caught.value)


def test_rates_need_the_currency_of_the_company(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="state it in company"):
        converted(tmp_path, {"sales.csv": SALES, "company.toml": ""}, "currency,rate\nEUR,1\n")


def test_an_amount_with_more_digits_than_its_own_currency_is_set_aside(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "company.toml": TOML,
            "sales.csv": "amount,currency\n12.5,JPY\n12.50,USD\n",
            "r.txt": "currency,rate\nJPY,1\n",
        },
    )
    with read(files={"sales": [tmp_path / "sales.csv"]}, rates=tmp_path / "r.txt") as tables:
        assert column(tables, "amount") == [1250]
        assert len(faults(tables)) == 1
