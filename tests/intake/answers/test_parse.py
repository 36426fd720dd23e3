"""What people type, as answers; what cannot be meant, refused with what to type instead."""

from __future__ import annotations

import pytest

from mlmcheck.intake.answers.parse import fits, parse
from mlmcheck.intake.answers.question import Answer
from mlmcheck.intake.answers.questions import QUESTIONS

Q = {question.key: question for question in QUESTIONS}


@pytest.mark.parametrize(
    ("key", "typed", "answer"),
    [
        ("plan.joining_fee", "49,95", "49.95"),
        ("plan.joining_fee", " $49.95 ", "49.95"),
        ("plan.joining_fee", "1.000", "1000"),
        ("plan.joining_fee", "1,000.50", "1000.5"),
        ("plan.joining_fee", "1 k", "1000"),
        ("plan.joining_fee", "free", "0"),
        ("plan.joining_fee", "0.00", "0"),
        ("pitch.outside_share", "30", "0.3"),
        ("pitch.outside_share", "20-40", "0.2..0.4"),
        ("pitch.outside_share", "20% - 40%", "0.2..0.4"),
        ("pitch.outside_share", "<10", "0..0.1"),
        ("pitch.outside_share", "> 90 %", "0.9..1"),
        ("pitch.outside_share", "0.3%", "0.003"),
        ("pitch.outside_share", "none", "0"),
        ("pitch.margin", "100", "1"),
        ("pitch.shop_price", "250", "2.5"),
        ("plan.paid_levels", "3.0", "3"),
        ("plan.paid_levels", "3 levels", "3"),
        ("plan.paid_levels", "unlimited", "99"),
        ("pitch.hours", "10.5 hours", "10.5"),
        ("contract.cooling_off_days", "14 days", "14"),
        ("contract.cooling_off_days", "2 weeks", "14"),
        ("pitch.town", "1.2 m", "1200000"),
        ("statement.median", "<1000", "<1000"),
        ("statement.median", "nothing", "0"),
        ("pitch.pays_on", "3, 1 and 3", ("own_sales", "downline_purchases")),
        ("pitch.pays_on", "signups", ("signups",)),
        ("pitch.pressed", "Yep.", True),
        ("pitch.pressed", "no", False),
        ("company.currency", "usd", "USD"),
        ("company.currency", "€", "EUR"),
        ("company.jurisdictions", "Austin; Texas", ("Austin", "Texas")),
        ("company.name", "[red]=cmd()", "[red]=cmd()"),
        ("company.name", "\x1b[31mAc\u202eme\ud800", "[31mAcme"),
    ],
)
def test_an_answer(key: str, typed: str, answer: Answer) -> None:
    assert parse(Q[key], typed, "USD") == answer


@pytest.mark.parametrize(
    ("key", "typed", "why"),
    [
        ("plan.joining_fee", "-5", "0 or more"),
        ("plan.joining_fee", "1e3", "a number is needed"),
        ("plan.joining_fee", "49.95 a month", "a number is needed"),
        ("plan.joining_fee", "10-20", "one number is needed"),
        ("plan.joining_fee", "20 €", "the money you chose"),
        ("plan.joining_fee", "9" * 30, "more than any such sum"),
        ("plan.joining_fee", " \t ", "nothing was typed"),
        ("pitch.outside_share", "0.3", "type 30"),
        ("pitch.outside_share", "40-20", "wrong way round"),
        ("pitch.outside_share", "110 %", "at most 100"),
        ("pitch.outside_share", "90-110", "at most 100"),
        ("pitch.margin", "0.25", "type 25"),
        ("pitch.margin", "130", "at most 100"),
        ("pitch.shop_price", "99999999", "check the number"),
        ("plan.paid_levels", "3.5", "whole number"),
        ("plan.paid_levels", "1000000", "type 99"),
        ("pitch.hours", "800", "744"),
        ("contract.cooling_off_days", "99999999999", "3650"),
        ("pitch.town", "0", "at least one"),
        ("pitch.pays_on", "6", "from 1 to 5"),
        ("pitch.pays_on", "0", "from 1 to 5"),
        ("pitch.pays_on", "¹", "from 1 to 5"),
        ("pitch.pressed", "maybe", "yes or no"),
        ("company.currency", "$", "three letters"),
        ("company.jurisdictions", ",", "US-TX"),
        ("company.name", "x" * 201, "very long"),
        ("statement.median", "1000.555", "round it"),
    ],
)
def test_no_answer(key: str, typed: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse(Q[key], typed, "USD")


@pytest.mark.parametrize(("money", "holds"), [("USD", True), ("", True), ("JPY", False), ("KWD", True)])
def test_an_amount_has_no_more_digits_than_its_money(money: str, holds: bool) -> None:
    assert fits(Q["plan.joining_fee"], "49.95", money) is holds


def test_yen_have_no_digits_behind_the_point() -> None:
    with pytest.raises(ValueError, match="JPY has no digits behind the point"):
        parse(Q["plan.joining_fee"], "49.95", "JPY")
    assert parse(Q["plan.joining_fee"], "4,900", "JPY") == "4900"
