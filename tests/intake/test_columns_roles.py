"""Which table a file is: by its name in nine languages, its headers, and the files beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mlmcheck.intake import gather, read
from mlmcheck.intake.columns.tell import Unknown, scores
from mlmcheck.intake.roles import Candidate, by_name, discover
from mlmcheck.model import InputError

from .folder import column, given, refused, write


@pytest.mark.parametrize(
    ("file", "role"),
    [
        ("ventas_2024.csv", "sales"), ("Comisiones enero.csv", "payouts"), ("vendas.csv", "sales"),
        ("comissões.csv", "payouts"), ("Umsätze.csv", "sales"), ("Vertriebspartner.csv", "recruits"),
        ("commandes-2024.csv", "sales"), ("adhérents.csv", "recruits"), ("Продажи 2024.csv", "sales"),
        ("订单明细2024.csv", "sales"), ("2024会员名单.csv", "recruits"), ("奖金.csv", "payouts"),
        ("수당내역.csv", "payouts"), ("報酬一覧.csv", "payouts"), ("会员订单.csv", ""), ("reventas.csv", "resales"),
    ],
)  # fmt: skip
def test_names_of_files_in_other_languages(file: str, role: str) -> None:
    assert by_name(file) == role


def test_a_header_counts_the_more_the_fewer_tables_know_it() -> None:
    found = scores(["Payer ID", "amount"], {})
    assert set(found) == {"sales"}  # a transfer needs who got it
    found = scores(["payer_id", "recipient_id", "amount"], {})
    assert found["transfers"] == 1 + 1 / 2 + 1 / 4  # payer: transfers; recipient: and payouts; amount: four tables
    assert found["payouts"] == 1 / 2 + 1 / 4


def test_headers_overrule_a_name_that_they_cannot_be() -> None:
    with given({"payments.csv": "Order ID,Customer ID,Order Date,Amount\n1,a,2024-01-01,5.00\n"}) as tables:
        assert [file.role for file in tables.inputs()] == ["sales"]


def test_a_name_that_the_headers_contradict_is_asked() -> None:
    orders = "Order ID,Order Date,Product,Qty,Unit Price,Member ID\n1,2024-01-01,soap,1,5.00,R1\n"
    assert refused({"members.csv": orders}) == (
        "members.csv: its name says recruits, but its headers ('Order ID', 'Order Date', 'Product', 'Qty', "
        "'Unit Price', 'Member ID') are those of sales; say which with --recruits members.csv or --sales members.csv, "
        "or with role in mapping.toml"
    )


def test_of_the_tables_in_one_file_only_those_that_can_be_it_take_its_role() -> None:
    book = Candidate(Path("sales.xlsx"), "sales.xlsx", "sales")
    orders = Unknown("sales.xlsx/A", ("Order ID", "amount"), "", "sales", {})
    notes = Unknown("sales.xlsx/B", ("Hello", "there"), "", "sales", {})
    assert [table.named for table in gather._modest([(book, orders), (book, notes)])] == ["sales", ""]
    assert [table.named for table in gather._modest([(book, notes)])] == ["sales"]


def test_what_headers_leave_open_is_asked_and_a_sister_file_answers() -> None:
    text = "Member ID,Amount,Date\nR1,5,2024-01-01\n"
    sentence = refused({"recruits.csv": "recruit_id\nR1\n", "x.csv": text})
    assert sentence == (
        "x.csv: its headers ('Member ID', 'Amount', 'Date') do not tell surely that it is payouts; say it with an "
        "option such as --payouts x.csv, or with role (or ignore) in mapping.toml"
    )
    files = {"commissions 2023.csv": text, "x.csv": text.replace("5", "7")}
    with given(files) as tables:
        assert [file.role for file in tables.inputs()] == ["payouts", "payouts"]
        assert column(tables, "amount", "payouts") == [500, 700]
    said = '[files."x.csv"]\nrole = "payouts"\n'
    with given({"x.csv": text, "mapping.toml": said}) as tables:
        assert column(tables, "amount", "payouts") == [500]
    said = '[files."x.csv"]\nignore = true\n'
    with given({"x.csv": text, "sales.csv": "amount,x\n1,2\n", "mapping.toml": said}) as tables:
        assert tables.warnings() == ("x.csv: it was not read, because mapping.toml says ignore",)


def test_a_list_of_sales_is_no_list_of_resales() -> None:
    with given({"a.csv": "Order ID,Seller ID,Buyer ID,Order Date,Amount\n1,a,b,2024-01-01,5\n"}) as tables:
        assert [file.role for file in tables.inputs()] == ["sales"]


def test_the_rest_of_a_folder_is_told_and_left_alone(tmp_path: Path) -> None:
    inner = tmp_path / "data"
    (inner / "old").mkdir(parents=True)
    write(tmp_path, {"outside.csv": "recruit_id\na\n"})
    write(inner, {
        "sales.csv": "amount,x\n1,2\n", "README.md": "# amount, x", ".hidden.csv": "amount\n1\n", "~$sales.xlsx": "?",
        "photo.png": b"\x89PNG\r\n\x1a\n\x00\x00", "company.toml": "", "mapping.toml": "",
    })  # fmt: skip
    (inner / "recruits.csv").symlink_to(tmp_path / "outside.csv")
    (inner / "gone.csv").symlink_to(inner / "nowhere.csv")
    os.mkfifo(inner / "payouts.csv")
    with read(inner) as tables:
        assert [file.file for file in tables.inputs()] == ["sales.csv"]
        assert [warning.split(":")[0] for warning in tables.warnings()[:4]] == [
            "gone.csv", "old", "payouts.csv", "recruits.csv",
        ]  # fmt: skip
        assert "photo.png" in tables.warnings()[4]


def test_standard_input_is_a_candidate_with_a_name() -> None:
    found, warnings = discover(Path("-"), {})
    assert [(item.path, item.file, item.role) for item in found] == [(Path("-"), "stdin", "")]
    assert warnings == []
    found, _ = discover(None, {"sales": [Path("-")]})
    assert [(item.file, item.role) for item in found] == [("stdin", "sales")]


def test_files_given_for_a_table_replace_those_whose_headers_tell_it(tmp_path: Path) -> None:
    text = "Order ID,Customer ID,Order Date,Amount\n1,a,2024-01-01,{}\n"
    write(tmp_path, {"a.csv": text.format(5), "b.csv": text.format(7)})
    with read(tmp_path, files={"sales": [tmp_path / "b.csv"]}) as tables:
        assert column(tables, "amount") == [700]
        assert tables.warnings()[0] == "a.csv: it was not read, because other files were given as sales"


def test_a_link_inside_the_folder_is_no_escape_but_the_same_file_twice(tmp_path: Path) -> None:
    write(tmp_path, {"sales.csv": "amount,x\n1,2\n"})
    (tmp_path / "sales_2.csv").symlink_to(tmp_path / "sales.csv")
    with pytest.raises(InputError, match="are the same file"):
        read(tmp_path)
