"""A company's figures by group of participants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mlmcheck.model.number import Result


@dataclass(frozen=True, slots=True)
class Group:
    """One group: its name, how many take part in it, and its figures by measure."""

    label: str
    participants: int
    results: Mapping[str, Result]


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of one column, in order of their names.

    `hidden` groups with `hidden_people` participants are kept back as too small; `unowned` sales lines are no group's,
    since neither a participant bought nor sold them; `notes` say what else to mind.
    """

    by: str
    groups: tuple[Group, ...]
    hidden: int
    hidden_people: int
    unowned: int
    notes: tuple[str, ...] = ()
