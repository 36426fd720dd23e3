"""One question, and what an answer to it may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["text", "place", "currency", "money", "number", "days", "of_100", "range_of_100", "yes_no", "several"]
"""`of_100`: asked as "of every 100", kept as a share from 0 to 1; `several`: any of the choices."""

Answer = str | bool | tuple[str, ...]
"""As it stands in the file: figures as exact text."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question in plain words, with help, and where its answer goes (`plan.joining_fee`).

    `choices` are the possible answers and their words. `only_if`: another question's key -> its answers that make this
    one worth asking; it is asked too if that answer is not known.
    """

    key: str
    text: str
    help: str
    kind: Kind
    choices: Mapping[str, str] = field(default_factory=dict)
    only_if: Mapping[str, tuple[Answer, ...]] = field(default_factory=dict)

    @property
    def section(self) -> str:
        """The table of the file that the answer stands in."""
        return self.key.partition(".")[0]

    @property
    def name(self) -> str:
        """The key in that table."""
        return self.key.partition(".")[2]
