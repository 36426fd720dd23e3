"""Nobody's name, id or contact comes out of any command, format or error, unless --show-ids asks for it.

Everybody in these files is called Kanari, and every number of theirs holds 86753: a search of all that was written
finds them wherever they stand (file names are the user's own and are excepted).
"""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pytest

from mlmcheck.cli import analyze
from mlmcheck.cli.app import app, run
from tests.intake.folder import Files, write

CANARY = re.compile(r"kanari|86753|\uff4b\uff41\uff4e|\u30ab\u30ca\u30ea", re.IGNORECASE)
COMMANDS = [command.name for command in app.registered_commands if command.name in {"analyze", "inspect"}]

ID = "KANARI-86753"
SALES = (
    "order_id,sold_at,seller_id,buyer_id,buyer_type,kind,amount\n"
    f"{ID}-1,2024-01-05,{ID}1,{ID}2,customer,product,10.00\n{ID}-2,2024-02-05,{ID}1,{ID}3,participant,product,20.00\n"
)
RECRUITS = (
    "recruit_id,name,sponsor_id,joined_at,type,rank,region,email,phone,address,tax_id,bank_account\n"
    f"{ID}1,Anna Kanari,,2024-01-01,distributor,Kanari Gold,Kanaria,a@kanari.example,+49 86753 01,Kanari Road 1,"
    "T867530,B867530\n"
    f"{ID}3,Bert Kanari,{ID}3,2024-01-02,distributor,Kanari Gold,Kanaria,b@kanari.example,+49 86753 02,Kanari Road 2,"
    "T867531,B867531\n"
    f"{ID}3,Bert Kanari,{ID}9,2024-01-03,distributor,,,,,,,\n"
)
PAYOUTS = f"recipient_id,amount,paid_at,kind,source_id,level\n{ID}1,5.00,2024-02-01,override,{ID}3,1\n"
CUSTOMERS = f"customer_id,name,email\n{ID}2,Carla Kanari,c@kanari.example\n{ID}3,Dora Kanari,d@kanari.example\n"
PRODUCTS = "product_id,name,unit_cost,comparable_price\n86753,Kanari tea,1.00,Kanari\n"
WHOLE = {
    "sales.csv": SALES, "recruits.csv": RECRUITS, "payouts.csv": PAYOUTS, "customers.csv": CUSTOMERS,
    "products.csv": PRODUCTS,
    "transfers.csv": f"payer_id,recipient_id,amount,kind\n{ID}1,{ID}3,5,Kanari gift\n",
    "resales.csv": f"seller_id,amount,buyer_id\n{ID}1,5,{ID}2\n",
}  # fmt: skip
NAMES = "".join(f"Anna Kanari {at},Bert Kanari,86753{at}\n" for at in range(5))


def _toml(text: str) -> Files:
    return {"sales.csv": SALES, "company.toml": text}


CASES: dict[str, Files] = {
    "a whole company": WHOLE,
    "names where numbers should be": {
        "sales.csv": "amount,sold_at,volume,quantity\nKanari,2024-01-01,1,1\n1,Kanari,1,1\n1,2024-01-01,Kanari,1\n"
        "1,2024-01-01,86753.00001,1\n" + "1,2024-01-01,1,1\n" * 9,
        "payouts.csv": "recipient_id,amount,level,period\n1,86753x,1,2024-01\n1,1,Kanari,2024-01\n1,1,1,Kanari\n"
        + "1,1,1,2024-01\n" * 9,
    },
    "names in the factors of money": {"sales.csv": "quantity,unit_price\nKanari,1\n1,86753kanari\n1,1\n"},
    "names in a column of dates": {"sales.csv": "amount,sold_at\n1,Anna Kanari\n1,Bert Kanari\n"},
    "dates that may be either": {"sales.csv": "amount,sold_at\n1,01/02/2024\n1,03/04/2024 Kanari\n"},
    "names in columns of kinds": {
        "sales.csv": "amount,kind,buyer_type\n" + "1,Anna Kanari,Bert Kanari\n" * 4,
        "recruits.csv": "recruit_id,type\n1,Kanari\n2,kanari@example.org\n3,86753\n",
        "payouts.csv": "recipient_id,amount,kind\n" + "1,1,kanari@example.org\n" * 9,
    },
    "a column of kinds that holds everybody's name": {
        "sales.csv": "amount,kind\n" + "".join(f"1,Kanari {one}{two}\n" * 9 for one in "abcdef" for two in "uvwxyz")
    },
    "no header": {"sales.csv": NAMES},
    "no header and no known name": {"sales.csv": SALES, "x.csv": NAMES, "y.txt": "Anna Kanari\nBert Kanari\n"},
    "no header but a known word": {"sales.csv": "Anna Kanari,customer,x\nBert Kanari,customer,y\n"},
    "no header but a date": {"sales.csv": "Anna Kanari;Kanari;2024-01-31;amount\nBert Kanari;Kanari;2024-02-01;b\n"},
    "rows that break": {
        "sales.csv": f'amount,buyer_id\n1,{ID},Kanari\n1,"Kanari" x\n2,Kanari\n"Kanari\n1,2\n',
        "recruits.csv": "recruit_id,sponsor_id\nA,B\n\nKanari,86753,a,b,c\nKanari\nC,D\nE,F\n",
    },
    "lines that are not the header's": {"sales.csv": SALES, "recruits.csv": "recruit_id,email\nKanari,86753,a,b\n" * 2},
    "a quote that never ends": {"sales.csv": 'amount,buyer_id\n1,"Anna Kanari\n' + "1,Kanari\n" * 50},
    "another encoding": {"sales.csv": "amount,buyer_id\n1,Jos\xe9 Kanari\n".encode("latin-1")},
    "UTF-16": {"sales.csv": "amount,buyer_id\n1,Kanari\n".encode("utf-16")},
    "zero bytes": {"sales.csv": b"amount,buyer_id\n1,Kanari\x00\n"},
    "Japanese and full-width names": {
        "sales.csv": "amount,buyer_id\n\u30ab\u30ca\u30ea,1\n\uff4b\uff41\uff4e,2\n1,1\n",
    },
    "a name for a currency": {"sales.csv": "amount,currency\n1,Kanari\n"},
    "names for currencies": {"sales.csv": "amount,currency\n1,Kanari\n1,USD\n2,86753\n"},
    "another currency far below": {"sales.csv": "amount,currency\n" + "1,USD\n" * 3000 + "1,Kanari\n"},
    "two headers for one column": {"sales.csv": "amount,total,buyer_id\n1,1,Kanari\n"},
    "either side of a record": {"sales.csv": "amount,member_id\n1,Kanari\n"},
    "company.toml that is no TOML": _toml('[company]\nname = "Kanari\n'),
    "company.toml with the same key twice": _toml('x = {"Anna Kanari" = 1, "Anna Kanari" = 2}\n'),
    "company.toml with unknown keys": _toml('[company]\n"Anna Kanari" = "Kanari"\n'),
    "company.toml with an unknown table": _toml('["Anna Kanari"]\nx = "Kanari"\n'),
    "company.toml with an unknown column": _toml('[columns.sales]\n"Anna Kanari" = "x"\n'),
    "company.toml with an unknown header": _toml('[columns.sales]\namount = "Anna Kanari"\n'),
    "company.toml with a wrong currency": _toml('[company]\ncurrency = "Kanari"\n'),
    "company.toml with a wrong number": _toml('[plan]\njoining_fee = "Kanari 86753"\n'),
    "company.toml with a wrong list": _toml('[plan]\nqualification_volumes = ["Kanari"]\n'),
    "parts that overlap": {
        "sales1.csv": "amount,sold_at,buyer_id\n" + "".join(f"{at},2024-01-01,Kanari\n" for at in range(30)),
        "sales2.csv": "amount,sold_at,buyer_id\n" + "".join(f"{at},2024-01-01,Kanari\n" for at in range(29)),
    },
    "implausible dates": {"sales.csv": "amount,sold_at\n" + "1,2024-01-01\n" * 9 + "1,1867-05-03\n1,2867-05-03\n"},
    "what is no table": {"sales.parquet": b"PAR1 Kanari 86753", "x.csv": "Kanari 86753\n", "sales.csv": SALES},
    "markup": {"sales.csv": f"amount,buyer_id\n[red]Kanari[/red],1\n<b>Kanari</b>,{ID}\n=kanari(),1\n1,1\n"},
}  # fmt: skip


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLMCHECK_DEBUG", "1")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def _written(folder: Path, capfd: pytest.CaptureFixture[str], *options: str) -> str:
    """Everything that all commands write about this folder, in all formats and into files."""
    out = folder.parent / "report"
    for command in COMMANDS:
        for format in ("terminal", "json"):
            run([str(command), str(folder), "--format", format, *options])
            run([str(command), str(folder), "--format", format, "--output", str(out), *options])
    stored = folder.parent / "stored.json"
    if run(["analyze", str(folder), "--format", "json", "--output", str(stored)]) == 0 and not options:
        for path in folder.glob("sales.csv"):
            path.write_bytes(path.read_bytes() + b"Anna Kanari,86753\n")  # so that verify has a change to tell
        for format in ("terminal", "json"):
            run(["verify", str(stored), str(folder), "--format", format])
    told = "".join(capfd.readouterr())
    return told + (out.read_text(encoding="utf-8") if out.exists() else "")


@pytest.mark.parametrize("case", CASES)
def test_nobody_is_named(case: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "company"
    folder.mkdir()
    told = _written(write(folder, CASES[case]), capfd)

    assert told.count("\n") >= 4, "each run ends in a report or a sentence"
    assert "a fault of mlmcheck itself" not in told
    assert [told[max(0, at.start() - 80) : at.end() + 20] for at in CANARY.finditer(told)] == []


def test_the_search_would_find_them(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With --show-ids what could not be read is quoted, words are named and small groups are told."""
    for at, case in enumerate(["names where numbers should be", "names in columns of kinds"]):
        folder = tmp_path / str(at)
        folder.mkdir()

        assert CANARY.search(_written(write(folder, CASES[case]), capfd, "--show-ids"))


def test_markup_in_the_data_stays_text(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, {"sales.csv": "amount\n[red]Kanari[/red]\n<b>Kanari</b>\n\x1b[31mKanari\n\u202eKanari\n1\n"})
    assert run(["analyze", str(tmp_path), "--show-ids"]) == 0
    told = capfd.readouterr().out

    assert "[red]Kanari[/red]" in told
    assert "<b>Kanari</b>" in told
    assert "\x1b" not in told
    assert "\u202e" not in told


def test_a_parquet_file_with_text_that_is_none(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "company"
    folder.mkdir()
    found = duckdb.sql("SELECT 'Kanari ' || chr(233) AS amount, encode('Kanari') || '\\xFF'::BLOB AS buyer_id")
    assert found
    found.write_parquet(str(folder / "sales.parquet"))

    assert CANARY.findall(_written(folder, capfd)) == []


@pytest.mark.parametrize("fault", [ValueError, KeyError, duckdb.ConversionException, duckdb.Error])
def test_our_own_faults_name_nobody(
    fault: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        name = "Kan" + "ari"
        try:
            raise KeyError(name)  # noqa: TRY301
        except KeyError as cause:
            raise fault(f"Could not convert string '{name}' to INT64") from cause

    monkeypatch.setattr(analyze, "run", fail)
    assert run(["analyze", str(tmp_path)]) == 70
    told = "".join(capfd.readouterr())

    assert fault.__name__ in told
    assert CANARY.findall(told) == []


def test_the_key_never_lies_with_the_evidence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "company"
    folder.mkdir()
    write(folder, {"sales.csv": "amount\n1\n"})

    assert run(["analyze", str(folder), "--key-file", str(folder / "my.key")]) == 2
    assert "keep the key in a folder of its own" in " ".join(capfd.readouterr().err.split())
    assert run(["analyze", str(folder / "sales.csv"), "--key-file", str(folder / "my.key")]) == 2
    assert run(["analyze", str(folder), "--key-file", str(tmp_path / "my.key"), "--show-ids"]) == 2
    assert run(["analyze", str(folder), "--key-file", str(tmp_path / "my.key")]) == 0
    assert run(["analyze", str(folder / "sales.csv"), "--key-file", str(folder / "keys" / "my.key")]) == 0
    assert sorted(file.name for file in folder.iterdir()) == ["sales.csv"]


def test_no_key_is_made_where_nobody_is_named(tmp_path: Path) -> None:
    write(tmp_path, {"sales.csv": "amount\n1\n"})

    assert run(["analyze", str(tmp_path / "sales.csv")]) == 0
    assert not (tmp_path / "state").exists()
