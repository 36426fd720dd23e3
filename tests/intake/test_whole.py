"""Signs that files are not whole: each test shows the files and the sentence that must be said of them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from mlmcheck.intake.quality.looking import Look
from mlmcheck.intake.quality.whole import rows
from mlmcheck.model import InputFile, Sign, Weight

from .folder import Files, given


def signs(files: Files) -> dict[str, Sign]:
    """Every sign that these files show, by its id."""
    with given(files) as tables:
        return {sign.id: sign for sign in Look(tables).signs}


def where(sign: Sign) -> list[int]:
    """The lines it points to."""
    return [place.line for place in sign.places]


def monthly(first: date, months: int, header: str, row: str) -> str:
    """A table with a record on the 1st, 15th and 28th of each month."""
    days = [(first + timedelta(days=31 * at)).replace(day=day) for at in range(months) for day in (1, 15, 28)]
    return header + "".join(row.format(day=day) for day in sorted(set(days)))


@pytest.mark.parametrize(
    ("count", "id", "weight"),
    [(65_535, "spreadsheet_end", Weight.STOP), (1_048_576, "spreadsheet_end", Weight.STOP),
     (10_000, "round_end", Weight.DOUBT), (0, "no_records", Weight.DOUBT)],
)  # fmt: skip
def test_a_number_of_rows_at_which_programs_stop(count: int, id: str, weight: Weight) -> None:
    file = InputFile("sales", "s.csv", "", 0, count, count, 0, 0, "comma", "utf-8", {})
    assert [(sign.id, sign.weight) for sign in rows(file)] == [(id, weight)]


def test_any_other_number_of_rows_is_no_sign() -> None:
    assert not list(rows(InputFile("sales", "s.csv", "", 0, 9_999, 9_999, 0, 0, "comma", "utf-8", {})))


def test_a_month_without_records_between_others() -> None:
    text = "amount,sold_at\n1,2024-01-05\n1,2024-02-05\n1,2024-05-05\n"
    found = signs({"sales.csv": text})["empty_months"]
    assert (found.told, found.count) == ("sales hold nothing in 2024-03, 2024-04", 2)


def test_a_last_month_that_stops_early_is_partial_but_monthly_pay_is_not() -> None:
    sales = monthly(date(2024, 1, 1), 5, "amount,sold_at\n", "1,{day}\n") + "1,2024-06-03\n"
    payouts = "recipient_id,amount,paid_at\n" + "".join(f"a,1,2024-0{at}-05\n" for at in range(1, 7))
    found = signs({"sales.csv": sales, "payouts.csv": payouts})["partial_month"]
    assert (found.about, found.told) == ("sales", "the last month of sales stops on 2024-06-03: it is partial")


def test_a_table_that_ends_months_before_another() -> None:
    sales = monthly(date(2024, 1, 1), 9, "amount,sold_at\n", "1,{day}\n")
    payouts = monthly(date(2024, 1, 1), 4, "recipient_id,amount,paid_at\n", "a,1,{day}\n")
    found = signs({"sales.csv": sales, "payouts.csv": payouts})["ends_apart"]
    assert found.told == "payouts end on 2024-04-28, sales go on to 2024-09-28"
    assert found.step == "ask for the payouts after 2024-04-28"
    assert found.weight is Weight.DOUBT


def test_nobody_joining_any_more_is_only_a_note() -> None:
    sales = monthly(date(2024, 1, 1), 9, "amount,sold_at\n", "1,{day}\n")
    recruits = "recruit_id,joined_at\na,2024-01-01\nb,2024-02-01\n"
    assert signs({"sales.csv": sales, "recruits.csv": recruits})["ends_apart"].weight is Weight.NOTE


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_last_record_that_breaks_off(end: str) -> None:
    text = end.join(["amount,sold_at,buyer_id", "1,2024-01-01,a", "2,2024-01-02,b", "3,2024-0"])
    found = signs({"sales.csv": text})["last_record_cut"]
    assert (found.weight, where(found)) == (Weight.STOP, [4])


def test_a_bad_record_in_the_middle_is_no_cut() -> None:
    text = "amount,sold_at,buyer_id\n1,2024-01-01,a\n3,2024-0\n2,2024-01-02,b\n"
    assert "last_record_cut" not in signs({"sales.csv": text})


def test_amounts_that_do_not_fit() -> None:
    # 40 amounts of 10.00 and one of 1,000,000.00 on line 42: 100,000 times the middle, and more than half of all
    text = "amount,sold_at\n" + "10.00,2024-01-05\n" * 40 + "1000000.00,2024-01-06\n"
    found = signs({"sales.csv": text})
    assert (found["huge_amounts"].count, where(found["huge_amounts"])) == (1, [42])
    assert where(found["one_amount"]) == [42]


def test_dates_that_mean_no_date_open_no_gap() -> None:
    text = "amount,sold_at\n1,2024-01-05\n1,1970-01-01\n1,2024-02-05\n"
    found = signs({"sales.csv": text})
    assert (found["odd_days"].count, where(found["odd_days"])) == (1, [3])
    assert "empty_months" not in found


def test_records_that_repeat_are_counted_and_a_pasted_block_is_doubted() -> None:
    lines = [f"{at},2024-01-{at:02d}\n" for at in range(1, 29)]
    one, half = "amount,sold_at\n" + "".join([*lines, lines[3]]), "amount,sold_at\n" + "".join(lines + lines[:20])
    few, many = signs({"sales.csv": one})["alike"], signs({"sales.csv": half})["alike"]
    assert (few.count, few.weight, where(few)) == (1, Weight.NOTE, [5])
    assert (many.count, many.weight) == (20, Weight.DOUBT)


def test_most_of_a_file_unreadable(tmp_path: Path) -> None:
    text = "amount,sold_at\n" + "1,2024-01-05\n" * 2 + "ten,2024-01-05\n" * 3
    found = signs({"sales.csv": text})["many_set_aside"]
    assert (found.weight, found.told) == (Weight.STOP, "3 of the 5 rows of sales.csv cannot be read")
