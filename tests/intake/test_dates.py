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
            (5, "sold_at is '2099-01-01', implausible:"),
            (6, "sold_at is '1899-12-31', implausible:"),
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
