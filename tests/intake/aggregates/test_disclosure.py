"""disclosure.csv in the forms people publish it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mlmcheck.intake.aggregates import read_disclosures
from mlmcheck.intake.aggregates.columns import base
from mlmcheck.model import InputError, Place, Span

SPEC = "company,from,to,base,rank,count,share,low,high,mean,median,pay_period,months_in_rank\n"
PUBLISHED = Path(__file__).parents[4] / "shared" / "data" / "income_disclosures" / "rank_tables.csv"


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "disclosure.csv"
    path.write_text(text, encoding=encoding)
    return path


def test_the_columns_of_the_contract(tmp_path: Path) -> None:
    rows = "Aster,2016-01-01,2016-12-31,all,Member,900,0.9,0,0,0,0,year,\n"
    rows += 'Aster,2016-01-01,2016-12-31,all,Leader,100,0.1,0.01,"1,250.50",99.99,80,year,7\n'
    found = read_disclosures(written(tmp_path, SPEC + rows))
    table = found.disclosures[0]

    assert (found.company, table.first, table.last) == ("Aster", date(2016, 1, 1), date(2016, 12, 31))
    assert (table.base, table.pay_period, len(table.ranks)) == ("all", "year", 2)
    leader = table.ranks[1]
    assert (leader.name, leader.count, leader.share) == ("Leader", Span.exact(100), Span.exact(0.1))
    assert (leader.low, leader.high) == (Span.exact(1), Span.exact(1250_50))
    assert (leader.mean, leader.median, leader.months_in_rank) == (Span.exact(99_99), Span.exact(80_00), Span.exact(7))
    assert leader.place == Place("disclosure.csv", 3)
    assert [(one.role, one.rows, one.used) for one in found.inputs] == [("disclosure", 2, 2)]


@pytest.mark.parametrize(
    ("shares", "noted"),
    [(("90 %", "10 %"), False), (("90", "10"), True), (("0.9", "0.1"), False), (("0,9", "0,1"), False)],
)
def test_shares_in_percent_or_as_fractions(shares: tuple[str, str], noted: bool, tmp_path: Path) -> None:
    rows = "".join(f"R{at};{share};0;5\n" for at, share in enumerate(shares))
    found = read_disclosures(written(tmp_path, f"rank;share;low;high\n{rows}"))

    assert [rank.share for rank in found.disclosures[0].ranks] == [Span.exact(0.9), Span.exact(0.1)]
    assert any("was read as percent" in note for note in found.notes) is noted


def test_open_ends_and_their_digits(tmp_path: Path) -> None:
    found = read_disclosures(written(tmp_path, "rank,pct,low,high\nA,98.5,<10,20\nB,<1,20,\n"))
    first, second = found.disclosures[0].ranks

    assert first.low == Span(None, 0, 9_99)
    assert second.share is not None
    assert (second.share.value, second.share.low, second.share.high) == (None, 0, 0.01)
    assert second.high is None
    assert first.rounding == pytest.approx(0.0005)  # half of a tenth of a percent


def test_a_row_of_everybody_is_no_rank(tmp_path: Path) -> None:
    found = read_disclosures(written(tmp_path, "rank,share,low,high,mean\nA,1,0,9,5\nAverage,,,,700\n"))
    table = found.disclosures[0]

    assert [rank.name for rank in table.ranks] == ["A"]
    assert table.whole is not None
    assert table.whole.mean == Span.exact(700_00)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("all affiliates (paid $49 enrolment fee)", "all"),
        ("distributors who earned a commission (worldwide)", "paid"),
        ("distributors with >=1 recruit and >=1 non-retail bonus and active (worldwide)", "ranked"),
        ("active distributors, ordered in the last 3 months", "active_3m"), ("Active members", "active_12m"),
        ("", "unstated"), ("our wonderful family", "unstated"), ("PAID", "paid"), ("active_3m", "active_3m"),
    ],
)  # fmt: skip
def test_whom_the_shares_are_of_from_the_firms_own_words(text: str, code: str) -> None:
    assert base(text) == code


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("A,ten,0,5\n", r"disclosure.csv:2: share is 'ten', expected a figure"),
        ("A,0.5,x,5\n", r"disclosure.csv:2: low is 'x', expected a figure"),
        ("A,0.5,0,5\nB,1.2,0,5\n", r"'share' adds up to 1.7, neither 1 nor 100; write % behind its figures"),
        ("A,101 %,0,5\n", r"disclosure.csv:2: share is '101 %', more than all"),
        ("A,0.5,-3,5\n", "expected no less than 0"),
        ("", "it has no ranks"),
    ],
)
def test_what_cannot_be_read_says_where_and_what_to_do(rows: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=sentence):
        read_disclosures(written(tmp_path, f"rank,share,low,high\n{rows}"))


def test_pay_periods_and_columns_that_mean_nothing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="expected week, month or year"):
        read_disclosures(written(tmp_path, "rank,share,low,high,pay_period\nA,1,0,5,decade\n"))
    found = read_disclosures(written(tmp_path, "rank,share,low,high,pay_period,colour\nA,1,0,5,weekly,red\n"))
    assert found.disclosures[0].pay_period == "week"
    assert found.notes == ("disclosure.csv: columns that were not read, as no figure is called so: colour",)


def test_several_companies_are_asked_for_by_name(tmp_path: Path) -> None:
    path = written(tmp_path, "company,rank,share,low,high\nAster,A,1,0,5\n[red]=cmd(),B,1,0,9\n")

    with pytest.raises(InputError, match=r"it holds 2 companies \('Aster', '\[red\]=cmd\(\)'\); say --company NAME"):
        read_disclosures(path)
    with pytest.raises(InputError, match="it has no company 'Birch'"):
        read_disclosures(path, "Birch")
    assert read_disclosures(path, "aster ").disclosures[0].ranks[0].name == "A"


def test_one_company_has_one_currency(tmp_path: Path) -> None:
    path = written(tmp_path, "rank,share,low,high,currency\nA,0.5,0,5,USD\nB,0.5,5,9,EUR\n")
    with pytest.raises(InputError, match="in EUR and USD; convert them"):
        read_disclosures(path)
    found = read_disclosures(written(tmp_path, "rank,share,low_usd,high_usd\nA,1,0,5\n"))
    assert found.currency == "USD"


def test_another_encoding_with_decimal_commas(tmp_path: Path) -> None:
    text = "company;rank;share;low;high\nMüller;Anfänger;0,9;0;0\nMüller;Profi;0,1;0,01;1.250,50\n"
    found = read_disclosures(written(tmp_path, text, "cp1252"))

    assert (found.company, found.disclosures[0].ranks[1].high) == ("Müller", Span.exact(1250_50))


def test_two_years_are_two_tables_and_a_window_chooses(tmp_path: Path) -> None:
    path = written(tmp_path, "year,rank,share,low,high\n2017,A,1,0,9\n2016,A,1,0,5\n")

    assert [table.first for table in read_disclosures(path).disclosures] == [date(2016, 1, 1), date(2017, 1, 1)]
    found = read_disclosures(path, first=date(2017, 1, 1))
    assert [table.first for table in found.disclosures] == [date(2017, 1, 1)]
    assert "1 of 2 rows are not within the dates asked" in found.notes[-1]


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published tables lie beside the project, not in it")
@pytest.mark.parametrize(
    ("company", "ranks", "code", "period"),
    [("MOBE", 8, "all", "month"), ("4Life", 7, "paid", "month"), ("MonaVie", 14, "ranked", "week")],
)
def test_published_tables_as_they_are(company: str, ranks: int, code: str, period: str) -> None:
    found = read_disclosures(PUBLISHED, company)
    table = found.disclosures[0]

    assert (len(table.ranks), table.base, table.pay_period, found.currency) == (ranks, code, period, "USD")
    if company == "4Life":  # pct_of_all_distributors=19.9 stands in the cell of the pay period
        assert table.ranks[1].share_of_all == Span.exact(0.199)
    if company == "MonaVie":
        assert table.ranks[0].count == Span.exact(46766)
