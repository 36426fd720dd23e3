"""`mlmcheck trace`: what it prints, in every form, by any name, and its faults."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mlmcheck.cli.app import run
from tests.kit import tidy
from tests.test_oracles import LEDGER_OF_SEVEN
from tests.test_privacy import CANARY, ID, WHOLE

EVIL = "<script>alert(1)</script>"
FORMULA = '=HYPERLINK("http://x","y")'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "seven"
    found.mkdir()
    for role, text in LEDGER_OF_SEVEN.items():
        (found / f"{role}.csv").write_text(tidy(text), encoding="utf-8")
    return found


def shown(capfd: pytest.CaptureFixture[str], *args: object) -> str:
    assert run(["trace", *map(str, args)]) == 0
    return capfd.readouterr().out


def test_a_page_in_order_within_80_columns(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = shown(capfd, folder, "B", "--show-ids")
    titles = (
        "What was paid in", "Worth a second look", "Where the pay came from", "Where the payments went",
        "Month by month", "Above:", "Below,", "Customers",
    )  # fmt: skip
    places = [out.find(f"\n{title}") for title in titles]
    assert places == sorted(places)
    assert min(places) > 0
    assert max(map(len, out.splitlines())) <= 80
    assert "the net is 32.00" in " ".join(out.split())


def test_without_a_path_the_books_are_here(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    there = [shown(capfd, folder, *args) for args in (["B", "--show-ids"], ["--top", 3], ["--path", "B", "G"])]
    monkeypatch.chdir(folder)
    here = [shown(capfd, *args) for args in (["B", "--show-ids"], ["--top", 3], ["--path", "B", "G"])]
    assert here == there
    assert run(["trace", "Z"]) == 3
    assert run(["trace", "gone/", "B"]) == 3
    assert run(["trace"]) == 2


def test_a_pseudonym_leads_back_to_the_same_page(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    key = ("--key-file", tmp_path / "key", "--format", "json")
    best = json.loads(shown(capfd, folder, "--top", 1, *key))["listed"][0]["step"]
    assert best["name"].startswith("P-")
    assert best["payouts"] == "163.00"
    by_name = shown(capfd, folder, best["name"], *key)
    assert by_name == shown(capfd, folder, "A", *key)
    assert '"A"' not in by_name
    customers = json.loads(shown(capfd, folder, "B", *key))["clients"]["listed"]
    assert [(one["name"][:2], one["money"]) for one in customers] == [("C-", "60.00")]


def test_one_fee_and_one_line_of_sponsors(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    found = json.loads(shown(capfd, folder, "--follow-fee", "G", "--show-ids", "--format", "json"))
    assert [(flow["who"], flow["money"], flow["steps"]) for flow in found["to"]] == [
        ("D", "50.00", 1),
        ("B", "20.00", 2),
    ]
    assert (found["paid"], found["kept"]) == ("100.00", "30.00")
    line = shown(capfd, folder, "--path", "G", "F", "--show-ids")
    assert "The first who stands above both is A." in line


def test_hostile_names_are_harmless_in_every_form(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "evil"
    folder.mkdir()
    (folder / "company.toml").write_text(f'[company]\nname = "{EVIL}"\n', encoding="utf-8")
    quoted = FORMULA.replace('"', '""')
    (folder / "payouts.csv").write_text(
        f'recipient_id,amount,source_id,kind\n[red],5,"{quoted}",recruitment_bonus\n"{quoted}",3,,other\n',
        encoding="utf-8",
    )
    page = shown(capfd, folder, "[red]", "--show-ids", "--format", "html")
    assert EVIL not in page
    assert "&lt;script&gt;" in page
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert "[red]" in shown(capfd, folder, "[red]", "--show-ids")
    assert "\\[red\\]" in shown(capfd, folder, "[red]", "--show-ids", "--format", "md")
    assert shown(capfd, folder, "--follow-fee", FORMULA, "--show-ids")


@pytest.mark.parametrize(
    ("args", "status", "says"),
    [
        ((), 2, "name one thing to trace"),
        (("A", "--top", "3"), 2, "not several at once"),
        (("nobody",), 3, "nobody here has the id 'nobody'"),
        (("X",), 3, "nothing shows that 'X' could earn"),
        (("A", "--from", "2024-02-01", "--to", "2024-01-01"), 2, "is later than"),
    ],
)
def test_faults_are_one_sentence(
    folder: Path, args: tuple[str, ...], status: int, says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["trace", str(folder), *args]) == status
    out, err = capfd.readouterr()
    assert out == ""
    assert says in err
    assert "Traceback" not in err


def test_totals_have_nobody_to_trace(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "filings.csv").write_text("company,from,to,currency,revenue_total\nA,2024-01-01,2024-12-31,USD,5\n")
    assert run(["trace", str(tmp_path), "A"]) == 3
    assert "totals without people" in capfd.readouterr().err


def test_the_evidence_is_not_overwritten(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = (folder / "sales.csv").read_bytes()
    assert run(["trace", str(folder), "A", "--output", str(folder / "sales.csv")]) == 2
    assert "name a new one" in capfd.readouterr().err
    assert (folder / "sales.csv").read_bytes() == before


def test_the_order_of_rows_moves_nothing(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = shown(capfd, folder, "A", "--show-ids", "--format", "json")
    for file in folder.glob("*.csv"):
        head, *rows = file.read_text(encoding="utf-8").splitlines()
        file.write_text("\n".join([head, *reversed(rows)]) + "\n", encoding="utf-8")
    assert shown(capfd, folder, "A", "--show-ids", "--format", "json") == before


@pytest.mark.parametrize("format", ["html", "json"])
@pytest.mark.parametrize(
    "asked", [(f"{ID}1",), ("--top", "5"), ("--path", f"{ID}1", f"{ID}3"), ("--follow-fee", f"{ID}3")]
)
def test_no_name_or_id_comes_out(
    asked: tuple[str, ...], format: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "books"
    folder.mkdir()
    for name, text in WHOLE.items():
        assert isinstance(text, str)
        (folder / name).write_text(text, encoding="utf-8")
    out = shown(capfd, folder, *asked, "--format", format, "--key-file", tmp_path / "key")
    assert "P-" in out
    assert CANARY.search(out) is None
