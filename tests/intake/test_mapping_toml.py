"""mapping.toml, --map and what goes before what."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from mlmcheck.intake import Settings, read
from mlmcheck.intake.columns.stated import stated
from mlmcheck.intake.columns.written import mapping_toml
from mlmcheck.intake.engine import Workspace
from mlmcheck.intake.gather import gather
from mlmcheck.intake.reading.part import Part
from mlmcheck.intake.roles import discover
from mlmcheck.intake.settings import FileTerms
from mlmcheck.intake.toml import of
from mlmcheck.model import InputError

from .folder import column, given, refused, write

SALES = "a,b,amount\n1,2,3\n"


def test_mapping_toml_goes_before_company_toml_and_the_command_line_before_both(tmp_path: Path) -> None:
    write(tmp_path, {
        "sales.csv": SALES,
        "company.toml": '[columns.sales]\namount = "a"\nbuyer_id = "amount"\n',
        "mapping.toml": '[files."sales.csv".columns]\namount = "b"\n',
    })  # fmt: skip
    with read(tmp_path) as tables:
        assert (column(tables, "amount"), column(tables, "buyer_id")) == ([200], ["3"])
    with read(tmp_path, stated=stated(["sales.amount=amount", "sales.buyer_id="])) as tables:
        assert (column(tables, "amount"), column(tables, "buyer_id")) == ([300], [None])


def test_what_is_said_of_all_files_on_the_command_line_goes_before_what_is_written_of_one() -> None:
    written = Settings(files={"x.csv": FileTerms(encoding="cp1252", header=3)})
    both = stated(encoding="cp1250").over(written)
    assert (both.terms("x.csv").encoding, both.terms("x.csv").header) == ("cp1250", 3)
    assert both.terms("y.csv").encoding == "cp1250"
    assert stated(delimiter="tab").reading.delimiter == "tab"


def test_what_is_said_of_an_archive_goes_for_its_members() -> None:
    settings = Settings(
        files={"d.zip": FileTerms(role="sales", encoding="cp1252"), "d.zip/a.csv": FileTerms(role="recruits")}
    )
    assert (settings.terms("d.zip/a.csv").role, settings.terms("d.zip/a.csv").encoding) == ("recruits", "cp1252")
    assert settings.terms("d.zip/b.csv").role == "sales"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[files."sale.csv"]\nrole = "sales"\n', "there is no file 'sale.csv'; did you mean 'sales.csv'?"),
        ('[files."sales.csv"]\nrole = "sale"\n', "'sale' is not known in [files.*] role; did you mean 'sales'?"),
        ('[files."sales.csv"]\nheadr = 1\n', "'headr' is not known in [files.sales.csv]; did you mean 'header'?"),
        (
            '[files."sales.csv".columns]\namuont = "x"\n',
            "'amuont' is not known in [files.*.columns]; did you mean 'amount'",
        ),
        ("[company]\n", "'company' is not known in the file; "),
        ('[files."sales.csv"]\nheader = -1\n', "header in [files.sales.csv] is wrong: "),
        ('[files."sales.csv".formats]\nsold_at = "dd"\n', "[files.*.formats] sold_at: 'dd' is not a date format"),
        ("[files\n", ":1: "),
    ],
)
def test_faults_of_mapping_toml_are_one_sentence(text: str, sentence: str) -> None:
    assert sentence in refused({"sales.csv": SALES, "mapping.toml": text})


def test_a_header_that_is_not_there_is_named_with_the_nearest() -> None:
    said = '[files."sales.csv".columns]\namount = "Amuont"\n'
    assert refused({"sales.csv": SALES, "mapping.toml": said}) == (
        "sales.csv: sales.amount is to be taken from a header that is not among its headers ('a', 'b', 'amount'), did "
        "you mean 'amount'; correct --map, mapping.toml or [columns] of company.toml; \"column 3\" is the third column"
    )
    said = '[files."sales.csv".columns]\npaid_at = "a"\n'
    assert "'paid_at' is not a column of sales" in refused({"sales.csv": SALES, "mapping.toml": said})


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("sales.amount", "--map 'sales.amount' is not of the form ROLE.COLUMN=HEADER"),
        ("sale.amount=x", "--map: 'sale' is no table; did you mean 'sales'?"),
        ("sales.amuont=x", "--map: 'amuont' is not a column of sales; did you mean 'amount'?"),
    ],
)
def test_faults_of_map_are_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        stated([text])
    assert str(caught.value).startswith(sentence)
    with pytest.raises(InputError, match="given twice"):
        stated(["sales.amount=x", "sales.amount=y"])


def _parts(folder: Path) -> tuple[list[Part], Workspace]:
    space = Workspace()
    found, _ = discover(folder, {})
    return gather(space, found, of(folder), is_single=False)[0], space


def test_what_is_written_gives_the_same_tables_when_it_is_read_back(tmp_path: Path) -> None:
    write(tmp_path, {
        "x.csv": "Nr;Ammount;x;x;ordr date;\"\"\"q\"\" \u00e9\\\"\n7;5.00;1;2;2024-01-02;z\n8;6.00;3;4;2024-01-03;z\n",
        "gente.csv": "\nC\u00f3digo de socio,Upline ID\nA,\nB,A\n",
        "mapping.toml": '[files."x.csv"]\nrole = "sales"\n[files."x.csv".columns]\nbuyer_id = "column 4"\n',
    })  # fmt: skip
    parts, space = _parts(tmp_path)
    text = mapping_toml(parts, {"x.csv": {"sold_at": "%Y-%m-%d"}}, ignored=['a "b".png'])
    space.close()
    (tmp_path / "mapping.toml").write_text(
        text.replace('[files."a \\"b\\".png"]\nignore = true\n', ""), encoding="utf-8"
    )
    again, space = _parts(tmp_path)
    space.close()
    assert {part.file: (part.role, dict(part.mapping)) for part in again} == {
        "x.csv": ("sales", {"amount": 1, "sold_at": 4, "buyer_id": 3}),
        "gente.csv": ("recruits", {"recruit_id": 0, "sponsor_id": 1}),
    }
    assert {part.file: dict(part.mapping) for part in parts} == {part.file: dict(part.mapping) for part in again}
    read_back = tomllib.loads(text)["files"]
    assert read_back["x.csv"]["columns"] == {"amount": "Ammount", "buyer_id": "column 4", "sold_at": "ordr date"}
    assert (read_back["x.csv"]["delimiter"], read_back["gente.csv"]["header"]) == (";", 2)
    assert read_back['a "b".png'] == {"ignore": True}
    assert "5.00" not in text  # headers are written, values are not
    assert 'amount = "Ammount"  # 92% sure' in text


def test_of_two_equal_headers_the_place_says_which() -> None:
    text = "amount,amount,x\n1,2,3\n"
    assert refused({"sales.csv": text}) == (
        "sales.csv: 'column 1' and 'column 2' would all be read as amount; say which one is meant: "
        '--map "sales.amount=column 1", or in company.toml: [columns.sales] amount = "column 1"'
    )
    with given({"sales.csv": text, "company.toml": '[columns.sales]\namount = "column 2"\n'}) as tables:
        assert column(tables, "amount") == [200]


def test_a_mapping_serves_a_table_whose_headers_say_nothing() -> None:
    with given({
        "dump.csv": "f1,f2,f3\n7,2024-01-02,5.00\n",
        "mapping.toml": '[files."dump.csv"]\nrole = "sales"\ncolumns = { sold_at = "f2", amount = "f3" }\n',
    }) as tables:  # fmt: skip
        assert column(tables, "amount") == [500]
        assert str(column(tables, "sold_at")[0]) == "2024-01-02"
