"""filings.csv as people write it, and the figures of one company in it."""

import gzip
import hashlib
from datetime import date
from math import inf
from pathlib import Path

import pytest

from mlmcheck.intake import Company, Settings
from mlmcheck.intake.aggregates import companies, described, read_filings
from mlmcheck.model import Aggregates, InputError, Place, Span


def _file(folder: Path, text: str, name: str = "filings.csv") -> Path:
    path = folder / name
    path.write_text("\n".join(line.strip() for line in text.strip().splitlines()) + "\n", encoding="utf-8")
    return path


def _read(folder: Path, text: str, company: str = "", **asked: date) -> Aggregates:
    return read_filings(_file(folder, text), company, None, asked.get("first"), asked.get("last"))


def _refused(folder: Path, text: str, company: str = "") -> str:
    with pytest.raises(InputError) as found:
        _read(folder, text, company)
    return str(found.value)


ALL = """
    company,from,to,currency,participants,revenue_total,revenue_customers_low,revenue_customers_high,payouts_total
    Oakleaf,2020-01-01,2020-12-31,usd,<1000,"1,234.50",10,20,~200
    Oakleaf,2019-01-01,2019-12-31,usd,,1000,,,
    Birch,2020,2020,EUR,ten,7,,,
"""


def test_rows_of_one_company_in_order_of_time(tmp_path: Path) -> None:
    found = _read(tmp_path, ALL, "oakleaf ")

    assert (found.company, found.currency, found.scale) == ("Oakleaf", "USD", 2)
    before, after = found.filings
    assert (before.first, before.place) == (date(2019, 1, 1), Place("filings.csv", 3))
    assert before.figures == {"revenue_total": Span.exact(100000)}
    assert after.figures == {
        "participants": Span(None, 0, 999),
        "revenue_total": Span.exact(123450),
        "revenue_customers": Span(None, 1000, 2000),
        "payouts_total": Span(20000, 15000, 25000),
    }


def test_a_bad_row_sinks_its_own_company_only(tmp_path: Path) -> None:
    said = _refused(tmp_path, ALL, "Birch")

    assert said == (
        "filings.csv:4: participants is 'ten', expected a figure; leave the cell empty where nothing is stated"
    )
    assert len(_read(tmp_path, ALL, "Oakleaf").filings) == 2
    assert companies(_file(tmp_path, ALL)) == ("Oakleaf", "Birch")


def test_several_companies_and_none_asked_for(tmp_path: Path) -> None:
    assert _refused(tmp_path, ALL) == "filings.csv: it holds 2 companies ('Oakleaf', 'Birch'); say --company NAME"
    assert _refused(tmp_path, ALL, "Elm") == "filings.csv: it has no company 'Elm'; it has 'Oakleaf', 'Birch'"
    known = Settings(company=Company(name="OAKLEAF"))
    assert read_filings(_file(tmp_path, ALL), stated=known).company == "Oakleaf"


def test_the_window_takes_whole_periods(tmp_path: Path) -> None:
    found = _read(tmp_path, ALL, "Oakleaf", first=date(2019, 6, 1))

    assert [each.first for each in found.filings] == [date(2020, 1, 1)]
    assert "filings.csv: 1 of 2 periods are not wholly within the dates asked" in found.notes


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("from,to,revenue_total,payouts_total\n2020,2020,1,1\n2020-06,2021,2,2",
         "filings.csv: lines 2 and 3 cover the same days; keep one of them"),
        ("year,revenue_total,payouts_total\n2020,1,1\n,2,2",
         "filings.csv:3: a period without its dates cannot be told from others; give from and to"),
        ("from,to,revenue_total,payouts_total\n2021,2020,1,1",
         "filings.csv:2: the period ends (2020-12-31) before it begins (2021-01-01); exchange the dates"),
        ("from,to,revenue_total,payouts_total\n1/2/2021,2022,1,1",
         "filings.csv:2: from is '1/2/2021', expected a period; write dates as 2016-12-31, or a year as 2016"),
        ("year,currency,revenue_total,payouts_total\n2020,USD,1,1\n2021,EUR,2,2",
         ("filings.csv: one company's figures are in EUR (line 3), USD (line 2); "
         "convert them into one currency")),
        ("year,revenue_usd,payouts_eur\n2020,1,1",
         ("filings.csv: one company's figures are in EUR (column 'payouts_eur'), USD (column 'revenue_usd'); "
         "convert them into one currency")),
        ("year,revenue_total_low,revenue_total_high,payouts\n2020,20,10,1",
         ("filings.csv:2: revenue_total: revenue_total_low and revenue_total_high contradict each other; "
         "the least may not be above the most")),
        ("year,revenue_total,revenue_total_high,payouts\n2020,10-20,30,1",
         "filings.csv:2: revenue_total is stated as a range twice; leave its cell or its _low and _high empty"),
        ("year,revenue,revenue_total\n2020,1,1",
         "filings.csv: 'revenue' and 'revenue_total' both mean revenue_total; keep one of them"),
        ("year,revenue_total,payouts_total\n2020,1,234,500",
         "filings.csv:2: the row has 4 cells where the header has 3; put quotes around cells with commas"),
        ("year,revenue_total,payouts_total\n2020,12 %,1",
         ("filings.csv:2: revenue_total is a share, expected the sum or the number itself; "
         "work it out or leave it empty")),
        ("year,revenue_total,payouts_total\n", "filings.csv: it has no rows; supply one row a company and period"),
        ("company,revenue_total,revenue_total\nA,1,2",
         "filings.csv:1: two columns are called 'revenue_total'; rename or remove one"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_told_in_one_sentence(tmp_path: Path, text: str, said: str) -> None:
    assert _refused(tmp_path, text) == said


def test_an_empty_file_and_a_file_of_something_else_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "filings.csv"
    path.write_bytes(b"")
    with pytest.raises(InputError, match="the file is empty"):
        read_filings(path)
    assert "no column states a figure" in _refused(tmp_path, "colour,weight\nred,5\nblue,6")


def test_a_name_is_shown_as_text_only(tmp_path: Path) -> None:
    found = _read(tmp_path, "company,year,revenue_total,payouts_total\n[red]=cmd(),2020,5,1")

    assert found.company == "[red]=cmd()"


@pytest.mark.parametrize(
    ("name", "packed"),
    [
        (
            "filings.csv",
            "company;from;to;revenue_total;payouts_total\nBäckerei;2020;2020;1.234,50;>5\n".encode("cp1252"),
        ),
        ("filings.tsv", "company\tyear\trevenue_total\tpayouts_total\nBäckerei\t2020\t1 234,50\t>5\n".encode("utf-16")),
        (
            "filings.csv.gz",
            gzip.compress("company,year,revenue_total,payouts_total\nBäckerei,2020,1234.5,>5\n".encode(), mtime=0),
        ),
        (
            "filings.csv",
            "Totals of 2020,,,\n\ncompany,year,revenue_total,payouts_total\nBäckerei,2020,1234.5,>5\n".encode(),
        ),
    ],
)
def test_any_dialect_and_encoding(tmp_path: Path, name: str, packed: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(packed)
    found = read_filings(path)

    assert found.company == "Bäckerei"
    assert found.filings[0].figures == {"revenue_total": Span.exact(123450), "payouts_total": Span(None, 501, inf)}


def test_a_workbook(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "filings.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Totals")
        sheet.write_row(0, 0, ["company", "year", "revenue_total", "payouts_total"])
        sheet.write_row(1, 0, ["Oakleaf", 2020, 1234.5, "<7"])
    found = read_filings(path)

    assert found.filings[0].figures == {"revenue_total": Span.exact(123450), "payouts_total": Span(None, 0, 699)}
    assert (found.filings[0].first, found.filings[0].place) == (date(2020, 1, 1), Place("filings.xlsx/Totals", 2))


def test_the_file_as_a_report_lists_it(tmp_path: Path) -> None:
    path = _file(tmp_path, ALL)
    facts = described(path, read_filings(path, "Oakleaf"))

    assert (facts.role, facts.rows, facts.used, facts.quarantined, facts.left_out) == ("filings", 3, 2, 0, 1)
    assert facts.mapping["revenue_customers_low"] == "revenue_customers_low"
    assert facts.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_columns_that_were_not_read_are_told(tmp_path: Path) -> None:
    found = _read(tmp_path, "year,revenue (EUR m),payouts (EUR m),mood\n2020,1.5,.5,fine".replace(",.5", ",0.5"))

    assert found.currency == "EUR"
    assert found.filings[0].figures["revenue_total"] == Span(150000000, 145000000, 155000000)
    assert found.notes == ("filings.csv: columns that were not read, as no figure is called so: 'mood'",)
