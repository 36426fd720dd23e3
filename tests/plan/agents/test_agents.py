"""Simulated people: the books add up, chance is repeatable, random recruiting leaves half without recruits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mlmcheck.model import InputError
from mlmcheck.plan.agents.assumptions import Assumptions, parse, times
from mlmcheck.plan.agents.outcome import Run, run
from mlmcheck.plan.agents.study import study
from mlmcheck.plan.agents.summary import summary
from mlmcheck.plan.pay.columns import NONE, Kind
from mlmcheck.plan.scheme import Scheme, load

PLANS = Path(__file__).parents[3] / "sample_data" / "plans"
NAMES = ("matrix", "breakaway", "binary")


def plan(name: str) -> Scheme:
    return load(PLANS / f"{name}.toml")


def ran(name: str, seed: int = 1, **told: Any) -> Run:
    return run(plan(name), Assumptions(**{"people": 2_000, **told}), seed)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_ledger_identity_holds_to_the_cent(name: str, seed: int) -> None:
    books = ran(name, seed).books
    keeps = int(books.money.sum() - books.paid_out.sum())
    assert int((books.paid_out - books.paid_in).sum()) == int(books.money[Kind.SALE]) - keeps
    named = int(books.pay.sum()) + books.rebates
    assert named + round(books.pooled.sum()) == int(books.paid_out.sum())


def test_the_same_seed_is_the_same_run_and_another_is_not() -> None:
    one, same, other = (ran("binary", seed).books.nets for seed in (5, 5, 6))
    assert one.tobytes() == same.tobytes()
    assert one.tobytes() != other.tobytes()


def test_sponsors_join_before_those_they_recruit_and_nobody_recruits_after_leaving() -> None:
    people = ran("matrix", leaving=0.2).world.people
    has = np.flatnonzero(people.sponsor != NONE)
    assert (people.sponsor[has] < has).all()
    assert (people.joined[people.sponsor[has]] <= people.joined[has]).all()
    assert (people.left[people.sponsor[has]] > people.joined[has]).all()


def test_random_recruiting_leaves_half_without_recruits() -> None:
    # everybody alike, nobody leaves, few a month: a random recursive tree; the share is 1/2 (Gastwirth 1977)
    shares = [
        summary(ran("matrix", seed, people=6_000, founders=1, recruits=0.06, leaving=0, months=240)).without_recruits
        for seed in range(1, 6)
    ]
    assert all(share is not None and abs(share - 0.5) < 0.03 for share in shares)


def test_a_matrix_without_leaving_pays_a_joining_at_most_240() -> None:
    # 150 + 3 x 30 at most for each who joins: the firm keeps at least 260 a head (the seminar of 1998)
    found = ran("matrix", leaving=0)
    joined = int((found.world.people.sponsor != NONE).sum())
    assert int(found.books.money.sum()) == joined * 50_000
    assert int(found.books.paid_out.sum()) <= joined * 24_000
    assert summary(found).exclude == 1.0
    assert summary(found).recruiting == 1.0


def test_who_sells_nothing_to_outsiders_funds_nobody_from_outside() -> None:
    found = summary(ran("breakaway", sellers=0))
    assert found.pay.get("sales", 0.0) == 0.0
    assert found.exclude in (1.0, None)


@pytest.mark.parametrize(
    "told",
    [{"recruits": 0}, {"leaving": 1}, {"people": 1}, {"recruiters": 0}, {"months": 1}, {"sales": 0, "own_use": 0}],
)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_breaks_where_hardly_anything_happens(name: str, told: dict[str, Any]) -> None:
    found = study(plan(name), Assumptions(**{"people": 300, "months": 12, **told}), 1, 1)
    assert 0 <= found.first.taken <= 1
    assert sum(found.first.joins) == found.first.joined


def test_halves_and_doubles_stay_shares() -> None:
    told = Assumptions(keen=0.8, people=3)
    assert times(told, "keen", 2).keen == 1.0
    assert times(told, "people", 0.5).people == 2
    assert times(told, "recruits", 2).recruits == 0.8


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("leavin=0.1", "did you mean 'leaving'?"),
        ("leaving", "write KEY=VALUE"),
        ("leaving=1.5", "leaving should be less than or equal to 1"),
        ("people=-1", "people should be greater"),
        ("people=many", "people"),
        ("sales=nan", "sales"),
        ("[red]=cmd()", "no assumption is called"),
    ],
)
def test_a_wrong_assumption_is_one_sentence(text: str, says: str) -> None:
    with pytest.raises(InputError, match=r"assumption|VALUE|should") as fault:
        parse([text])
    assert says in str(fault.value)


def test_an_assumption_twice() -> None:
    with pytest.raises(InputError, match="twice"):
        parse(["leaving=0.1", "leaving=0.2"])
