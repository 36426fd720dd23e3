"""`mlmcheck verify`: the same files and figures hold; a changed byte, a missing or an extra file do not."""

import json
from pathlib import Path

import pytest

from mlmcheck import verify as checking
from mlmcheck.cli.app import run
from mlmcheck.model import InputError
from tests.intake.folder import write

FILES = {
    "sales.csv": "buyer_id,amount,sold_at\nc,2.50,2024-01-05\np,6.00,2024-01-06\n,1.50,2024-01-07\n",
    "recruits.csv": "recruit_id,type,joined_at\np,participant,2024-01-01\n",
    "company.toml": '[company]\nname = "Acme"\ncurrency = "USD"\n',
}


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Path]:
    """A report and the folder it was made from."""
    folder = tmp_path / "acme"
    folder.mkdir()
    report = tmp_path / "report.json"
    options = ["--from", "2024-01-02", "--own-use", "exclude", "--limit", "us_koscot.rewards_for_recruiting=0.6"]
    assert run(["analyze", str(write(folder, FILES)), "--format", "json", "--output", str(report), *options]) == 0
    return report, folder


def test_nothing_changed_holds(made: tuple[Path, Path], capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", *map(str, made)]) == 0
    assert capfd.readouterr().out.startswith("The report holds: 3 files are the same bytes, and ")


def test_reading_options_and_rates_are_given_again(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder, report, rates = tmp_path / "acme", tmp_path / "report.json", tmp_path / "rates.csv"
    folder.mkdir()
    write(folder, {"sales.csv": "Preis;currency\n1,00;USD\n2,50;EUR\n", "company.toml": FILES["company.toml"]})
    rates.write_text("currency,rate\nEUR,1.20\n", encoding="utf-8")
    options = ["--map", "sales.amount=Preis", "--delimiter", ";", "--rates", str(rates)]
    assert run(["analyze", str(folder), "--format", "json", "--output", str(report), *options]) == 0
    document = json.loads(report.read_text(encoding="utf-8"))
    assert document["inputs"][0]["money_used"] == "4.00"  # 1.00 + 2.50 x 1.20
    assert run(["verify", str(report), str(folder), "--rates", str(rates)]) == 0
    assert run(["verify", str(report), str(folder)]) == 1
    assert "with the rates of rates.csv; say with --rates where that file is" in " ".join(
        capfd.readouterr().out.split()
    )


def test_a_changed_figure_is_named_with_before_and_after(
    made: tuple[Path, Path], capfd: pytest.CaptureFixture[str]
) -> None:
    write(made[1], {"sales.csv": FILES["sales.csv"].replace("2.50", "3.50")})
    assert run(["verify", *map(str, made), "--format", "json"]) == 1
    told = json.loads(capfd.readouterr().out)
    assert told["holds"] is False
    assert {one["file"]: one["state"] for one in told["files"]}["sales.csv"] == "changed"
    moved = {one["where"]: (one["before"], one["after"]) for one in told["changes"]}
    assert moved["money.revenue.total"] == ('"10.00"', '"11.00"')
    assert moved["inputs[sales.csv].money_used"] == ('"10.00"', '"11.00"')


def test_other_bytes_that_move_no_figure_do_not_hold_either(
    made: tuple[Path, Path], capfd: pytest.CaptureFixture[str]
) -> None:
    write(made[1], {"recruits.csv": FILES["recruits.csv"] + "\n"})
    assert run(["verify", *map(str, made)]) == 1
    assert capfd.readouterr().out == (
        "The report does not hold: 1 of 3 files differ, no figure moved.\n"
        "  recruits.csv: its bytes are not those the report was made from\n"
    )


def test_missing_and_extra_files(made: tuple[Path, Path], capfd: pytest.CaptureFixture[str]) -> None:
    write(made[1], {"payouts.csv": "recipient_id,amount\np,1\n"})
    assert run(["verify", *map(str, made)]) == 1
    assert "payouts.csv: it is read now, but the report does not know it" in capfd.readouterr().out
    (made[1] / "sales.csv").unlink()
    assert run(["verify", *map(str, made)]) == 1
    out = capfd.readouterr().out
    assert "sales.csv: it is not there" in out
    assert "the figures were not computed again" in " ".join(out.split())


def test_changed_settings_are_a_changed_file(made: tuple[Path, Path], capfd: pytest.CaptureFixture[str]) -> None:
    write(made[1], {"company.toml": FILES["company.toml"] + "[plan]\nqualification_volumes = []\n"})
    assert run(["verify", *map(str, made)]) == 1
    assert "company.toml: its bytes are not those" in capfd.readouterr().out


def test_files_that_were_given_by_option(tmp_path: Path) -> None:
    write(tmp_path, {"a.csv": FILES["sales.csv"], "b.csv": FILES["recruits.csv"]})
    report, given = tmp_path / "r.json", ["--sales", str(tmp_path / "a.csv"), "--recruits", str(tmp_path / "b.csv")]
    assert run(["analyze", *given, "--format", "json", "--output", str(report)]) == 0
    assert run(["verify", str(report), str(tmp_path)]) == 0


@pytest.mark.parametrize("text", ["", "{}", "[]", "[" * 100_000, '{"inputs": 1}', "\x00", "é"])
def test_what_is_no_report_is_one_sentence(tmp_path: Path, text: str, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "r.json").write_text(text, encoding="latin-1")
    assert run(["verify", str(tmp_path / "r.json"), str(tmp_path)]) == 3
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "report" in err


@pytest.mark.parametrize(
    "options",
    [{"limit no_such.line": "1"}, {"limit us_koscot.rewards_for_recruiting": "x"}, {"files given": "nonsense"}],
)
def test_options_that_this_version_does_not_know_are_told(
    made: tuple[Path, Path], options: dict[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    document = json.loads(made[0].read_text(encoding="utf-8"))
    made[0].write_text(json.dumps({**document, "options": options}), encoding="utf-8")
    assert run(["verify", *map(str, made)]) == 1
    out, err = capfd.readouterr()
    assert "note: it cannot be computed again: " in out
    assert err == ""


def test_a_report_reaches_no_file_outside_the_folder(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.csv").write_text("x")
    (tmp_path / "in" / "link.csv").symlink_to(tmp_path / "secret.csv")
    for name in ("../secret.csv", str(tmp_path / "secret.csv"), "link.csv"):
        assert checking.locate(tmp_path / "in", name) is None


def test_a_table_in_an_archive_is_found_by_the_archive(tmp_path: Path) -> None:
    (tmp_path / "dump.zip").write_bytes(b"PK")
    assert checking.locate(tmp_path, "dump.zip/march/sales.csv") == tmp_path / "dump.zip"


def test_other_versions_are_told_and_break_nothing() -> None:
    before = {"inputs": [{"file": "a", "sha256": "1"}], "tool": {"version": "1", "libraries": {"duckdb": "2.0"}}}
    after = {**before, "tool": {"version": "2", "libraries": {"duckdb": "2.1"}}, "added": 1}
    found = checking.compare(before, after, {"a": "same"})
    assert found.holds
    assert found.notes == (
        "the report was made with duckdb 2.0, this run with 2.1",
        "the report was made with mlmcheck 1, this run with 2",
    )


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        checking.load(tmp_path / "none.json")
