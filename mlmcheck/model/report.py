"""What one analysis found: the verdict, the inputs, the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from mlmcheck.model.aggregate import Contradiction
from mlmcheck.model.case import Comparable
from mlmcheck.model.files import Fault, InputFile
from mlmcheck.model.group import Groups
from mlmcheck.model.law import Finding, Judgement
from mlmcheck.model.number import Basis, Place, Result, Span
from mlmcheck.model.reconciliation import Reconciliation
from mlmcheck.model.series import Series
from mlmcheck.model.waiver import Waived

LEFT_OUT: Final = "left out: "
"""How the reason of a line begins that counts for nothing: a total, the header again, a sale that never was."""


class Band(StrEnum):
    """The verdict's words, weakest claim first; no stronger word exists in the program."""

    INSUFFICIENT = "insufficient"
    CONSISTENT = "consistent"
    QUESTIONS = "questions"
    INDICATORS = "indicators"
    PATTERN = "pattern"

    @property
    def phrase(self) -> str:
        """The words a reader sees."""
        return _PHRASES[self]


_PHRASES = {
    Band.INSUFFICIENT: "insufficient evidence",
    Band.CONSISTENT: "consistent with direct selling",
    Band.QUESTIONS: "open questions",
    Band.INDICATORS: "pyramid indicators",
    Band.PATTERN: "pyramid pattern",
}


@dataclass(frozen=True, slots=True)
class Elements:
    """The two conditions that any band above `questions` needs.

    `e1` is the share of downline pay that went to people who had paid before it, `e2` the downline pay triggered by
    participants' payments as a share of what participants paid in; None where it cannot be measured.
    """

    e1: Span | None
    e2: Span | None
    e1_met: bool | None
    e2_met: bool | None


@dataclass(frozen=True, slots=True)
class WindowBand:
    """The band that the same rule gives on one window: `whole`, or the `last`, `best` or `worst` rolling 12 months.

    `x` and `n` are the share of rewards that participants fund, own use excluded and included.
    """

    window: str
    x: float
    n: float
    band: Band


@dataclass(frozen=True, slots=True)
class Verdict:
    """The band by rule, the bands it could rise or fall to, and what drove it. `score` orders, it claims nothing.

    `flips_on_window`: whether any of the `windows` has another band than the whole; None if none could be compared.
    """

    band: Band
    headline: str
    elements: Elements
    band_if_own_use_excluded: Band | None = None
    band_low: Band | None = None
    band_high: Band | None = None
    band_if_customers_doubted: Band | None = None
    score: float | None = None
    score_low: float | None = None
    score_high: float | None = None
    measured_share: float = 0.0
    drivers: tuple[str, ...] = ()
    would_decide: str = ""
    sweep: tuple[tuple[float, Band], ...] = ()
    flips_on_window: bool | None = None
    windows: tuple[WindowBand, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one analysis found; what a renderer shows and what JSON stores.

    `reconciliation` is there only where a plan was given to hold the payouts against.

    `series` are the rows behind the charts, by id; what cannot be made is not in it.

    `basis` is what the report rests on as a whole; `participants` and `paid_in` are None where that is not stated.
    """

    company: str
    currency: str
    scale: int
    window: tuple[str, str]
    participants: int | None
    revenue: Mapping[str, int]
    revenue_bounds: Mapping[str, tuple[int, int]]
    payouts: Mapping[str, int]
    paid_in: int | None
    results: Mapping[str, Result]
    places: Mapping[str, tuple[Place, ...]]
    findings: tuple[Finding, ...]
    judgements: tuple[Judgement, ...]
    verdict: Verdict
    inputs: tuple[InputFile, ...]
    faults: tuple[Fault, ...]
    warnings: tuple[str, ...]
    options: Mapping[str, str]
    outside: Mapping[str, int] = field(default_factory=dict)
    basis: Basis = "ledger"
    contradictions: tuple[Contradiction, ...] = ()
    comparable: tuple[Comparable, ...] = ()
    reconciliation: Reconciliation | None = None
    waived: tuple[Waived, ...] = ()
    groups: Groups | None = None
    series: Mapping[str, Series] = field(default_factory=dict)
