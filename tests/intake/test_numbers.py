"""How numbers are written: one style a column, proven by the column or asked for. Source: SPEC 3, rules."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given as for_all
from hypothesis import settings as effort
from hypothesis import strategies as st

from .folder import Files, column, faults, given, refused


def sold(*texts: str, toml: str = "") -> Files:
    quoted = "".join(f'"{text}";1\n' for text in texts)
    return {"sales.csv": f"amount;x\n{quoted}"} | ({"company.toml": toml} if toml else {})


@pytest.mark.parametrize(
    ("texts", "cents"),
    [
        (("1,234.50", "7"), [123_450, 700]),
        (("1.234,50", "7", "1.000"), [123_450, 700, 100_000]),
        (("12,5", "1 234,50", "1\u00a0234,50", "1\u202f234,50"), [1250, 123_450, 123_450, 123_450]),
        (("1'234.50", "1\u2019234.50"), [123_450, 123_450]),
        (("1,23,456.00", "12,34,56,789.10"), [12_345_600, 12_345_678_910]),
        (("1,234,567", "1,000"), [123_456_700, 100_000]),
        (("1.234.567", "1.000"), [123_456_700, 100_000]),
        (("\uff11\uff0c\uff12\uff13\uff14\uff0e\uff15\uff10", "\uffe5\uff17\uff10\uff10"), [123_450, 70_000]),
        (("(1,234.50)", "12.50-", "-12.50", "\u221212.50", "+12.50"), [-123_450, -1250, -1250, -1250, 1250]),
        (("$1,234.50", "-$7.00", "$-7.00", "$(7.00)", "($7.00)"), [123_450, -700, -700, -700, -700]),
        (("12,50 €", "€ 12,50", "EUR 12,50", "12,50EUR", "12,- €"), [1250, 1250, 1250, 1250, 1200]),
        (("kr 12,50", "12,50 kr.", "12,- kr"), [1250, 1250, 1200]),
        (("R$ 1.234,50",), [123_450]),
        (("12,50 zł", "1 234,50 zł"), [1250, 123_450]),
        (("Rs. 1,23,456.00", "₹5.00"), [12_345_600, 500]),
        (("1.5e3", "1.5E+03", "125e-1", "1.00"), [150_000, 150_000, 1250, 100]),
        ((".50", "12."), [50, 1200]),
        (("1,500", "1,234"), [150_000, 123_400]),
    ],
)
def test_the_whole_column_tells_its_style(texts: tuple[str, ...], cents: list[int]) -> None:
    with given(sold(*texts)) as tables:
        assert (column(tables, "amount"), faults(tables)) == (cents, [])


@pytest.mark.parametrize(
    "texts", [("1.234",), ("1.234", "5.000", "12"), ("1,500", "2,000"), ("1,234", "1.234"), ("1,500.00", "1.500,00")]
)
def test_a_mark_that_nothing_decides_is_asked_for(texts: tuple[str, ...]) -> None:
    told = refused(sold(*texts))
    assert told.startswith("sales.csv: sales.amount has ")
    assert told.endswith('in company.toml: [numbers] "sales.amount" = "1,234.56" or "1.234,56"')


@pytest.mark.parametrize(("style", "cents"), [("1.234,56", 150_000), ("1 234,56", 150_000), ("1,234.56", 150)])
@pytest.mark.parametrize("key", ['"sales.amount"', "sales.amount"])
def test_company_toml_decides(style: str, cents: int, key: str) -> None:
    with given(sold("1.500", toml=f'[numbers]\n{key} = "{style}"\n')) as tables:
        assert column(tables, "amount") == [cents]
        assert "sales.amount is read as" in tables.inputs()[0].notes[0]


def test_a_stated_style_must_show_the_number() -> None:
    assert refused(sold("1", toml='[numbers]\nsales.amount = "1.234.56"\n')) == (
        "company.toml: [numbers] sales.amount: '1.234.56' does not show how 1234.56 is written there; write it as "
        "1,234.56 or 1.234,56"
    )
    assert "did you mean 'sales.amount'?" in refused(sold("1", toml='[numbers]\nsales.amuont = "1,234.56"\n'))


def test_a_value_far_below_the_sample_is_read_by_the_whole_column() -> None:
    # the first thousand values are digits alone; only then comes what tells the style
    with given(sold(*["7"] * 3000, "1.234,50", "2.000")) as tables:
        assert column(tables, "amount")[-2:] == [123_450, 200_000]
    with given(sold(*["7.50"] * 3000, "1,234.50", "2,000")) as tables:
        assert column(tables, "amount")[-2:] == [123_450, 200_000]
    assert "values such as 9.999 (1)" in refused(sold(*["7"] * 3000, "1.234"))


def test_a_few_values_in_the_other_style_are_set_aside_and_told() -> None:
    with given(sold(*["1,234.50"] * 40, "12,5")) as tables:
        assert faults(tables) == [("sales.csv", 42, "amount is '99,9', expected money such as 12.50")]
        assert "1 are written the other way and were set aside" in tables.inputs()[0].notes[0]


def test_nothing_is_rounded_in_any_style() -> None:
    with given(sold("1.234,50", "1,505", "1e-3", "12345678901234567890")) as tables:
        assert column(tables, "amount") == [123_450]
        assert len(faults(tables)) == 3
    with given({"sales.csv": "amount;currency\n1.500;JPY\n1.234;JPY\n12,5;JPY\n"}) as tables:
        assert column(tables, "amount") == [1500, 1234]


def test_the_other_numbers_of_the_file_decide_and_quantity_times_price_is_exact() -> None:
    text = "quantity;unit_price\n1.000;2,50\n3;0,335\n"  # 1000 x 2.50; 3 x .335 = 1.005 -> 1.01
    with given({"sales.csv": text}) as tables:
        assert column(tables, "amount") == [250_000, 101]
        assert any("the other numbers of the file show" in note for note in tables.inputs()[0].notes)


def test_a_sister_part_decides() -> None:
    with given({"sales_1.csv": "amount;x\n1.500;1\n", "sales_2.csv": "amount;x\n1.234,50;1\n"}) as tables:
        assert column(tables, "amount") == [150_000, 123_450]


def test_an_amount_in_another_currency_is_no_amount_of_this_one() -> None:
    stated = '[company]\ncurrency = "EUR"\n'
    assert "holds amounts in more than one currency ($, €)" in refused(sold("€ 1.50", "$ 1.50"))
    assert refused(sold("$ 1.50", toml=stated)).startswith("sales.csv: sales.amount holds amounts in $, but")
    with given(sold("12 pcs", "12.50")) as tables:
        assert [reason for _, _, reason in faults(tables)] == ["amount is '99 aaa', expected money such as 12.50"]


def test_the_sign_of_an_amount_tells_its_currency() -> None:
    for sign, code in (("€", "EUR"), ("₩", "KRW"), ("zł", "PLN"), ("USD", "USD"), ("$", "")):
        with given(sold(f"{sign} 1200", f"{sign} 7")) as tables:
            assert tables.currency == code


def test_words_for_nothing_are_empty_in_every_column_but_free_text() -> None:
    text = (
        "recruit_id,sponsor_id,joined_at,fee,rank\na,NULL,2024-01-01,n/a,None\nb,\\N,0000-00-00,-,NULL\nc,a,,#N/A,x\n"
    )
    with given({"recruits.csv": text}) as tables:
        assert column(tables, "sponsor_id", "recruits") == [None, None, "a"]
        assert column(tables, "fee", "recruits") == [None, None, None]
        assert column(tables, "joined_at", "recruits")[1:] == [None, None]
        assert column(tables, "rank", "recruits") == ["None", "NULL", "x"]
        told = "recruits.sponsor_id: 2 values that say nothing (such as NULL, N/A or -) are read as empty"
        assert told in tables.inputs()[0].notes
    with given({"sales.csv": "amount,seller_id\n" + "1,a\n" * 3000 + "1,NULL\n-,b\n"}) as tables:
        assert column(tables, "seller_id")[-1] is None
        assert faults(tables) == [("sales.csv", 3003, "amount is empty, expected money such as 12.50")]


_DIALECTS = [(",", "."), (".", ","), (" ", ","), ("\u00a0", ","), ("'", "."), ("", "."), ("", ",")]


@effort(max_examples=60, deadline=None)
@for_all(
    st.sampled_from(_DIALECTS), st.sampled_from(["{}", "{} €", "€{}", "EUR {}"]),
    st.lists(st.decimals(-(10**11), 10**11, places=2), min_size=1, max_size=30),
)  # fmt: skip
def test_any_money_in_any_style_is_the_money_read(marks: tuple[str, str], cell: str, amounts: list[Decimal]) -> None:
    thousands, decimal = marks
    texts = [f"{amount:,}".translate({ord(","): thousands, ord("."): decimal}) for amount in amounts]
    with given(sold(*(cell.format(text) for text in texts))) as tables:
        assert column(tables, "amount") == [int(amount * 100) for amount in amounts]
