"""Totals, subtotals, repeated headers and footers are told and set aside; records that only look so stay."""

from __future__ import annotations

import pytest

from .folder import column, faults, given

HEAD = "order_id,buyer_id,sold_at,amount\n"
ROWS = "1,a,2024-01-05,1.50\n2,b,2024-01-06,2.50\n3,c,2024-01-07,3.00\n"  # 7.00
SUM = "left out: a total, not a record: without ids and a date, and the sum of the lines above"
WORD = "left out: a total by its words, not a record"


@pytest.mark.parametrize(
    "last",
    [
        "Total,,,7.00",
        ",,,7.00",
        "Gesamtsumme:,,,7.00",
        "合计,,,7.00",
        ",Grand Total,,7.00",
        '"Total of all, 2024",,,7.00',
    ],
)
def test_a_total_in_the_last_line_is_no_record(last: str) -> None:
    with given({"sales.csv": HEAD + ROWS + last + "\n"}) as tables:
        assert column(tables, "amount") == [150, 250, 300]
        assert faults(tables) == [("sales.csv", 5, SUM)]
        file = tables.inputs()[0]
        assert (file.rows, file.used, file.quarantined, file.left_out) == (4, 3, 0, 1)


def test_subtotals_and_the_total_of_all() -> None:
    text = HEAD + ROWS + ",,,7.00\n" + ROWS + ",,,7.00\n,,,14.00\n"
    with given({"sales.csv": text}) as tables:
        assert sum(int(str(money)) for money in column(tables, "amount")) == 1400
        assert faults(tables) == [("sales.csv", line, SUM) for line in (5, 9, 10)]


def test_a_total_over_lines_that_were_set_aside_is_known_by_its_word() -> None:
    text = "note,order_id,sold_at,amount\nx,1,2024-01-01,5\ny,2,2024-01-02,oops\nz,3,2024-01-03,6\nTotal sales,,,12\n"
    with given({"sales.csv": text}) as tables:
        assert column(tables, "amount") == [500, 600]
        assert faults(tables)[1] == ("sales.csv", 5, WORD)


def test_a_last_line_that_is_almost_the_sum_is_kept_and_told() -> None:
    with given({"sales.csv": HEAD + ROWS + ROWS + ",,,13.90\n"}) as tables:
        assert len(column(tables, "amount")) == 7
        (told,) = tables.warnings()
        assert told.startswith("sales.csv: its last record has neither ids nor a date and almost as much money as all")


@pytest.mark.parametrize(
    "text",
    [
        HEAD + ROWS + "4,d,2024-01-08,7.00\n",  # the sum, but with ids and a date
        HEAD + ROWS + "Total,d,2024-01-08,9.00\n",  # a firm of that name, dated
        HEAD + ",,,2.00\n1,a,2024-01-05,1.50\n,,,1.50\n",  # as much as one line before it
        "order_id,buyer_id,amount\n1,a,5\n2,Total Wellness,4\n3,b,7\n",  # a firm of that name, not the sum
        "amount,kind\n1,product\n2,product\n3,product\n",  # nothing could be empty in so short a table
    ],
)
def test_records_that_only_look_like_totals_stay(text: str) -> None:
    with given({"sales.csv": text}) as tables:
        assert len(column(tables, "amount")) == text.count("\n") - 1
        assert faults(tables) == []


def test_the_header_again_in_the_middle_is_no_record() -> None:
    with given({"sales.csv": HEAD + ROWS + HEAD + ROWS}) as tables:
        assert len(column(tables, "amount")) == 6
        assert faults(tables) == [("sales.csv", 5, "left out: the header again, not a record")]


def test_no_participant_is_called_total_or_recruit_id() -> None:
    text = (
        "recruit_id,sponsor_id,joined_at\na,,2024-01-01\nb,a,2024-01-02\nrecruit_id,sponsor_id,joined_at\nTotal: 2,,\n"
    )
    with given({"recruits.csv": text}) as tables:
        assert column(tables, "recruit_id", "recruits") == ["a", "b"]
        assert [(line, reason) for _, line, reason in faults(tables)] == [
            (4, "left out: the header again, not a record"), (5, WORD),
        ]  # fmt: skip


BELOW = "left out: below the total that ends the file, not a record"


def test_what_stands_below_a_total_is_left_out_and_nothing_is_unreadable() -> None:
    for end in ("\nTotal;7.00\n3 records\n", "\nTotal,,,7.00\n3 records\n"):
        with given({"sales.csv": HEAD + ROWS + end}) as tables:
            assert len(column(tables, "amount")) == 3
            assert [line for _, line, _ in faults(tables)] == [6, 7]
            assert faults(tables)[-1][2] == BELOW
            file = tables.inputs()[0]
            assert (file.rows, file.used, file.quarantined, file.left_out, file.no_record) == (5, 3, 0, 2, 2)


def test_a_short_last_line_without_a_total_may_be_a_record_cut_off() -> None:
    with given({"sales.csv": HEAD + ROWS + "4,d\n"}) as tables:
        assert (tables.inputs()[0].quarantined, tables.inputs()[0].left_out) == (1, 0)
