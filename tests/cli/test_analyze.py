"""`mlmcheck analyze` around a report made by hand: streams, files, options and exit statuses."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mlmcheck.cli import analyze, streams
from mlmcheck.cli.app import run
from mlmcheck.cli.reading_options import Reading
from mlmcheck.model import Band, InputError
from mlmcheck.render.json import dumps
from mlmcheck.render.terminal import text
from tests.render.made import REPORT, VERDICT, made


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the command asks of the rooms below, which answer with the report made by hand."""
    calls: list[Any] = []

    def answer(*args: Any, **_: Any) -> Any:
        calls.append(args)
        return REPORT

    monkeypatch.setattr(analyze, "run", answer)
    monkeypatch.delenv("COLUMNS", raising=False)
    return calls


def test_data_on_stdout_and_nothing_else_anywhere(asked: list[Any], capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["analyze", "folder"]) == 0
    assert capfd.readouterr() == (text(REPORT, 80), "")
    assert run(["analyze", "folder", "--format", "json"]) == 0
    assert capfd.readouterr() == (dumps(REPORT), "")


def test_columns_are_respected_in_a_pipe(
    asked: list[Any], capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for columns, width in (("120", 120), ("3", 40), ("wide", 80), ("0", 80)):
        monkeypatch.setenv("COLUMNS", columns)
        assert run(["analyze", "folder"]) == 0
        assert capfd.readouterr().out == text(REPORT, width)


def test_every_option_reaches_the_rooms_below(asked: list[Any]) -> None:
    line = "analyze --sales a.csv --sales b.csv --recruits r.csv --payouts p.csv --transfers t.csv --resales s.csv "
    line += "--customers c.csv --products d.csv"
    told = "--own-use exclude --from 2024-01-01 --to 2024-12-31 --fees-to seller --limit us_koscot.x=0.6 "
    told += "--jurisdiction KR,no --company Aster"
    said = "--map sales.amount=Net --encoding cp1252 --delimiter tab --header 3 --rates rates.csv --show-ids "
    said += "--fact plan.joining_fee=59"
    assert run([*line.split(), *told.split(), *said.split()]) == 0
    job = asked[0][0]
    facts = ["plan.joining_fee=59"]
    assert job.reading == Reading(["sales.amount=Net"], "cp1252", "tab", 3, facts, Path("rates.csv"), show_ids=True)
    assert job.path is None
    assert job.files["sales"] == [Path("a.csv"), Path("b.csv")]
    assert list(job.files) == ["sales", "recruits", "payouts", "transfers", "resales", "customers", "products"]
    assert [str(day) for day in job.window] == ["2024-01-01", "2024-12-31"]
    assert (job.own_use, job.limit, job.fees_to) == ("exclude", ["us_koscot.x=0.6"], "seller")
    assert (job.jurisdiction, job.company) == (["KR,no"], "Aster")


@pytest.mark.parametrize(
    ("found", "named", "status"),
    [
        (Band.INDICATORS, "indicators", 1),
        (Band.PATTERN, "indicators", 1),
        (Band.QUESTIONS, "indicators", 0),
        (Band.QUESTIONS, "pattern,questions", 1),  # the mildest one named counts
        (Band.INSUFFICIENT, "consistent", 0),  # silence reaches nothing unless it is named
        (Band.INSUFFICIENT, "pattern,insufficient", 1),
        (Band.PATTERN, "insufficient", 0),
        (Band.CONSISTENT, "insufficient", 0),
    ],
)
def test_fail_on(found: Band, named: str, status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analyze, "run", lambda *_, **__: made(verdict=replace(VERDICT, band=found)))
    assert run(["analyze", "folder", "--fail-on", named]) == status


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ("", "name a folder, or files with --sales"),
        ("folder --fail-on indicator", "no band is called 'indicator'; did you mean indicators?"),
        ("folder --from 01.02.2024", "'01.02.2024' is not a date; write it as 2024-01-31"),
        ("folder --from 2024-02-30", "'2024-02-30' is not a date"),
        ("folder --from 2024-12-31 --to 2024-01-01", "--from 2024-12-31 is later than --to 2024-01-01"),
        ("folder --format pdf", "pdf"),
        ("folder --colour", "--colour"),
        ("folder --output nowhere/report.txt", "there is no folder nowhere"),
        ("folder --output .", "it is a folder"),
    ],
)
def test_wrong_usage_is_status_2_and_says_what_is_right(
    args: str, sentence: str, asked: list[Any], capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["analyze", *args.split()]) == 2
    out, err = capfd.readouterr()
    assert (out, asked) == ("", [])
    assert sentence in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("limit", "sentence"),
    [
        ("us_koscot.reward_for_recruiting=1", "did you mean us_koscot.rewards_for_recruiting"),
        ("us_koscot.rewards_for_recruiting=half", "is 'half', expected a number such as 0.5"),
        ("us_koscot.rewards_for_recruiting=nan", "is 'nan', expected a number"),
        ("us_koscot.rewards_for_recruiting", "has no '='"),
    ],
)
def test_a_limit_nobody_knows(limit: str, sentence: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["analyze", str(tmp_path), "--limit", limit]) == 2
    assert sentence in capfd.readouterr().err


def test_output_is_written_whole(asked: list[Any], tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")
    assert run(["analyze", "folder", "--format", "json", "--output", str(target)]) == 0
    assert target.read_text(encoding="utf-8") == dumps(REPORT)
    assert capfd.readouterr() == ("", "")
    assert [file.name for file in tmp_path.iterdir()] == ["report.json"]


def test_output_is_written_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")

    def stopped(self: Path, other: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        streams.write_whole(target, "new")
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("report.txt", "old")]


def test_output_never_replaces_a_device_or_an_input(
    asked: list[Any], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["analyze", "folder", "--output", "/dev/null"]) == 0
    assert Path("/dev/null").is_char_device()
    sales = tmp_path / "sales.csv"
    sales.write_text("amount\n1\n")
    assert run(["analyze", str(tmp_path), "--output", str(sales)]) == 2
    assert run(["analyze", "--sales", str(sales), "--output", str(sales)]) == 2
    assert "would overwrite an input" in capfd.readouterr().err
    assert sales.read_text() == "amount\n1\n"


def test_a_link_is_followed_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    streams.write_whole(tmp_path / "link.txt", "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


@pytest.mark.parametrize(
    ("fault", "status", "told"),
    [
        (
            InputError("sales.csv:17: amount is 'ten\x1b[31m', expected money"),
            3,
            "error: sales.csv:17: amount is 'ten'",
        ),
        (ValueError("Jane Doe"), 70, "MLMCHECK_DEBUG=1"),
        (KeyboardInterrupt(), 130, "interrupted"),
        (RuntimeError("Query interrupted"), 130, "interrupted"),
    ],
)
def test_every_end_is_a_status_and_one_sentence(
    fault: BaseException, status: int, told: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise fault

    monkeypatch.setattr(analyze, "run", fail)
    monkeypatch.delenv("MLMCHECK_DEBUG", raising=False)
    assert run(["analyze", "folder"]) == status
    out, err = capfd.readouterr()
    assert out == ""
    assert told in err
    assert err.count("\n") == 1
    assert "Jane Doe" not in err
    assert "\x1b" not in err


def test_the_traceback_only_on_request(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(analyze, "run", lambda *_, **__: 1 / 0)
    monkeypatch.setenv("MLMCHECK_DEBUG", "1")
    assert run(["analyze", "folder"]) == 70
    assert "ZeroDivisionError" in capfd.readouterr().err


def test_the_traceback_tells_no_message_since_it_may_quote_a_record(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: Any) -> None:
        raise ValueError("Jane Doe") from KeyError("Jane Doe")

    monkeypatch.setattr(analyze, "run", fail)
    monkeypatch.setenv("MLMCHECK_DEBUG", "1")
    assert run(["analyze", "folder"]) == 70
    err = capfd.readouterr().err
    assert "in fail" in err
    assert err.index("KeyError\n") < err.index("\nValueError\n")
    assert "ValueError: " not in err


def test_a_folder_from_files_to_both_formats(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    # all rooms together: 250 of 1,000 from one named customer, 600 by a participant, 150 unnamed
    (tmp_path / "sales.csv").write_text(
        "buyer_id,amount,sold_at\nc,2.50,2024-01-05\np,6.00,2024-01-06\n,1.50,2024-01-07\n"
    )
    (tmp_path / "recruits.csv").write_text("recruit_id,type,joined_at\np,participant,2024-01-01\n")
    assert run(["analyze", str(tmp_path), "--format", "json", "--fail-on", "insufficient"]) == 1
    out, _ = capfd.readouterr()
    share = json.loads(out)["measures"]["retail_share"]
    assert (share["value"], share["low"], share["high"]) == (0.2941176471, 0.25, 0.4)
    assert run(["analyze", str(tmp_path)]) == 0
    assert "29.4 % (25.0 to 40.0 %)" in capfd.readouterr().out


def test_a_folder_that_is_not_there(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["analyze", "/no/such/folder"]) == 3
    out, err = capfd.readouterr()
    assert out == ""
    assert err == "error: folder: there is no such file or folder; check the path\n"


def test_map_reaches_the_tables_and_the_report(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.csv").write_text("f1,f2\n5.00,7.00\n")
    given = ["analyze", "--sales", str(tmp_path / "x.csv"), "--format", "json"]
    assert run([*given, "--map", "sales.amount=f2", "--map", "sales.buyer_id="]) == 0
    report = json.loads(capfd.readouterr().out)
    assert report["inputs"][0]["mapping"] == {"amount": "f2"}
    assert report["money"]["revenue"]["total"] == "7.00"
    assert report["options"]["map sales.amount"] == "f2"
    assert run([*given, "--map", "sales.amuont=f2"]) == 2
    assert "'amuont' is not a column of sales; did you mean 'amount'?" in capfd.readouterr().err
