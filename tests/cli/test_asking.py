"""The questions without a terminal: text in, text out."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlmcheck.cli import asking
from mlmcheck.cli.app import run
from mlmcheck.cli.asking import places, words
from mlmcheck.cli.asking.keep import Kept, command, new_file
from mlmcheck.cli.asking.state import State, begin, reply, screen
from mlmcheck.cli.exits import OutputError
from mlmcheck.intake import Settings, toml
from mlmcheck.intake.answers import file
from mlmcheck.intake.answers.questions import QUESTIONS


def after(*lines: str, start: Settings | None = None, again: bool = False) -> State:
    now = begin(start or Settings(), again=again)
    for line in lines:
        now = reply(now, line)
    return now


def settings(tmp_path: Path, text: str) -> Settings:
    path = tmp_path / "given.toml"
    path.write_text(text, encoding="utf-8")
    return toml.load(path)


def test_the_first_question() -> None:
    assert screen(begin(Settings()), 79) == (
        "Question 1, about 23 more\nWhat is the company called?\n(A name. ? explains.)"
    )


def test_an_answer_leads_to_the_next_question() -> None:
    now = after("Acme [red]=cmd()")
    assert now.answers == {"company.name": "Acme [red]=cmd()"}
    assert now.at == "company.jurisdictions"
    assert screen(now, 79).startswith("Noted: Acme [red]=cmd().\n\nQuestion 2, about 22 more\nWhere do you live?")


@pytest.mark.parametrize("line", ["", "  ", "dk", "I don't know", "I don\u2019t know.", "IDK", "skip"])
def test_not_knowing_is_an_answer(line: str) -> None:
    now = after(line)
    assert (now.answers, now.unknown, now.at) == ({}, ("company.name",), "company.jurisdictions")


def test_help_and_a_wrong_answer_ask_again_without_the_question() -> None:
    now = after("Acme", "TX", "USD", "?")
    assert now.at == "plan.joining_fee"
    told = screen(now, 79)
    assert told.startswith("The membership, registration or licence fee")
    assert "quit: stop here" in told.replace("\n", " ")
    assert "Question" not in told
    wrong = reply(now, "a lot")
    assert screen(wrong, 79).startswith("A number is needed, 0 or more, such as 49.95.")
    assert wrong.answers == now.answers


def test_back_shows_what_was_said_and_enter_keeps_it() -> None:
    now = after("Acme", "TX", "USD", "49.95", "back")
    assert now.at == "plan.joining_fee"
    assert "You said: 49.95 USD. Enter keeps it." in screen(now, 79)
    kept = reply(now, "")
    assert (kept.at, kept.answers["plan.joining_fee"]) == ("plan.starter_kit", "49.95")
    assert reply(now, "59").answers["plan.joining_fee"] == "59"
    gone = reply(now, "dk")
    assert "plan.joining_fee" not in gone.answers
    assert gone.unknown == ("plan.joining_fee",)
    assert reply(after("", "back"), "Acme").unknown == ()


def test_nothing_comes_before_the_first() -> None:
    assert screen(after("<"), 79) == "This is the first question."


def test_correcting_an_answer_leaves_out_what_no_longer_applies_and_brings_it_back() -> None:
    lines = ["", "", "USD", "1", "2", "3", "4", "5", "4 5", "100"]  # paid for packs and sign-ups, 100 for each
    now = after(*lines)
    assert (now.answers["pitch.signup_bonus"], now.at) == ("100", "plan.paid_levels")
    own = reply(reply(reply(now, "back"), "back"), "1")
    assert "pitch.signup_bonus" not in own.answers
    assert "no longer applies" in own.said
    assert own.at == "plan.paid_levels"
    again = reply(reply(own, "b"), "5")
    assert again.answers["pitch.signup_bonus"] == "100"


def test_another_money_asks_again_for_amounts_that_it_cannot_have() -> None:
    now = after("Acme", "", "USD", "49.95", "20", "back", "back", "back", "JPY")
    assert now.answers["company.currency"] == "JPY"
    assert "plan.joining_fee" not in now.answers
    assert now.answers["plan.starter_kit"] == "20"
    assert now.at == "plan.joining_fee"
    assert "asked again" in now.said


def test_the_money_of_the_place_is_a_suggestion_never_a_default() -> None:
    now = after("", "Norway")
    assert "= is NOK" in screen(now, 79)
    assert reply(now, "=").answers["company.currency"] == "NOK"
    assert "company.currency" not in reply(now, "").answers
    assert "none here" in after("", "", "=").said


def test_a_name_in_quotes_may_be_a_command() -> None:
    assert after('"quit"').answers == {"company.name": "quit"}
    assert after('""').answers == {}


def test_done_takes_the_rest_as_not_known_and_quit_leaves_it_open() -> None:
    done = after("Acme", "done")
    assert (done.end, len(done.unknown)) == ("done", 23)
    stopped = after("Acme", "quit")
    assert (stopped.end, stopped.unknown) == ("quit", ())


def test_after_the_last_question_one_can_still_go_back() -> None:
    now = after(*[""] * 24)
    assert now.at == ""
    assert screen(now, 200).endswith("Enter shows the answer; back returns to the\nquestions.")
    assert reply(now, "back").at == "pitch.pressed"
    assert reply(now, "what").end == ""
    assert "done" in reply(now, "?").said
    assert reply(now, "").end == "done"


def test_only_what_is_open_is_asked_when_one_goes_on(tmp_path: Path) -> None:
    start = settings(tmp_path, '[company]\nname = "Acme"\n[pitch]\nasked = ["company.jurisdictions", "no.such"]\n')
    assert begin(start).at == "company.currency"
    assert begin(start, again=True).at == "company.jurisdictions"
    assert reply(begin(start), "back").at == "company.jurisdictions"


def test_answers_in_a_file_are_shown_without_what_steers_a_terminal(tmp_path: Path) -> None:
    start = settings(
        tmp_path,
        '[company]\nname = "\\u001b[31mAcme\\u0007"\njurisdictions = ["US-TX"]\n[pitch]\noutside_share = "<0.1"\n'
        '[statement]\nmedian = "<1000"\n',
    )
    now = reply(reply(begin(start), "back"), "back")
    assert "You said: Acme. Enter keeps it." in screen(now, 79)
    assert "\x1b" not in screen(now, 79)
    share, median = (next(q for q in QUESTIONS if q.key == key) for key in ("pitch.outside_share", "statement.median"))
    assert words.shown(share, "<0.1", "") == "0 to 10 of every 100"
    assert words.shown(median, "<1000", "USD") == "<1000 USD"


@pytest.mark.parametrize("width", [1, 40, 79, 500])
def test_every_screen_is_as_wide_as_it_may_be(width: int) -> None:
    now = after("W" * 200)
    for _ in range(30):
        for text in (screen(now, width), screen(reply(now, "?"), width), screen(reply(now, "%"), width)):
            assert max(map(len, text.splitlines())) <= max(24, min(80, width))
        now = reply(now, "") if now.at else now


@pytest.mark.parametrize(
    ("said", "codes", "money", "remark"),
    [
        ("TX", ("US-TX",), "USD", ""),
        ("texas", ("US-TX",), "USD", ""),
        ("Austin, Texas", ("US-TX",), "USD", "left out, as not known here: Austin"),
        ("Los Angeles, CA, USA", ("US-CA",), "USD", "left out"),
        ("CA", ("CA",), "CAD", "if you mean California, type back and then US-CA"),
        ("Los Angeles, CA", ("CA",), "CAD", "California"),
        ("WA, AU", ("AU-WA",), "AUD", "no law of Western Australia itself"),
        ("Washington, DC", ("US-DC",), "USD", "District of Columbia"),
        ("Georgia, USA", ("US-GA",), "USD", "its country is used"),
        ("England", ("GB",), "GBP", ""),
        ("the Netherlands", ("NL",), "EUR", ""),
        ("Brasil", ("BR",), "BRL", "no law of Brazil is known here"),
        ("Québec", ("CA-QC",), "CAD", "no law of Quebec itself"),
        ("NO, US", ("NO", "US"), "", ""),
        ("Noway", ("Noway",), "", "if you mean Norway (NO)"),
        ("[red]=cmd()", ("[red]=cmd()",), "", "no place known here"),
    ],
)
def test_a_place_becomes_its_code(said: str, codes: tuple[str, ...], money: str, remark: str) -> None:
    found = places.place([part.strip() for part in said.split(",")])
    assert (found.codes, places.money(found.codes)) == (codes, money)
    assert remark in found.remark
    assert bool(found.remark) == bool(remark)


@pytest.mark.parametrize("said", ["Georgia", "US-XX"])
def test_a_place_that_could_be_two_or_none_is_asked_again(said: str) -> None:
    assert "company.jurisdictions" not in after("", said).answers
    assert after("", said).at == "company.jurisdictions"


def test_the_file_is_written_once_something_is_answered_and_is_private(tmp_path: Path) -> None:
    path = tmp_path / "answers.toml"
    kept = Kept(Settings(), path, begin(Settings()))
    kept.save(after("?"))
    assert not path.exists()
    kept.save(after("Acme", ""))
    assert path.stat().st_mode & 0o777 == 0o600
    read = file.read(path)
    assert (read.company.name, read.pitch.asked) == ("Acme", ("company.jurisdictions",))
    assert [each.name for each in tmp_path.iterdir()] == ["answers.toml"]


def test_a_file_by_hand_is_kept_beside(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    text = "# told on Friday\n[plan]\njoining_fee = 49\nbuyback_months = 12\n"
    path.write_text(text, encoding="utf-8")
    start = file.read(path)
    kept = Kept(start, path, begin(start))
    kept.save(begin(start))
    assert path.read_text(encoding="utf-8") == text
    kept.save(after("Acme", start=start))
    assert (tmp_path / "mine-before.toml").read_text(encoding="utf-8") == text
    assert "mine-before.toml" in kept.remark
    read = file.read(path)
    assert (read.company.name, str(read.plan.joining_fee), read.plan.buyback_months) == ("Acme", "49", 12)


def test_what_another_program_wrote_meanwhile_stays(tmp_path: Path) -> None:
    path = tmp_path / "answers.toml"
    kept = Kept(Settings(), path, begin(Settings()))
    kept.save(after("Acme"))
    path.write_text("[company]\nname = 'Other'\n", encoding="utf-8")
    kept.save(after("Acme", "TX"))
    assert path.read_text(encoding="utf-8") == "[company]\nname = 'Other'\n"
    assert kept.path == tmp_path / "answers-2.toml"
    assert "answers-2.toml" in kept.remark
    assert file.read(kept.path).company.jurisdictions == ("US-TX",)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("dear diary", "holds no answers"),
        ("[columns.sales]\namount = 'Net'\n", "a company's books"),
        ("[company]\nname = 'Earlier'\n", "go on with it by `mlmcheck vet"),
    ],
)
def test_nothing_else_is_ever_overwritten(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "answers.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OutputError, match=why):
        Kept(Settings(), path, begin(Settings()))
    assert path.read_text(encoding="utf-8") == text


def test_a_folder_and_a_device_are_no_places_for_answers(tmp_path: Path) -> None:
    for path in (tmp_path, Path("/dev/null"), tmp_path / "no" / "answers.toml"):
        with pytest.raises(OutputError):
            Kept(Settings(), path, begin(Settings()))


def test_a_new_file_has_a_name_of_its_own(tmp_path: Path) -> None:
    assert new_file(tmp_path).name == "answers.toml"
    (tmp_path / "answers.toml").touch()
    (tmp_path / "answers-2.toml").symlink_to("nowhere")
    assert new_file(tmp_path).name == "answers-3.toml"


def test_the_command_to_go_on_can_be_typed() -> None:
    assert command(Path("my answers.toml")) == "mlmcheck vet 'my answers.toml'"
    assert command(Path("-x.toml")) == "mlmcheck vet ./-x.toml"


def test_off_a_terminal_nobody_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert not asking.can_ask()
    assert run(["vet"]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "`mlmcheck vet --template > answers.toml`" in err
    (tmp_path / "begun.toml").write_text("[pitch]\nasked = []\n", encoding="utf-8")
    assert run(["vet", "begun.toml"]) == 0
    assert run(["vet", "begun.toml", "--again"]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["begun.toml"]


def test_a_file_filled_in_by_hand_asks_nothing_unless_told_to(tmp_path: Path) -> None:
    assert not asking.is_begun(settings(tmp_path, '[company]\nname = "Acme"\n'))
    assert asking.is_begun(settings(tmp_path, "[pitch]\nasked = []\n"))
