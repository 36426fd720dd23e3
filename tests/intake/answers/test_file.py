"""The file of answers: what goes in comes out, and nothing that stood in it is lost."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from mlmcheck.intake import toml
from mlmcheck.intake.answers import file, order
from mlmcheck.intake.answers.question import Answer
from mlmcheck.intake.answers.questions import QUESTIONS
from mlmcheck.model import InputError

SAMPLES = sorted((Path(__file__).parents[3] / "sample_data" / "vet").glob("*.toml"))
EVERYTHING: dict[str, Answer] = {
    "company.name": 'A "quoted" \\ [red]=cmd() \x7f é', "company.jurisdictions": ("US-TX", "Nowhere"),
    "company.currency": "USD", "plan.joining_fee": "49.95", "plan.starter_kit": "0", "plan.required_purchase": "400",
    "plan.monthly_minimum": "100", "costs.other": "1200", "pitch.pays_on": ("own_sales", "downline_sales", "packs"),
    "pitch.signup_bonus": "100", "pitch.downline_rate": "0.05", "plan.paid_levels": "7",
    "pitch.outsiders_can_buy": True, "pitch.outside_share": "0.2..0.4", "pitch.margin": "0.25",
    "pitch.shop_price": "0.4", "plan.buyback_rate": "0.9", "contract.cooling_off_days": "14",
    "pitch.unpaid_share": "0.7", "statement.median": "<1000", "pitch.promised": "3000", "pitch.hours": "10.5",
    "pitch.town": "60000", "pitch.pressed": False,
}  # fmt: skip


def test_every_question_has_an_answer_here() -> None:
    assert list(EVERYTHING) == [question.key for question in QUESTIONS]


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    path = tmp_path / "answers.toml"
    path.write_text(file.written(EVERYTHING, ()), encoding="utf-8")
    settings = file.read(path)
    assert file.known(settings) == EVERYTHING
    assert settings.plan.joining_fee == Decimal("49.95")
    assert settings.pitch.asked == ()
    assert order.open_questions(EVERYTHING, ()) == ()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_what_no_question_asks_for_is_kept(path: Path, tmp_path: Path) -> None:
    settings = file.read(path)
    copy = tmp_path / path.name
    copy.write_text(file.written(file.known(settings), None, path.name, settings), encoding="utf-8")
    assert toml.load(copy) == settings


def test_other_tables_of_settings_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    text = """
[plan]
qualification_volumes = [100, 200.5]
buyback_months = 12
[contract]
written = true
[totals]
from = 2024-01-01
to = 2024-12-31
currency = "USD"
revenue_total = 1000.50
"odd key" = "x"
"""
    path.write_text(text, encoding="utf-8")
    before = tomllib.loads(text)
    after = tomllib.loads(file.written({}, (), "own.toml", toml.load(path)))
    assert {section: after[section] for section in before} == before
    assert after["pitch"] == {"asked": []}


def test_a_file_of_a_company_s_books_is_foreign(tmp_path: Path) -> None:
    path = tmp_path / "company.toml"
    path.write_text('[columns.sales]\namount = "Net"\n', encoding="utf-8")
    assert file.foreign(toml.load(path)) == ("columns",)


def test_a_name_of_a_file_can_be_typed_after_the_command() -> None:
    assert "mlmcheck vet 'my answers.toml'\n" in file.written({}, name="my answers.toml")
    assert "\n".join(file.written({}, name="a\nb = 1").splitlines()[:2]).count("\n") == 1
    assert tomllib.loads(file.written({}, name="a\n[x]\nb = 1").partition("[company]")[0]) == {}


def test_contradictions_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "answers.toml"
    path.write_text('[pitch]\npays_on = ["packs"]\n[contract]\npays_for_recruiting = true\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"answers\.toml: .* contradict each other"):
        file.read(path)


def test_what_depends_on_an_answer_is_asked_if_it_matters_or_is_not_known() -> None:
    only_own: dict[str, Answer] = {"pitch.pays_on": ("own_sales",), "pitch.outsiders_can_buy": False}
    due = {question.key for question in order.due(only_own)}
    assert due.isdisjoint({"pitch.signup_bonus", "pitch.downline_rate", "pitch.margin", "pitch.outside_share"})
    assert len(order.due({})) == len(QUESTIONS)


def test_the_question_before() -> None:
    answers: dict[str, Answer] = {"pitch.pays_on": ("own_sales",)}
    before = order.before("plan.paid_levels", answers)  # signup_bonus and downline_rate are not asked
    assert before is not None
    assert before.key == "pitch.pays_on"
    assert order.before("company.name", answers) is None
    last = order.before("", answers)
    assert last is not None
    assert last.key == "pitch.pressed"
