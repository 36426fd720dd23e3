"""A published case, or a firm nobody accused, as data: the outcome, and every figure with its base and its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from mlmcheck.model.aggregate import Disclosure
from mlmcheck.model.law import Source
from mlmcheck.model.number import Span, Unit

CaseOutcome = Literal[
    "found", "found_otherwise", "not_found", "preliminary", "settled", "charged", "reversed", "private", "ruling",
    "population", "not_charged",
]  # fmt: skip
CaseBase = Literal[
    "all", "active_12m", "active_3m", "paid", "ranked", "one_rank", "company", "customers", "statement", "unstated"
]


@dataclass(frozen=True, slots=True)
class Figure:
    """One published number: what it is of (`base`, in the source's words in `of`), and who says it.

    `measure` is the measure it is comparable with, "" if none. `span` is in the measure's unit, money in major units
    of `currency`. A mark of A means alleged: a party says so, nobody found it.
    """

    says: str
    span: Span
    unit: Unit
    base: CaseBase
    of: str
    year: str
    source: Source
    measure: str = ""
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One case. `outcome` is what an authority did, never more: settled or charged is not found.

    A `ruling` says what the law is and leaves the firm's facts to another court.

    `totals` are the published totals by the names of filings.csv, `plan` what the terms were by the names of
    company.toml (`plan.joining_fee`), for running the program on them; money in major units of `currency`.
    `is_alleged` says that totals or terms rest on a party's word. `discussed` says why the program disagrees with the
    outcome, or why it can say nothing.
    """

    id: str
    name: str
    place: str
    years: str
    outcome: CaseOutcome
    court: str
    says: str
    figures: tuple[Figure, ...]
    sources: tuple[Source, ...]
    says_not: str
    currency: str = ""
    period: tuple[str, str] = ("", "")
    totals: Mapping[str, Span] = field(default_factory=dict)
    disclosure: Disclosure | None = None
    plan: Mapping[str, object] = field(default_factory=dict)
    is_alleged: bool = False
    discussed: str = ""


@dataclass(frozen=True, slots=True)
class Comparable:
    """A published figure beside a measured one: the same quantity of the same base."""

    measure: str
    case: Case
    figure: Figure
