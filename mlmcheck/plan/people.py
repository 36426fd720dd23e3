"""Who joins when, through whom, and who leaves. Days are proleptic ordinals (`date.toordinal`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from .dice import Dice
from .terms import Behaviour

STAYS = 10**7
"""The leaving day of somebody who has not left: later than any day."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the genealogy: `sponsor` is a place in the list of people, -1 for a founder."""

    joined: int
    left: int
    sponsor: int
    earns: bool = True

    def active(self, day: int) -> bool:
        """Whether the person is in on that day."""
        return self.joined <= day < self.left


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month: its first and last day."""

    first: int
    last: int

    @property
    def text(self) -> str:
        """As payouts name it, such as 2024-03."""
        return date.fromordinal(self.first).strftime("%Y-%m")


def calendar(start: date, months: int) -> tuple[Month, ...]:
    """That many calendar months from `start`, a first of a month."""
    turns = [start.year * 12 + start.month - 1 + k for k in range(months + 1)]
    firsts = [date(turn // 12, turn % 12 + 1, 1).toordinal() for turn in turns]
    return tuple(Month(here, after - 1) for here, after in pairwise(firsts))


def population(behaviour: Behaviour, months: Sequence[Month], dice: Dice) -> list[Person]:
    """Founders first, then everybody who joins, in order of joining; only those still active recruit."""
    people = [Person(months[0].first, STAYS, -1) for _ in range(behaviour.founders)]
    weights = [dice.pick(behaviour.reach) for _ in people]
    for month, count in zip(months, behaviour.joins, strict=True):
        for day in sorted(dice.span(month.first, month.last) for _ in range(count)):
            left = leaving(day, behaviour.leaves, months, dice)
            people.append(Person(day, left, sponsor(people, weights, day, dice)))
            weights.append(dice.pick(behaviour.reach))
    return people


def last_active(people: Sequence[Person]) -> list[int]:
    """The day on which the last of those each has recruited leaves; 0 for who recruited nobody."""
    days = [0] * len(people)
    for person in people:
        if person.sponsor >= 0:
            days[person.sponsor] = max(days[person.sponsor], person.left)
    return days


def sponsor(people: Sequence[Person], weights: Sequence[int], day: int, dice: Dice) -> int:
    """One of those active on the day, each as likely as their weight."""
    return dice.weighted([weight if person.active(day) else 0 for person, weight in zip(people, weights, strict=True)])


def leaving(joined: int, chance: int, months: Sequence[Month], dice: Dice) -> int:
    """The day of leaving: in each month after the one of joining the same chance."""
    for month in months:
        if month.first > joined and dice.chance(chance):
            return dice.span(month.first, month.last)
    return STAYS
