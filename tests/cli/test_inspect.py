"""`mlmcheck inspect` from files to words: what is said first, formats, what is written, exit statuses."""

import csv
import json
import stat
from pathlib import Path

import pytest

from mlmcheck.cli.app import run
from mlmcheck.model import Inspection
from mlmcheck.render.inspection import text
from mlmcheck.render.inspection_schema import Document, schema
from tests.intake.folder import write

SALES = "Total,sold_at,buyer_id,kind,seller_id\n10.00,2024-01-05,c,product,a\nten,2024-01-06,c,product,a\n"
LEAK = {
    "sales.csv": SALES,
    "recruits.csv": "recruit_id,sponsor_id,joined_at\na,,2024-01-01\n",
    "notes.txt": "Dear Anna,\nhere are the files\n",
    "transfers.csv": "payer,recipient,amount,date\na,b,1,01/02/2023\na,b,1,03/04/2023\n",
}


@pytest.fixture
def leak(tmp_path: Path) -> Path:
    folder = tmp_path / "leak"
    folder.mkdir()
    return write(folder, LEAK)


def test_the_first_lines_say_what_is_what_and_what_to_do(leak: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["inspect", str(leak)]) == 0
    out, err = capfd.readouterr()
    first = out.splitlines()[:10]
    assert first[0] == "2 tables were read, 1 file could not be used. 1 thing is doubtful."
    assert first[1] == "? doubtful sales     sales.csv: 2 rows, 1 of them unreadable, 2024-01-05 to"
    assert first[3].startswith("✓ no fault recruits  recruits.csv: 1 row, 2024-01-01 to 2024-01-01")
    assert first[4].startswith("○ missing  payouts   not among the files; ")
    assert first[5] == "✗ not used ?         transfers.csv"
    assert first[6] == "What to do next:"
    assert first[7].startswith("1. transfers.csv: transfers.paid_at reads both as day and month")
    assert err == ""


def test_json_says_the_same_and_is_what_its_schema_says(leak: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["inspect", str(leak), "--format", "json"]) == 0
    out, _ = capfd.readouterr()
    told = Document.model_validate_json(out)
    assert told.model_dump(mode="json", by_alias=True, exclude_unset=True) == json.loads(out)
    sales = next(file for file in told.files if file.role == "sales")
    assert (sales.rows, sales.used, sales.quarantined, sales.left_out) == (2, 1, 1, 0)
    assert (sales.money, sales.money_used, sales.money_quarantined, sales.unread) == ("10.00", "10.00", "0.00", 1)
    assert [(one.file, one.is_blocking) for one in told.not_used] == [("transfers.csv", True), ("notes.txt", False)]
    assert {one.id: one.lacks for one in told.measures}["payout_ratio"] == "payouts"
    assert {one.id: one.lacks for one in told.measures}["retail_share"] == ""
    assert {table.role for table in told.tables if table.lost} == {"payouts"}
    assert run(["inspect", str(leak), "--format", "json"]) == 0
    assert capfd.readouterr().out == out  # the same bytes
    assert "ten" not in {word for reason in sales.set_aside for word in reason.reason.split("'")}


def test_the_schema_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "--of", "inspection"]) == 0
    assert capfd.readouterr().out == schema()
    assert "signs" in json.loads(schema())["properties"]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_asked(
    leak: Path, width: int, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert run(["inspect", str(leak)]) == 0
    assert max(map(len, capfd.readouterr().out.splitlines())) <= width


def test_plain_ascii_where_nothing_else_can_be_written() -> None:
    told = text(Inspection("", 2, (), (), (), (), {}, (), {}), encoding="ascii")
    assert told.isascii()
    assert told.startswith("No table could be read.\n")


def test_raw_rows_and_a_neutral_index(leak: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(leak, {"=sales.csv": "amount,sold_at\n5,2024-02-01\n=cmd(),2024-02-01\n"})
    target = tmp_path / "bad"
    assert run(["inspect", str(leak), "--quarantine", str(target)]) == 0
    assert "wrote 2 records that were set aside" in capfd.readouterr().err
    assert stat.S_IMODE(target.stat().st_mode) == 0o700
    assert (target / "sales.csv.rejected.txt").read_text() == SALES.replace("10.00,2024-01-05,c,product,a\n", "")
    rows = list(csv.DictReader((target / "index.csv").read_text(encoding="utf-8").splitlines()))
    assert [(row["file"], row["line"], row["at_line"]) for row in rows] == [
        ("'=sales.csv", "3", "2"),
        ("sales.csv", "3", "2"),
    ]
    assert (target / "=sales.csv.rejected.txt").read_text() == "amount,sold_at\n=cmd(),2024-02-01\n"
    assert run(["inspect", str(leak), "--quarantine", str(target)]) == 2
    assert "nothing was overwritten" in capfd.readouterr().err
    assert [item.name for item in tmp_path.iterdir() if item.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("most", "status"), [("0.5", 0), ("50%", 0), ("49.9%", 3), ("0", 3), ("1", 0), ("2", 2), ("-1%", 2), ("x", 2)]
)
@pytest.mark.parametrize("command", ["inspect", "analyze"])
def test_more_than_a_share_unreadable_stops(
    leak: Path, command: str, most: str, status: int, capfd: pytest.CaptureFixture[str]
) -> None:
    (leak / "transfers.csv").unlink()
    assert run([command, str(leak), "--max-bad", most]) == status
    err = capfd.readouterr().err
    assert ("sales.csv: 50 % of its rows (1 of 2) cannot be read" in err) is (status == 3)
    assert err.count("\n") <= (1 if status == 3 else 9)


def test_the_quarantine_of_analyze_is_written_before_it_stops(leak: Path, tmp_path: Path) -> None:
    (leak / "transfers.csv").unlink()
    assert run(["analyze", str(leak), "--quarantine", str(tmp_path / "bad"), "--max-bad", "0"]) == 3
    assert (tmp_path / "bad" / "sales.csv.rejected.txt").exists()


def test_the_mapping_is_written_beside_the_files_and_never_over_another(
    leak: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (leak / "transfers.csv").unlink()
    assert run(["inspect", str(leak), "--write"]) == 0
    told = (leak / "mapping.toml").read_text(encoding="utf-8")
    assert 'amount = "Total"' in told
    assert "10.00" not in told
    capfd.readouterr()
    assert run(["inspect", str(leak), "--write"]) == 2
    assert "was not overwritten" in capfd.readouterr().err
    assert (leak / "mapping.toml").read_text(encoding="utf-8") == told


def test_nothing_usable_is_shown_and_ends_with_three(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["inspect", str(write(tmp_path, {"notes.txt": "Dear Anna,\nhere it is\n"}))]) == 3
    out, err = capfd.readouterr()
    assert out.startswith("No table could be read, 1 file could not be used.\n")
    assert err == "error: none of these files can be used as a table; what each lacks is listed above\n"


def test_what_the_files_hold_steers_no_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(
        tmp_path,
        {"sales.csv": "amount,[bold]\x1b[31mevil[/bold]\n1,2\n", "payouts[red].csv": "recipient_id,amount\na,1\n"},
    )
    assert run(["inspect", str(tmp_path)]) == 0
    out, _ = capfd.readouterr()
    assert "\x1b" not in out
    assert "payouts[red].csv" in out


def test_many_parts_of_one_table_are_one_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, {f"sales_{at}.csv": f"amount,sold_at\n{at}.00,2024-0{at}-05\n" for at in range(1, 8)})
    assert run(["inspect", str(tmp_path)]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0].startswith("7 tables were read. ")
    assert " ".join(" ".join(lines[1:3]).split()) == (
        "? doubtful sales 7 files, sales_1.csv to sales_7.csv: 7 rows, 2024-01-05 to 2024-07-05, money 28.00"
    )
