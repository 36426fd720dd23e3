"""disclosure.csv as people write it: read by hand, or refused in one sentence with the line and what to do."""

from __future__ import annotations

import math
from datetime import date
from pathlib import Path

import pytest

from mlmcheck.intake import Settings
from mlmcheck.intake.aggregates.columns import base
from mlmcheck.intake.aggregates.disclosure import read_disclosures
from mlmcheck.model import Aggregates, InputError, Place, Rank, Span

HEADER = "company,from,to,base,rank,count,share,low,high,mean,median,pay_period,months_in_rank"
PUBLISHED = Path(__file__).parents[3].parent / "shared" / "data" / "income_disclosures" / "rank_tables.csv"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def read(folder: Path, text: str, company: str = "", encoding: str = "utf-8", **settings: object) -> Aggregates:
    path = folder / "disclosure.csv"
    path.write_bytes("".join(f"{line.strip()}\n" for line in text.strip().splitlines()).encode(encoding))
    return read_disclosures(path, company, Settings.model_validate(settings))


def ranks(folder: Path, text: str, company: str = "") -> tuple[Rank, ...]:
    (table,) = read(folder, text, company).disclosures
    return table.ranks


def refused(folder: Path, text: str, company: str = "") -> str:
    with pytest.raises(InputError) as error:
        read(folder, text, company)
    return str(error.value)


def shares(folder: Path, *cells: str, header: str = "share") -> list[tuple[float, float]]:
    rows = "\n".join(f"R{at},{cell},10" for at, cell in enumerate(cells))
    told = [rank.share for rank in ranks(folder, f"rank,{header},high\n{rows}")]
    return [(share.low, share.high) for share in told if share]


def test_the_columns_of_the_format(folder: Path) -> None:
    stated = read(
        folder,
        f"""{HEADER}
        Aster,2016-01-01,2016-12-31,all,Nothing,723,0.723,0,0,0,0,month,
        Aster,2016-01-01,2016-12-31,all,Low,277,0.277,0.01,1000,100.50,50,month,11.5""",
    )
    (table,) = stated.disclosures

    assert (stated.company, stated.currency, stated.scale, stated.notes) == ("Aster", "", 2, ())
    assert (table.first, table.last) == (date(2016, 1, 1), date(2016, 12, 31))
    assert (table.base, table.pay_period, table.whole) == ("all", "month", None)
    assert table.ranks[1] == Rank(
        "Low", count=Span.exact(277), share=Span.exact(0.277), low=Span.exact(1), high=Span.exact(100_000),
        mean=Span.exact(10_050), median=Span.exact(5_000), months_in_rank=Span.exact(11.5), rounding=0.0005,
        place=Place("disclosure.csv", 3),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("header", "cells", "low", "high"),
    [
        ("share", ("0.723", "0.277"), 0.723, 0.723),
        ("share", ("72.3", "27.7"), 0.723, 0.723),
        ("share", (".723", ".277"), 0.723, 0.723),
        ("share", ("72.3 %", "27.7 %"), 0.723, 0.723),
        ("share", ("72.3%", "27.7"), 0.723, 0.723),  # one sign speaks for its column
        ("pct", ("0.5", "0.3"), 0.005, 0.005),  # the best ranks only
        ("share", ("<1", "99.5"), 0.0, 0.01),
        ("share", ("<1", "99.5 %"), 0.0, 0.01),
        ("share %", ("<1", "<1"), 0.0, 0.01),
        ("share", ("50-60", "40"), 0.5, 0.6),
        ("share", (">90", "<10"), 0.9, 1.0),
        ("share", ("0", "1"), 0.0, 0.0),
        ("share", ("1", "0"), 1.0, 1.0),
        ("share", ("0.9", "0.9"), 0.9, 0.9),  # wrong, but no percents
    ],
)
def test_percent_or_fraction(folder: Path, header: str, cells: tuple[str, ...], low: float, high: float) -> None:
    assert shares(folder, *cells, header=header)[0] == pytest.approx((low, high))


def test_fractions_of_two_years_and_a_row_of_everybody_are_no_percents(folder: Path) -> None:
    stated = read(
        folder,
        """year,base,rank,share,high,mean
        2015,all,All,1,,9
        2015,all,A,0.9,10,
        2015,all,B,0.1,20,
        2016,all,A,0.8,10,
        2016,all,B,0.2,20,""",
    )
    old, new = stated.disclosures

    assert [rank.share for rank in (*old.ranks, *new.ranks)] == [Span.exact(share) for share in (0.9, 0.1, 0.8, 0.2)]
    assert old.whole is not None
    assert old.whole.mean == Span.exact(900)
    assert (new.first, new.last, new.whole) == (date(2016, 1, 1), date(2016, 12, 31), None)


@pytest.mark.parametrize(
    ("cell", "rounding"),
    [("72.3", 0.0005), ("72", 0.005), ("72.30", 0.00005), ("72,3", 0.0005), ("<1", 0.005), ("72.3 %", 0.0005)],
)
def test_half_a_unit_of_the_last_digit_of_a_percent(folder: Path, cell: str, rounding: float) -> None:
    (one, _) = ranks(folder, f"rank;pct;high\nA;{cell};10\nB;20;10")

    assert one.rounding == pytest.approx(rounding)


@pytest.mark.parametrize(("cell", "rounding"), [("0.723", 0.0005), ("0.5", 0.005), ("1", 0.005), ("0", 0.005)])
def test_half_a_unit_of_the_last_digit_of_a_fraction(folder: Path, cell: str, rounding: float) -> None:
    (one,) = ranks(folder, f"rank,share,high\nA,{cell},10")

    assert one.rounding == pytest.approx(rounding)


@pytest.mark.parametrize(
    ("cell", "span"),
    [
        ("1234.5", Span.exact(123_450)),
        ('"1,234.50"', Span.exact(123_450)),
        ("$1234.50", Span.exact(123_450)),
        ("<10", Span(None, 0, 999)),
        (">10", Span(None, 1_001, math.inf)),
        ("10+", Span(None, 1_000, math.inf)),
        ("10-20", Span(None, 1_000, 2_000)),
        ("~200", Span(20_000, 15_000, 25_000)),
        ("~1.9 k", Span(190_000, 185_000, 195_000)),
        ("", None),
        ("n/a", None),
        ("-", None),
    ],
)
def test_pay_as_it_is_written(folder: Path, cell: str, span: Span | None) -> None:
    (one,) = ranks(folder, f"rank,share,high,mean\nA,1,9999999,{cell}")

    assert one.mean == span


def test_decimal_commas(folder: Path) -> None:
    (one, other) = ranks(folder, "rank;share;low;high\nA;72,3;0;1.234,56\nB;27,7;1.234,57;2.000")

    assert (one.share, one.high) == (Span.exact(0.723), Span.exact(123_456))
    assert other.high == Span.exact(200_000)


def test_a_column_in_a_currency_without_cents(folder: Path) -> None:
    stated = read(folder, 'rank,share,high_jpy\nA,1,"10,000"')

    assert (stated.currency, stated.scale) == ("JPY", 0)
    assert stated.disclosures[0].ranks[0].high == Span.exact(10_000)


def test_a_sign_that_means_one_currency_tells_it(folder: Path) -> None:
    assert read(folder, "rank,share,high\nA,1,€10").currency == "EUR"
    assert read(folder, "rank,share,high\nA,1,$10").currency == ""  # whose dollars?


@pytest.mark.parametrize("cells", ["0,€10,USD\nA,1,0,5,EUR", "0,10,USD\nA,1,0,5,EUR"])
def test_two_currencies_are_refused(folder: Path, cells: str) -> None:
    told = refused(folder, f"rank,share,low,high,currency\nA,1,{cells}")

    assert told == "disclosure.csv: one company's figures are in EUR and USD; convert them"


def test_signs_of_two_currencies_are_refused(folder: Path) -> None:
    told = refused(folder, "rank,share,low,high\nA,1,$5,€10")

    assert told == "disclosure.csv: one company's figures carry the signs of several currencies; convert them"


TWO = f"""{HEADER}
Aster,2016,2016,all,A,,1,0,10,,,year,
Birch & Co,2016,2016,paid,B,,1,0,ten,,,year,"""


def test_two_companies(folder: Path) -> None:
    assert refused(folder, TWO) == "disclosure.csv: it holds 2 companies ('Aster', 'Birch & Co'); say --company NAME"
    assert refused(folder, TWO, "Cedar").startswith("disclosure.csv: it has no company 'Cedar' ('Aster', 'Birch & Co')")


def test_a_bad_row_of_another_company_sinks_nobody(folder: Path) -> None:
    stated = read(folder, TWO, "  ASTER ")

    assert (stated.company, stated.inputs[0].rows, stated.inputs[0].used, stated.inputs[0].left_out) == (
        "Aster", 2, 1, 1,
    )  # fmt: skip
    assert refused(folder, TWO, "birch & co").startswith("disclosure.csv:3: high is 'ten', expected a figure")


def test_a_company_named_once_is_that_of_all_rows(folder: Path) -> None:
    assert len(ranks(folder, "company,rank,share,high\nAster,A,0.5,10\n,B,0.5,20")) == 2
    told = refused(folder, "company,rank,share,high\nAster,A,1,10\n,B,1,20\nBirch,C,1,5", "Aster")

    assert told == "disclosure.csv:3: company is empty, and the file holds several; fill it"


@pytest.mark.parametrize("name", ["All", "total", "AVERAGE", "Everyone", ""])
def test_a_row_of_the_whole(folder: Path, name: str) -> None:
    (table,) = read(folder, f"rank,share,mean,base\n{name},100,500,all\nX,90,0,all\nY,10,5000,all").disclosures

    assert table.whole is not None
    assert table.whole.mean == Span.exact(50_000)
    assert [rank.name for rank in table.ranks] == ["X", "Y"]


def test_a_rank_without_a_name_is_a_rank(folder: Path) -> None:
    assert len(ranks(folder, "rank,share,high\nA,0.5,10\n,0.5,20")) == 2


def test_two_rows_of_the_whole_speak_together(folder: Path) -> None:
    (table,) = read(folder, "rank,count,mean,high\nA,90,1,10\nB,10,2,20\nTotal,100,,\nAverage,,1.10,").disclosures

    assert table.whole is not None
    assert (table.whole.count, table.whole.mean) == (Span.exact(100), Span.exact(110))


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("A,2016,2016,all,L,,half,0,10,,,year,", "share is 'half', expected a figure"),
        ("A,2016,2016,all,L,,120,0,10,,,year,", "share is '120', more than all; correct it"),
        ("A,2016,2016,all,L,,1,-5,10,,,year,", "low is '-5', expected no less than 0"),
        ("A,2016,2016,all,L,,1,20-10,10,,,year,", "low is '20-10', a range whose ends are the wrong way round"),
        ("A,2016,2016,all,L,1.5,1,0,10,,,year,", "count has a fraction where people are counted"),
        ("A,2016,2016,all,L,,1,0,10.0015,,,year,", "high has more digits than the currency has (2)"),
        ("A,2016,2016,all,L,,1,0,10,,,daily,", "pay_period is 'daily', expected week, month or year"),
        ("A,2016-13,2016,all,L,,1,0,10,,,year,", "period is '2016-13', which is no day of any calendar"),
        ("A,2017,2016,all,L,,1,0,10,,,year,", "the period ends on 2016-12-31, before it begins on 2017-01-01"),
        ("A,2016,2016,all,L,,1,0,10,,,year,,x", "the row has 14 cells where the header has 13"),
        ("A,2016,2016,all,L,,1,0,[red]=cmd(),,,year,", "high is '[red]=cmd()', expected a figure"),
    ],
)
def test_a_bad_cell(folder: Path, row: str, told: str) -> None:
    message = refused(folder, f"{HEADER}\n{row}")

    assert message.startswith(f"disclosure.csv:2: {told}")


def test_what_holds_of_the_table_is_said_in_every_row_or_none(folder: Path) -> None:
    told = refused(folder, f"{HEADER}\nA,2016,2016,all,L,,1,0,10,,,month,\nA,2016,2016,all,M,,0,0,10,,,,")

    assert told == "disclosure.csv:3: pay_period is empty here, but not in other rows; fill it"


def test_pay_of_no_stated_period_is_read_by_the_year_and_told(folder: Path) -> None:
    stated = read(folder, "rank,share,high,colour\nA,1,10,red")

    assert stated.disclosures[0].pay_period == "year"
    assert stated.notes == (
        "disclosure.csv: columns that were not read, as no figure is called so: colour",
        "disclosure.csv: pay_period is not stated; pay was read as that of a year",
    )


@pytest.mark.parametrize("text", ["", HEADER, f"{HEADER}\n,,,,,,,,,,,,", "rank,low,high\nX,1,2", "rank,share\nX,1"])
def test_nothing_to_read(folder: Path, text: str) -> None:
    assert refused(folder, text).startswith("disclosure.csv: ")


def test_names_are_text_and_nothing_else(folder: Path) -> None:
    stated = read(folder, "company,rank,share,high\n[red]=cmd(),[b]=1+1|x,1,10")

    assert (stated.company, stated.disclosures[0].ranks[0].name) == ("[red]=cmd()", "[b]=1+1|x")


def test_another_encoding_is_read_and_told(folder: Path) -> None:
    stated = read(folder, "company,rank,share,high\nÄster,Größe,1,10", encoding="cp1252")

    assert (stated.company, stated.disclosures[0].ranks[0].name) == ("Äster", "Größe")
    assert "cp1252" in stated.notes[0]


def test_only_what_lies_within_the_dates_asked(folder: Path) -> None:
    (folder / "disclosure.csv").write_text("year,rank,share,high\n2015,A,1,10\n2016,A,1,10\n", encoding="utf-8")
    stated = read_disclosures(folder / "disclosure.csv", first=date(2016, 1, 1), last=date(2016, 12, 31))

    assert [table.first for table in stated.disclosures] == [date(2016, 1, 1)]
    assert stated.notes[-1] == "disclosure.csv: 1 of 2 rows are not within the dates asked"


def test_remarks_beside_the_pay_period(folder: Path) -> None:
    header = "rank,pct_of_basis,period_low_usd,pay_period"
    one, other = ranks(folder, f"{header}\nA,88.8,<10,month; pct_of_all_distributors=19.9\nB,<1,5,month; hours=4")

    assert (one.share, one.share_of_all) == (Span.exact(0.888), Span.exact(0.199))
    assert (other.share, other.share_of_all) == (Span(None, 0, 0.01), None)


def test_months_to_reach_a_rank_are_not_months_in_it(folder: Path) -> None:
    (one,) = ranks(folder, "rank,share,high,months to rank\nA,1,10,3")
    (other,) = ranks(folder, "rank,share,high,months in rank\nA,1,10,3")

    assert (one.months_in_rank, other.months_in_rank) == (None, Span.exact(3))


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("all", "all"),
        ("All enrolled members", "all"),
        ("everybody who enrolled", "all"),
        ("all affiliates (paid $49 enrolment fee)", "all"),
        ("all members, whether or not they earned anything", "all"),
        ("all distributors who earned a commission", "paid"),
        ("distributors who earned a commission (worldwide)", "paid"),
        ("paid", "paid"),
        ("paid affiliates", "paid"),
        ("all active distributors", "active_12m"),
        ("active_3m", "active_3m"),
        ("members active in the last 3 months", "active_3m"),
        ("distributors with >=1 recruit and >=1 non-retail bonus and active (worldwide)", "ranked"),
        ("allied members", "unstated"),
        ("our valued people", "unstated"),
        ("", "unstated"),
    ],
)
def test_whom_the_shares_are_of(words: str, meant: str) -> None:
    assert base(words) == meant


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published rank tables are not beside the project")
@pytest.mark.parametrize(
    ("company", "base", "pay_period", "count"),
    [("MOBE", "all", "month", 8), ("4Life", "paid", "month", 7), ("MonaVie", "ranked", "week", 14)],
)
def test_published_tables_as_they_are(company: str, base: str, pay_period: str, count: int) -> None:
    stated = read_disclosures(PUBLISHED, company)
    (table,) = stated.disclosures

    assert (stated.currency, stated.notes) == ("USD", ())
    assert (table.base, table.pay_period, len(table.ranks)) == (base, pay_period, count)
