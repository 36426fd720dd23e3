"""Quotes that are never closed cost their own lines; and what was set aside is found again byte for byte."""

from __future__ import annotations

from pathlib import Path

from mlmcheck.intake.engine import Workspace
from mlmcheck.intake.reading.opened import open_file
from mlmcheck.intake.reading.plain import Plain
from mlmcheck.intake.reading.raw import rejected_text
from mlmcheck.intake.settings import FileTerms

from .folder import column, faults, given, lines

HEAD = "order_id,note,amount\n"


def test_several_open_quotes_among_good_ones() -> None:
    text = HEAD + '1,"a",1\n2,"b,2\n3,"c\nd",3\n4,"e,4\n5,f,5\n6,"g",6\n7,"h",7\n8,"i",8\n9,"j",9\n'
    with given({"sales.csv": text}) as tables:
        assert column(tables, "order_id") == ["1", "3", "5", "6", "7", "8", "9"]
        assert lines(tables) == [2, 4, 7, 8, 9, 10, 11]
        assert [line for _, line, _ in faults(tables)] == [3, 6]
        file = tables.inputs()[0]
        assert (file.rows, file.used, file.quarantined) == (9, 7, 2)


def test_an_open_quote_in_the_middle_of_many_lines_loses_none_of_them() -> None:
    half = "1,x,2\n" * 500_000
    with given({"sales.csv": HEAD + half + '7,"open,7\n' + half}) as tables:
        file = tables.inputs()[0]
        assert (file.rows, file.used, file.quarantined, file.money_used) == (1_000_001, 1_000_000, 1, 200_000_000)
        assert [line for _, line, _ in faults(tables)] == [500_002]


def test_the_parts_of_one_table_stay_apart_when_the_second_is_mended() -> None:
    files = {"sales_1.csv": HEAD + "1,a,1\n2,b,x\n", "sales_2.csv": HEAD + '3,"c,3\n4,d,4\n5,e,y\n'}
    with given(files) as tables:
        assert column(tables, "amount") == [100, 400]
        assert lines(tables) == [2, 3]
        assert [(file, line) for file, line, _ in faults(tables)] == [
            ("sales_1.csv", 3), ("sales_2.csv", 2), ("sales_2.csv", 4),
        ]  # fmt: skip


def test_what_was_set_aside_is_found_again_as_it_stood(tmp_path: Path) -> None:
    text = b'order_id,note,amount\r\n1,"a\r\nb",1\r\n2,"c,2\r\n3,\xc3\xa9,3\r\n4,d\r\n5,"x ""y""\r\nz",5\r\n6,e,6'
    path = tmp_path / "sales.csv"
    path.write_bytes(text)
    space = Workspace()
    try:
        opened = open_file(space.con, Plain(path, path, "sales.csv", shift=10), FileTerms(delimiter=","))
    except Exception:
        space.close()
        raise
    found = list(rejected_text(opened, [12, 14, 15, 16, 17, 19]))
    space.close()
    assert found == [
        (12, b'1,"a\r\nb",1'), (14, b'2,"c,2'), (15, b"3,\xc3\xa9,3"), (16, b"4,d"), (17, b'5,"x ""y""\r\nz",5'),
        (19, b"6,e,6"),
    ]  # fmt: skip


def test_lines_that_are_told_are_those_of_the_file_the_text_was_made_from(tmp_path: Path) -> None:
    path = tmp_path / "sales.csv"
    path.write_text("order_id,amount\n1,2\n")
    space = Workspace()
    opened = open_file(space.con, Plain(path, path, "book.xlsx/Sales", shift=-1), FileTerms())
    space.close()
    assert opened.shift == -1
    assert list(rejected_text(opened, [1])) == [(1, b"1,2")]
