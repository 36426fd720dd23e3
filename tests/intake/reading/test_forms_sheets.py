"""Workbooks: row n is line n, cells are what the sheet shows, and what is not read is told."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
import xlwt
from odf import opendocument
from odf.table import Table, TableCell, TableRow
from odf.text import P

from mlmcheck.intake.reading.sheets_worker import text

from .unfolded import only, refused, tables

MIDNIGHT = datetime(2024, 1, 31)  # noqa: DTZ001 - a workbook knows no time zones
MORNING = datetime(2024, 1, 31, 9, 30)  # noqa: DTZ001
LEDGER: list[list[Any]] = [
    ["order_id", "buyer", "amount", "sold_at", "new"],
    ["007", "Jörg, Müller", 12.5, date(2024, 1, 31), True],
    ["8", 'a "b"', -3.0, date(2024, 2, 1), False],
    ["9", "line\nbreak", 1234567.891, date(2024, 2, 29), True],
]
LINES = (
    'order_id,buyer,amount,sold_at,new\n007,"Jörg, Müller",12.5,2024-01-31,true\n8,"a ""b""",-3,2024-02-01,false\n'
    "9,line break,1234567.891,2024-02-29,true\n"
)


def xlsx(sheets: Mapping[str, Sequence[Sequence[Any]]], *, top: int = 0, epoch_1904: bool = False) -> bytes:
    packed = io.BytesIO()
    book = xlsxwriter.Workbook(packed, {"in_memory": True, "date_1904": epoch_1904})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows, top):
            for column, value in enumerate(row):
                sheet.write(at, column, value, *([day] if isinstance(value, date) else []))
    book.close()
    return packed.getvalue()


def xls(rows: Sequence[Sequence[Any]]) -> bytes:
    packed, book = io.BytesIO(), xlwt.Workbook()
    sheet, day = book.add_sheet("Sales"), xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            sheet.write(at, column, value, *([day] if isinstance(value, date) else []))
    book.save(packed)
    return packed.getvalue()


def ods(rows: Sequence[Sequence[Any]]) -> bytes:
    book, sheet, packed = opendocument.OpenDocumentSpreadsheet(), Table(name="Sales"), io.BytesIO()
    for row in rows:
        line = TableRow()
        for value in row:
            line.addElement(_ods_cell(value))
        sheet.addElement(line)
    book.spreadsheet.addElement(sheet)
    book.write(packed)
    return packed.getvalue()


def _ods_cell(value: Any) -> Any:
    if isinstance(value, bool):
        return TableCell(valuetype="boolean", booleanvalue=str(value).lower())
    if isinstance(value, float):
        return TableCell(valuetype="float", value=repr(value))
    if isinstance(value, date):
        return TableCell(valuetype="date", datevalue=value.isoformat())
    cell = TableCell(valuetype="string")
    for line in value.split("\n"):
        cell.addElement(P(text=line))
    return cell


@pytest.mark.parametrize(
    ("file", "content", "form"),
    [
        ("b.xlsx", xlsx({"Sales": LEDGER}), "XLSX sheet"),
        ("b.xls", xls(LEDGER), "XLS sheet"),
        ("b.ods", ods(LEDGER), "ODS sheet"),
        ("b.csv", xlsx({"Sales": LEDGER}, epoch_1904=True), "XLSX sheet"),
    ],
)
def test_the_same_ledger_in_every_workbook_gives_the_same_text(file: str, content: bytes, form: str) -> None:
    plain, text = only(content, file)
    assert text == LINES
    assert (plain.file, plain.inner, plain.form, plain.delimiter) == (f"{file}/Sales", "Sales", form, ",")


def test_rows_above_and_between_keep_their_numbers() -> None:
    rows: list[list[Any]] = [["id", "amount"], ["1", 2], [], ["2", 3]]
    assert only(xlsx({"S": rows}, top=3), "b.xlsx")[1] == "\n\n\nid,amount\n1,2\n\n2,3\n"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.1 + 0.2, "0.3"), (1.005, "1.005"), (17850.0, "17850"), (-0.5, "-0.5"), (1e-7, "0.0000001"),
        (123456789012.34, "123456789012.34"), (1e20, "100000000000000000000"), (0.30000000000000004, "0.3"),
        (33.33333333333333, "33.3333333333333"), (-12345.678, "-12345.678"), (0.0, "0"), ("007", "007"), (True, "true"),
        (date(2024, 1, 31), "2024-01-31"), (MIDNIGHT, "2024-01-31"),
        (MORNING, "2024-01-31 09:30:00"), ("a\r\nb", "a b"), ("", ""),
    ],
)  # fmt: skip
def test_a_cell_is_what_the_sheet_shows(value: object, shown: str) -> None:
    assert text(value) == shown


def test_a_column_with_times_of_day_has_them_in_every_row() -> None:
    rows: list[list[Any]] = [["id", "at"], ["1", MIDNIGHT], ["2", MORNING]]
    assert only(xlsx({"S": rows}), "b.xlsx")[1] == "id,at\n1,2024-01-31 00:00:00\n2,2024-01-31 09:30:00\n"


def test_sheets_that_hold_no_table_are_told_and_hidden_ones_are_read() -> None:
    packed = io.BytesIO()
    book = xlsxwriter.Workbook(packed, {"in_memory": True})
    for name, rows in {"Sales": [["id", "a"], ["1", "x"]], "Old": [["id", "a"], ["1", "2"]], "Empty": []}.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    book.add_worksheet("Notes").write_column(0, 0, ["read", "me"])
    book.get_worksheet_by_name("Old").hide()
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=Sales!$A$1:$A$2"})
    book.add_chartsheet("Chart").set_chart(chart)
    book.get_worksheet_by_name("Sales").merge_range(4, 0, 5, 0, "m")
    book.close()
    sales, old = (plain for plain, _ in tables(packed.getvalue(), "b.xlsx"))
    assert (sales.file, old.file) == ("b.xlsx/Sales", "b.xlsx/Old")
    assert old.notes == ("the sheet is hidden in the workbook",)
    assert [note.partition(":")[2].strip() or note for note in sales.notes] == [
        "what they say counts for the first of these rows only", "it is empty", "it has one column only",
        "it holds a chart or a macro, no cells",
    ]  # fmt: skip


def test_ids_that_a_workbook_cannot_hold_are_told() -> None:
    plain, _ = only(xlsx({"S": [["id", "amount"], [1234567890123456789, 1]]}), "b.xlsx")
    assert plain.notes[0].startswith("1 whole numbers have more than 15 digits, which a workbook cannot hold")


@pytest.mark.parametrize("content", [xlsx({"S": []}), xlsx({"S": [["title"]]})])
def test_a_workbook_without_a_table_is_refused(content: bytes) -> None:
    assert refused(content, "b.xlsx") == "b.xlsx: no sheet of the workbook holds a table; save the table as CSV"


@pytest.mark.parametrize("content", [b"<html><table><tr><td>1", b'\xef\xbb\xbf<?xml version="1.0"?><Workbook>'])
def test_a_web_page_under_a_spreadsheets_name_is_refused(content: bytes) -> None:
    assert refused(content, "b.xls").startswith("b.xls: it is HTML or XML, whatever its name says; open it in a")


def test_a_damaged_workbook_is_refused() -> None:
    whole = xls(LEDGER)
    assert refused(whole[:600], "b.xls").startswith("b.xls: no workbook can be read in it; open it in a spreadsheet")


def test_a_locked_workbook_is_refused(shared: Path) -> None:
    content = (shared / "csv_torture/qsv/password-protected-password123.xlsx").read_bytes()
    assert refused(content, "b.xlsx").startswith("b.xlsx: the workbook is locked with a password; open it")
