"""The shapes of measures, findings, standards and the verdict in the JSON document."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from mlmcheck.model import (
    Band,
    Base,
    Basis,
    CaseBase,
    CaseOutcome,
    Force,
    IntervalKind,
    Mark,
    Outcome,
    ReadingName,
    Side,
    Unit,
)

Money = Annotated[str, Field(pattern=r"^-?\d+(\.\d+)?$", description="decimal string at the currency's scale")]
Number = Money | int | float | None
Count = Annotated[int, Field(ge=0)]


class Model(BaseModel):
    """Every object of the document; fields not named here are allowed by the schema."""

    model_config = ConfigDict(populate_by_name=True, frozen=True)


class Place(Model):
    """A record in the user's file; `line` is the physical first line, counted from 1."""

    file: str
    line: Annotated[int, Field(ge=1)]


class FileRead(Model):
    """What every document says of a file: rows = used + quarantined + left out."""

    role: str
    file: str
    sha256: str
    bytes: Count
    rows: Count
    used: Count
    quarantined: Count
    left_out: Count
    dialect: str
    encoding: str


class Bounds(Model):
    """low <= value <= high; a null value: only the bounds are known; a null bound: there is none."""

    value: Number
    low: Number
    high: Number


class Part(Model):
    """One group of a measure; `unit` if it is not the unit of the measure."""

    label: str
    value: Number
    n: Count
    unit: Unit | None = None


class Measure(Bounds):
    """One measure; value, low and high are money strings if `unit` is money. `include`: own use counted as demand.

    `effective_n` is how many independent people would tell as much as these, for a process interval.
    `basis` is the kind of evidence, `base` whom a figure on people is of, "" everybody.
    `parts_hidden` counts the groups kept back because they would tell of fewer than 5 people.
    """

    interval: IntervalKind | None
    unit: Unit | None
    n: Count | None
    status: Literal["measured", "unmeasured", "broken"]
    reason: str
    remedy: str = ""
    include: Bounds | None = None
    effective_n: float | None = None
    basis: Basis = "ledger"
    base: Base = ""
    text: str = ""
    parts: list[Part] = []
    parts_hidden: Count = 0
    rows: list[Place]


class Source(Model):
    """Where a line comes from; `mark`: P primary, S secondary, R reproduced, D derived, A alleged only."""

    title: str
    locator: str
    mark: Mark


class Finding(Model):
    """One number held against one line."""

    id: str
    measure: str
    reading: ReadingName
    outcome: Outcome
    side: Side
    limit: float
    limit_currency: str
    for_or_against: Literal["for", "against", ""]
    message: str
    why: str
    next_step: str
    sources: list[Source]


class Standard(Model):
    """A law, order or code applied."""

    id: str
    name: str
    jurisdiction: str
    force: Force
    outcome: Outcome
    decided_by: str
    combine: Literal["all", "any"]
    says: str
    says_not: str
    criteria: list[Finding]


class Contradiction(Model):
    """Figures of the same source that cannot all be true."""

    id: str
    message: str
    rows: list[Place]


class Comparable(Bounds):
    """A published figure of the same quantity and base as a measured one; mark A: alleged only."""

    measure: str
    case: str
    name: str
    outcome: CaseOutcome
    says: str
    of: str
    year: str
    base: CaseBase
    unit: Unit
    source: Source


class Element(Bounds):
    """One of the two conditions that any band above `questions` needs."""

    met: bool | None


class Elements(Model):
    """The two conditions; null where they cannot be measured."""

    e1: Element | None
    e2: Element | None


class Sweep(Model):
    """The band if the second element's line stood here."""

    line: float
    band: Band


class TwelveMonths(Model):
    """The band by the same rule on a window; x and n: the share of rewards that participants fund, see `verdict`."""

    window: Literal["whole", "last", "best", "worst"]
    x: float
    n: float
    band: Band


class Verdict(Model):
    """The band by rule and what it could become. The score orders companies within a band and claims nothing else."""

    band: Band
    band_if_own_use_excluded: Band | None
    band_low: Band | None
    band_high: Band | None
    band_if_customers_doubted: Band | None
    elements: Elements
    score: float | None
    score_low: float | None
    score_high: float | None
    measured_share: float
    headline: str
    drivers: list[str]
    flips_on_window: bool | None
    would_decide: str
    sweep: list[Sweep]
    windows: list[TwelveMonths] = []
