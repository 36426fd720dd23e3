"""The questions at a real pseudo-terminal: all of them, with everything that people do."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from mlmcheck.intake.answers import file
from tests.cli.terminal import Terminal

pytest.importorskip("pty", reason="this system has no pseudo-terminals")

FIRST = [  # what is on the screen -> what is typed
    ("What is the company called?", "Acme [red]=cmd()"),
    ("Where do you live?", "?"),
    ("It decides whose law is applied", "Austin, texas"),
    ("= is USD", "="),
    ("What does it cost to sign up?", "forty"),
    ("A number is needed", "40"),
    ("What must you buy along with it", "25"),
    ("How much must you buy first", "back"),
    ("You said: 25 USD. Enter keeps it.", "back"),
    ("You said: 40 USD", "49.95"),
    ("How much must you buy first", ""),
    ("each month to stay paid", "I don't know"),
]
SECOND = [
    ("What will events, travel", "1,200"),
    ("What are you paid for?", "9"),
    ("Type the numbers of all that apply, from 1 to 5", "1 3 4"),
    ("for each person you sign up", "100"),
    ("Of every 100", "5"),
    ("How many levels", "7"),
    ("Can somebody buy the goods", "yes"),
    ("how much comes from such people?", "20-40"),
    ("how much is yours to keep?", "0.25"),
    ("type 25", "25"),
    ("cost in a shop?", "40"),
    ("pay back?", "90 %"),
    ("change your mind", "14 days"),
    ("how many of 100 who joined", "dk"),
    ("middle person", "<1000"),
    ("What monthly income", "3000"),
    ("How many hours", "10"),
    ("About how many people", "60 000"),
    ("decide quickly", "y"),
    ("That was the last question.", "back"),
    ("You said: yes. Enter keeps it.", "n"),
    ("That was the last question.", ""),
]
ANSWERS = {
    "company.name": "Acme [red]=cmd()", "company.jurisdictions": ("US-TX",), "company.currency": "USD",
    "plan.joining_fee": "49.95", "plan.starter_kit": "25", "costs.other": "1200",
    "pitch.pays_on": ("own_sales", "downline_purchases", "packs"), "pitch.signup_bonus": "100",
    "pitch.downline_rate": "0.05", "plan.paid_levels": "7", "pitch.outsiders_can_buy": True,
    "pitch.outside_share": "0.2..0.4", "pitch.margin": "0.25", "pitch.shop_price": "0.4", "plan.buyback_rate": "0.9",
    "contract.cooling_off_days": "14", "statement.median": "<1000", "pitch.promised": "3000", "pitch.hours": "10",
    "pitch.town": "60000", "pitch.pressed": False,
}  # fmt: skip


def says(terminal: Terminal, script: list[tuple[str, str]]) -> None:
    for shown, typed in script:
        assert shown in terminal.type(typed).replace("\n", " "), typed


def test_all_questions_with_back_help_unknowns_ctrl_c_and_going_on(tmp_path: Path) -> None:
    with Terminal(["vet"], tmp_path) as terminal:
        says(terminal, FIRST)
        assert "What will events" in terminal.prompt()
        terminal.send("12")  # in the middle of a line
        terminal.until("12")
        terminal.interrupt()
        status, last = terminal.end()
    assert status == 130
    assert "Saved in answers.toml. Go on with `mlmcheck vet answers.toml`." in last
    assert "\x1b" not in terminal.seen

    path = tmp_path / "answers.toml"
    assert path.stat().st_mode & 0o777 == 0o600
    found = file.read(path)
    assert file.known(found) == {key: ANSWERS[key] for key in list(ANSWERS)[:5]}
    assert found.pitch.asked == ("plan.required_purchase", "plan.monthly_minimum")

    with Terminal(["vet", "answers.toml"], tmp_path) as terminal:
        says(terminal, SECOND)
        status, last = terminal.end()
    assert status == 0
    assert "Acme [red]=cmd(): before you pay" in last
    assert max(map(len, terminal.seen.splitlines())) <= 80

    found = file.read(path)
    assert file.known(found) == ANSWERS
    assert found.pitch.asked == ("plan.required_purchase", "plan.monthly_minimum", "pitch.unpaid_share")
    assert [each.name for each in tmp_path.iterdir()] == ["answers.toml"]

    with Terminal(["vet", "answers.toml"], tmp_path) as terminal:  # nothing is open: no more questions
        status, last = terminal.end()
    assert status == 0
    assert "> " not in last

    with Terminal(["vet", "answers.toml", "--again"], tmp_path) as terminal:
        says(terminal, [("How much must you buy first", "400"), ("each month to stay paid", "done")])
        assert terminal.end()[0] == 0
    assert file.known(file.read(path)) == {**ANSWERS, "plan.required_purchase": "400"}
    assert file.read(path).pitch.asked == ("plan.monthly_minimum", "pitch.unpaid_share")


@pytest.mark.parametrize("keys", ["quit\n", "\x04"], ids=["quit", "Ctrl-D"])
def test_stopping_for_today_is_no_fault(tmp_path: Path, keys: str) -> None:
    with Terminal(["vet"], tmp_path) as terminal:
        terminal.type("Acme")
        terminal.prompt()
        terminal.send(keys)
        status, last = terminal.end()
    assert status == 0
    assert last.endswith("Saved in answers.toml. Go on with `mlmcheck vet answers.toml`.\n")
    assert file.known(file.read(tmp_path / "answers.toml")) == {"company.name": "Acme"}


def test_stopping_before_any_answer_leaves_no_file(tmp_path: Path) -> None:
    with Terminal(["vet"], tmp_path) as terminal:
        terminal.prompt()
        terminal.interrupt()
        status, last = terminal.end()
    assert status == 130
    assert "Nothing was answered yet" in last
    assert list(tmp_path.iterdir()) == []


def test_being_told_to_end_saves_too(tmp_path: Path) -> None:
    with Terminal(["vet"], tmp_path) as terminal:
        terminal.type("Acme")
        terminal.prompt()
        terminal.interrupt(signal.SIGTERM)
        status, last = terminal.end()
    assert status == 143
    assert "Saved in answers.toml" in last


def test_an_earlier_file_stays_and_the_new_one_has_another_name(tmp_path: Path) -> None:
    (tmp_path / "answers.toml").write_text("[company]\nname = 'Earlier'\n", encoding="utf-8")
    with Terminal(["vet"], tmp_path) as terminal:
        assert "kept in answers-2.toml" in terminal.type("Later").replace("\n", " ")
        terminal.type("done")
        assert terminal.end()[0] == 0
    assert file.read(tmp_path / "answers.toml").company.name == "Earlier"
    assert file.read(tmp_path / "answers-2.toml").company.name == "Later"


def test_a_page_for_somebody_else_holds_no_questions(tmp_path: Path) -> None:
    with (
        (tmp_path / "page.md").open("wb") as page,
        Terminal(["vet", "--format", "md"], tmp_path, output=page.fileno()) as terminal,
    ):
        terminal.type("Acme")
        terminal.type("back")
        terminal.type("")
        terminal.type("done")
        assert terminal.end()[0] == 0
    text = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert text.startswith("# Acme")
    assert terminal.seen.count("? explains.") == 4
    assert "explains" not in text
    assert "Noted" not in text


def test_what_is_no_text_is_asked_again(tmp_path: Path) -> None:
    with Terminal(["vet"], tmp_path, PYTHONUTF8="1") as terminal:
        terminal.prompt()
        os.write(terminal._own, b"Caf\xe9 \xff\n")
        terminal.type("Acme")
        terminal.type("quit")
        assert terminal.end()[0] == 0
    assert "Acme" in (tmp_path / "answers.toml").read_text(encoding="utf-8")
