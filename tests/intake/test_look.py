"""Each file by itself: rows and money reconcile to the cent, columns, dates, and why records were set aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlmcheck.intake import lenient
from mlmcheck.intake.quality.looking import Look
from mlmcheck.model import FileLook, InputError

from .folder import Files, given, write


def look(files: Files) -> dict[str, FileLook]:
    """Every file by its name."""
    with given(files) as tables:
        return {file.input.file: file for file in Look(tables).files}


def test_rows_and_money_reconcile_to_the_cent() -> None:
    # 5 records: 10.00 and -2.50 used; 4.25 has a bad date but good money; two have no money that can be read
    text = "amount,sold_at,Customer\n10.00,2024-01-05,a\n-2.50,2024-01-06,a\n4.25,soon,b\nten,2024-01-07,b\nshort\n"
    found = look({"sales.csv": text})["sales.csv"]
    one = found.input
    assert (one.rows, one.used, one.quarantined, one.left_out) == (5, 2, 3, 0)
    assert (found.money, one.money_used, one.money_quarantined, one.unread) == (1175, 750, 425, 2)
    assert found.money == one.money_used + one.money_left_out + one.money_quarantined


def test_columns_with_their_headers_and_how_many_records_fill_them() -> None:
    found = look({"sales.csv": "Total,sold_at,Customer,Colour\n1,2024-01-05,a,red\n2,2024-01-06,,red\n"})["sales.csv"]
    assert [(one.name, one.header, one.filled, one.format) for one in found.columns] == [
        ("amount", "Total", 2, "1234"), ("sold_at", "sold_at", 2, "%Y-%m-%d"), ("buyer_id", "Customer", 1, ""),
    ]  # fmt: skip
    assert (found.unused, found.why) == (1, "its name says so")
    assert found.missing == ("order_id", "seller_id", "buyer_type", "kind", "volume")


def test_dates_and_empty_months() -> None:
    found = look({"payouts.csv": "recipient_id,amount,period\na,1,2024-01\na,1,2024-04\n"})["payouts.csv"]
    assert (found.dated_by, found.first, found.last) == ("period", "2024-01-01", "2024-04-01")
    assert found.empty_months == ("2024-02", "2024-03")


def test_reasons_are_counted_over_all_records_and_quote_no_value() -> None:
    text = "amount,sold_at\n" + "Jane Doe,2024-01-05\nJohn,2024-01-05\n" * 600 + "1,2024-01-05,x\n1,2024-01-05\n"
    (most, other) = look({"sales.csv": text})["sales.csv"].reasons
    assert (most.count, [place.line for place in most.places]) == (1200, [2, 3, 4])
    assert (other.count, [place.line for place in other.places]) == (1, [1202])
    assert "J" not in most.reason


def test_parts_of_one_table_are_looked_at_one_by_one() -> None:
    found = look({"sales_1.csv": "amount,sold_at\n1,2024-01-05\n", "sales_2.csv": "amount,sold_at\n2,2024-02-05\n"})
    assert {name: (one.money, one.first) for name, one in found.items()} == {
        "sales_1.csv": (100, "2024-01-05"), "sales_2.csv": (200, "2024-02-05"),
    }  # fmt: skip


BAD: dict[str, tuple[str | bytes, str]] = {
    "ambiguous.csv": ("payer_id,recipient_id,amount,date\na,b,1,01/02/2023\na,b,1,03/04/2023\n", "day and month"),
    "payouts.csv.gz": (b"\x1f\x8b\x08\x00broken", "gzip stream is broken"),
    "sales_b.csv": ("amount,sold_at\n" + "".join(f"{at},2024-01-05\n" for at in range(30)), "overlap"),
}


def test_one_bad_file_does_not_sink_the_others(tmp_path: Path) -> None:
    write(tmp_path, {name: text for name, (text, _) in BAD.items()})
    write(tmp_path, {"recruits.csv": "recruit_id\na\n", "sales_a.csv": f"{BAD['sales_b.csv'][0]!s}99,2024-01-06\n"})
    tables, asides = lenient.read([tmp_path], {})
    assert tables is not None
    with tables:
        assert sorted(file.file for file in tables.inputs()) == ["recruits.csv", "sales_b.csv"]
    told = {aside.file: aside.reason for aside in asides}
    assert sorted(told) == ["ambiguous.csv", "payouts.csv.gz", "sales_a.csv"]
    assert BAD["ambiguous.csv"][1] in told["ambiguous.csv"]
    assert BAD["payouts.csv.gz"][1] in told["payouts.csv.gz"]
    assert BAD["sales_b.csv"][1] in told["sales_a.csv"]
    assert all(aside.is_blocking for aside in asides)


def test_files_of_several_folders_and_of_one_name(tmp_path: Path) -> None:
    for folder, text in (("one", "amount,x\n1,2\n"), ("two", "amount,x\n5,2\n")):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder, {"sales.csv": text})
    tables, asides = lenient.read([tmp_path / "one", tmp_path / "two" / "sales.csv", tmp_path / "none"], {})
    assert tables is not None
    with tables:
        assert [Path(file.file).parts[-2:] for file in tables.inputs()] == [("one", "sales.csv"), ("two", "sales.csv")]
    assert [(aside.file, aside.is_blocking) for aside in asides] == [("none", True)]


def test_nothing_that_can_be_used_is_told_file_by_file(tmp_path: Path) -> None:
    write(tmp_path, {"a.csv": "x,y\n1,2\n", "b.csv": "v,w\n1,2\n"})
    tables, asides = lenient.read([tmp_path], {})
    assert tables is None
    assert [aside.file for aside in asides] == ["a.csv", "b.csv"]
    assert all("tell which table it is" in aside.reason for aside in asides)


def test_a_failure_that_is_of_no_file_stays_one() -> None:
    with pytest.raises(InputError, match="the disk is full"):
        lenient.culprit("the disk is full", {"sales.csv"}, set())


@pytest.mark.parametrize(
    ("message", "file"),
    [
        ("sales.csv:17: amount is odd", "sales.csv"),
        ("book.xlsx/March: the header is odd", "book.xlsx/March"),
        ("the records are in more than one currency: sales.csv has EUR 1", "sales.csv"),
        ("my sales.csv: it is odd", "my sales.csv"),
    ],
)
def test_the_file_a_failure_names(message: str, file: str) -> None:
    assert lenient.culprit(message, {"sales.csv", "my sales.csv", "book.xlsx"}, set()) == file


def test_a_table_in_a_file_that_fails_again_takes_the_whole_file_with_it() -> None:
    assert lenient.culprit("book.xlsx/March: it is odd", {"book.xlsx"}, {"book.xlsx/March"}) == "book.xlsx"
