"""Sponsor trees: shapes worked by hand, and the random recursive tree against its published distribution."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from mlmcheck.plan.dice import Dice
from mlmcheck.plan.people import calendar, population
from mlmcheck.plan.terms import Behaviour, Habit
from mlmcheck.plan.trees import complete_tree, random_recursive_tree, recruits, uplines


def test_complete_tree_fills_level_after_level() -> None:
    assert complete_tree(2, 2).tolist() == [-1, 0, 0, 1, 1, 2, 2]


def test_uplines_climb_to_the_root_and_stop() -> None:
    parents = np.array([-1, 0, 1, 2])
    assert uplines(parents, np.array([3, 1]), 4).tolist() == [[2, 1, 0, -1], [0, -1, -1, -1]]


def test_half_of_a_random_recursive_tree_recruits_nobody() -> None:
    # share of leaves: mean 1/2, variance of their number about n/12 (Zhang 2015)
    n = 20_000
    share = (recruits(random_recursive_tree(n, np.random.default_rng(7))) == 0).mean()
    assert share == pytest.approx(0.5, abs=4 * (1 / (12 * n)) ** 0.5)


def test_at_least_three_recruits_are_one_in_eight() -> None:
    # limit 2**-3; the mean of 40 trees of 2,000 is within .003 (exact .124996 at 1,000)
    rng = np.random.default_rng(11)
    shares = [(recruits(random_recursive_tree(2_000, rng)) >= 3).mean() for _ in range(40)]
    assert np.mean(shares) == pytest.approx(0.125, abs=0.003)


@pytest.mark.parametrize(("n", "parents"), [(0, []), (1, [-1]), (2, [-1, 0])])
def test_the_smallest_trees(n: int, parents: list[int]) -> None:
    assert random_recursive_tree(n, np.random.default_rng(0)).tolist() == parents


def test_people_with_equal_reach_who_stay_form_a_random_recursive_tree() -> None:
    # everybody joins within a month; only those of an earlier day can recruit, which moves the share little
    behaviour = Behaviour(date(2024, 1, 1), (40,) * 36, Habit(0, (1,)), founders=1)
    people = population(behaviour, calendar(behaviour.start, behaviour.months), Dice(3))
    parents = np.array([person.sponsor for person in people])
    leaves = (recruits(parents) == 0).mean()
    assert leaves == pytest.approx(0.5, abs=4 * (1 / (12 * len(people))) ** 0.5)
