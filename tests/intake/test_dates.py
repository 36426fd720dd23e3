"""One format a column, chosen from the whole column; implausible dates set aside. Source: SPEC 3 and 7."""

from __future__ import annotations

from datetime import date

import pytest

from .folder import column, faults, given, refused


def sold(*texts: str) -> dict[str, str]:
    return {"sales.csv": "amount;sold_at\n" + "".join(f"1;{text}\n" for text in texts)}


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (("2024-01-31", "2024-02-01 10:11:12", "2024-02-01T10:11:12.5Z"), ["2024-01-31", "2024-02-01", "2024-02-01"]),
        (("01/02/2024", "13/02/2024"), ["2024-02-01", "2024-02-13"]),
        (("01/02/2024", "02/13/2024 8:26"), ["2024-01-02", "2024-02-13"]),
        (("12/1/10 8:26", "12/31/10 17:00"), ["2010-12-01", "2010-12-31"]),
        (("05.01.2024", "31.12.2024"), ["2024-01-05", "2024-12-31"]),
        (("2024/01/05", "2024/12/31"), ["2024-01-05", "2024-12-31"]),
        (("20240105", "20241231"), ["2024-01-05", "2024-12-31"]),
        (("5-Jan-2024", "31-Dec-2024"), ["2024-01-05", "2024-12-31"]),
        (("Jan 5, 2024", "Dec 31, 2024"), ["2024-01-05", "2024-12-31"]),
        (("05/05/2024", "06/06/2024"), ["2024-05-05", "2024-06-06"]),
        (("1970-01-01", "1970-01-02"), ["1970-01-01", "1970-01-02"]),
    ],
)
def test_the_whole_column_tells_its_format(texts: tuple[str, ...], days: list[str]) -> None:
    with given(sold(*texts)) as tables:
        assert column(tables, "sold_at") == [date.fromisoformat(day) for day in days]


def test_day_and_month_that_nothing_decides_are_asked_for() -> None:
    assert refused(sold("01/02/2024", "03/04/2024")) == (
        "sales.csv: sales.sold_at reads both as day and month in the order %d/%m/%Y and as %m/%d/%Y (its values look "
        'like \'99/99/9999\'); say which in company.toml: [formats] "sales.sold_at" = "%d/%m/%Y"'
    )


@pytest.mark.parametrize("key", ['"sales.sold_at"', "sales.sold_at"])
def test_company_toml_decides(key: str) -> None:
    files = sold("01/02/2024", "03/04/2024") | {"company.toml": f'[formats]\n{key} = "%m/%d/%Y"\n'}
    with given(files) as tables:
        assert column(tables, "sold_at") == [date(2024, 1, 2), date(2024, 3, 4)]


def test_a_sister_part_decides() -> None:
    files = {
        "sales_1.csv": "amount,sold_at\n1,01/02/2024\n",
        "sales_2.csv": "amount,sold_at\n1,13/02/2024\n",
    }
    with given(files) as tables:
        assert column(tables, "sold_at") == [date(2024, 2, 1), date(2024, 2, 13)]


def test_what_is_not_in_the_format_is_set_aside_and_empty_dates_are_allowed() -> None:
    with given(sold("2024-01-01", "31/12/2024", "2024-02-30", "", "2024-01-01 noon")) as tables:
        assert column(tables, "sold_at") == [date(2024, 1, 1), None]
        assert [reason for _, _, reason in faults(tables)] == [
            f"sold_at is '{shape}', expected a date such as 2024-12-31"
            for shape in ("99/99/9999", "9999-99-99", "9999-99-99 aaaa")
        ]


def test_no_format_at_all_is_refused() -> None:
    assert "sales.sold_at is in no date format known here (its values look like 'a9')" in refused(sold("Q1", "Q2"))


def test_a_2099_typo_and_a_date_before_1900_are_implausible() -> None:
    with given(sold("2024-01-01", "2024-01-02", "2024-01-03", "2099-01-01", "1899-12-31", "1900-01-01")) as tables:
        assert column(tables, "sold_at")[-1] == date(1900, 1, 1)
        assert [(line, reason[:37]) for _, line, reason in faults(tables)] == [
            (5, "sold_at is in the year 2099, implausi"),
            (6, "sold_at is in the year 1899, implausi"),
        ]


def test_a_year_and_a_day_is_plausible_and_a_day_more_is_not() -> None:
    # 366 days after 2023-01-02 is 2024-01-03
    with given(sold("2023-01-01", "2023-01-02", "2024-01-03")) as tables:
        assert faults(tables) == []
    with given(sold("2023-01-01", "2023-01-02", "2024-01-04")) as tables:
        assert [line for _, line, _ in faults(tables)] == [4]


def test_of_two_thousand_dates_two_may_lie_beyond() -> None:
    rows = ["2024-01-01"] * 1998 + ["2090-01-01", "2099-01-01"]
    with given(sold(*rows)) as tables:
        assert [line for _, line, _ in faults(tables)] == [2000, 2001]


def test_a_lone_late_joining_is_plausible_as_long_as_sales_reach_its_year() -> None:
    files = {
        "recruits.csv": "recruit_id,joined_at,left_at\na,2020-01-01,9999-12-31\nb,2020-02-01,\nc,2024-01-01,\n",
        "sales.csv": "amount,sold_at\n1,2024-01-01\n1,2024-02-01\n1,2024-03-01\n",
    }
    with given(files) as tables:
        assert faults(tables) == []


def test_periods_are_months() -> None:
    text = "recipient_id,amount,period\na,1,2024-03\nb,1,202404\nc,1,2024-05-17\nd,1,13/2024\n"
    with given({"payouts.csv": text}) as tables:
        assert column(tables, "period", "payouts") == [date(2024, 3, 1), date(2024, 4, 1), date(2024, 5, 1)]
        expected = "period is '99/9999', expected a month such as 2024-12 or a date such as 2024-12-31"
        assert faults(tables)[0][2] == expected
    with given({"payouts.csv": "recipient_id,amount,month\na,1,03/2024\nb,1,12/2024\n"}) as tables:
        assert column(tables, "period", "payouts") == [date(2024, 3, 1), date(2024, 12, 1)]


def test_the_window_leaves_out_what_is_dated_outside_or_not_at_all() -> None:
    rows = ("2023-12-31", "2024-01-01", "", "2024-12-31", "2025-01-01")
    text = "amount,sold_at\n" + "".join(f"{10**at},{day}\n" for at, day in enumerate(rows))
    recruits = "recruit_id,joined_at\na,2020-01-01\nb,2024-06-01\nc,2025-01-01\nd,\n"
    with given(
        {"sales.csv": text, "recruits.csv": recruits}, first=date(2024, 1, 1), last=date(2024, 12, 31)
    ) as tables:
        assert column(tables, "amount") == [1000, 100_000]
        assert column(tables, "recruit_id", "recruits") == ["a", "b", "d"]
        sales = tables.inputs()[0]
        assert (sales.used, sales.left_out, sales.money_used, sales.money_left_out) == (2, 3, 101_000, 1_010_100)
        told = "sales.csv: 3 records were left out: 2 dated outside 2024-01-01 to 2024-12-31, 1 without a date"
        assert told in tables.warnings()
        tables.window(None, None)
        assert len(column(tables, "amount")) == 5
        assert tables.inputs()[0].left_out == 0
        assert tables.warnings() == ()


def test_payouts_without_a_payment_date_stand_in_their_period() -> None:
    text = "recipient_id,amount,paid_at,period\na,1,,2024-03\nb,1,2025-01-05,2024-12\nc,1,,\n"
    with given({"payouts.csv": text}, last=date(2024, 12, 31)) as tables:
        assert column(tables, "recipient_id", "payouts") == ["a"]


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (("5 de enero de 2024", "31 de diciembre de 2024"), ["2024-01-05", "2024-12-31"]),
        (("5 ene. 2024", "31 dic. 2024"), ["2024-01-05", "2024-12-31"]),
        (("5 de março de 2024", "31 de dezembro de 2024"), ["2024-03-05", "2024-12-31"]),
        (("5. März 2024", "31. Dez. 2024"), ["2024-03-05", "2024-12-31"]),
        (("5 août 2024", "28 févr. 2024"), ["2024-08-05", "2024-02-28"]),
        (("5 мая 2024", "31 янв. 2024"), ["2024-05-05", "2024-01-31"]),
        (("January 5, 2024", "Dec 31, 2024"), ["2024-01-05", "2024-12-31"]),
        (("05JAN2024", "31DEC2024"), ["2024-01-05", "2024-12-31"]),
        (("05-Jan-24", "31-Dec-24 23:59"), ["2024-01-05", "2024-12-31"]),
        (("2024年1月5日", "2024年12月31日"), ["2024-01-05", "2024-12-31"]),
        (("2024년 1월 5일", "2024년 12월 31일"), ["2024-01-05", "2024-12-31"]),
        (("2024. 1. 5.", "2024. 12. 31."), ["2024-01-05", "2024-12-31"]),
        (("\uff12\uff10\uff12\uff14/\uff11/\uff15", "2024/12/31"), ["2024-01-05", "2024-12-31"]),
        (("2024-01-31T10:11:12+02:00", "2024-02-01 23:59:59-05:00"), ["2024-01-31", "2024-02-01"]),
        (("2024-01-31 24:00",), ["2024-01-31"]),
        (("45296", "45657.75"), ["2024-01-05", "2024-12-31"]),  # 2024-01-05 is 45,296 days after 1899-12-30
        (("1704412800", "1735603199"), ["2024-01-05", "2024-12-30"]),  # 1735603200 is 2024-12-31 00:00 UTC
        (("1704412800000",), ["2024-01-05"]),
        (("05.01.24", "31.12.24"), ["2024-01-05", "2024-12-31"]),
        (("24.01.05", "24.12.31", "23.06.15"), ["2024-01-05", "2024-12-31", "2023-06-15"]),
        (("NULL", "2024-01-05", "0000-00-00"), [None, "2024-01-05", None]),
        (("01/02/2024", "N/A", "31/12/2024"), ["2024-02-01", None, "2024-12-31"]),
    ],
)
def test_the_date_is_the_one_that_is_written(texts: tuple[str, ...], days: list[str | None]) -> None:
    with given(sold(*texts)) as tables:
        assert column(tables, "sold_at") == [date.fromisoformat(day) if day else None for day in days]
        assert faults(tables) == []


@pytest.mark.parametrize("texts", [("01/02/03", "04/05/06"), ("24/01/05",), ("45296", "7"), ("1704412800", "soon")])
def test_what_only_the_user_knows_is_asked_for(texts: tuple[str, ...]) -> None:
    assert '[formats] "sales.sold_at" = "' in refused(sold(*texts))


@pytest.mark.parametrize(
    ("pattern", "text", "day"),
    [("excel", "45296", "2024-01-05"), ("epoch", "1704412800", "2024-01-05"), ("%d %B %Y", "5 mai 2024", "2024-05-05")],
)
def test_every_format_can_be_stated(pattern: str, text: str, day: str) -> None:
    with given(sold(text, "x") | {"company.toml": f'[formats]\nsales.sold_at = "{pattern}"\n'}) as tables:
        assert column(tables, "sold_at") == [date.fromisoformat(day)]
        assert len(faults(tables)) == 1


def test_what_was_concluded_is_noted() -> None:
    def notes(*texts: str) -> str:
        with given(sold(*texts)) as tables:
            return " ".join(tables.inputs()[0].notes)

    assert "days since 1899-12-30, as spreadsheets count" in notes("45296")
    assert "seconds since 1970 in UTC" in notes("1704412800")
    assert "years of two digits are read as 1969 to 2068" in notes("31.12.24", "01.01.24")
    assert "different offsets from UTC" in notes("2024-01-31T10:11:12+02:00", "2024-01-31T10:11:12-05:00")
    assert notes("2024-01-31", "2024-02-01") == ""


def test_months_are_named_in_many_languages() -> None:
    text = "recipient_id;amount;period\na;1;janv. 2024\nb;1;Dezember 2024\nc;1;мая 2024\n"
    with given({"payouts.csv": text}) as tables:
        assert column(tables, "period", "payouts") == [date(2024, 1, 1), date(2024, 12, 1), date(2024, 5, 1)]
