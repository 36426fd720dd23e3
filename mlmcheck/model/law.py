"""Lines on numbers, the laws that draw them, and what they say of a number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mlmcheck.model.number import Outcome, ReadingName, Span

Side = Literal["above", "at_least", "below", "at_most"]
Force = Literal["statute", "court", "order", "reading", "guidance", "code", "convention"]
Mark = Literal["P", "S", "R", "D", "A"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a line or a formula comes from.

    `mark` is the confidence of the research notes: P primary text, S secondary text, R reproduced, D derived here,
    A alleged only.
    """

    title: str
    locator: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Limit:
    """A line on a number: the side of it that is evidence against the firm, and the value.

    Money limits are in major units and name their `currency`; they need the ledger in that currency.
    """

    side: Side
    value: float
    currency: str = ""

    def judge(self, span: Span, unit: float = 1.0) -> Outcome:
        """Flagged if the whole interval is past the line, clear if none of it is, else unclear.

        `unit` is how many units of the span make one of the limit (100 for cents against dollars).
        """
        line = self.value * unit
        match self.side:
            case "above":
                past, short = span.low > line, span.high <= line
            case "at_least":
                past, short = span.low >= line, span.high < line
            case "below":
                past, short = span.high < line, span.low >= line
            case "at_most":
                past, short = span.high <= line, span.low > line
        return Outcome.FLAGGED if past else Outcome.CLEAR if short else Outcome.UNCLEAR


@dataclass(frozen=True, slots=True)
class Criterion:
    """One condition of a standard: a line on one measure in one reading, in the standard's own terms."""

    id: str
    measure: str
    limit: Limit
    says: str
    source: Source
    reading: ReadingName = "exclude"


@dataclass(frozen=True, slots=True)
class Standard:
    """One law, order or code: its criteria and how they combine (`all` must be met, or `any` suffices).

    `jurisdiction` is a code (`NO`, `US-CA`), `place` its name for readers (`Norway`).
    """

    id: str
    name: str
    jurisdiction: str
    force: Force
    criteria: tuple[Criterion, ...]
    says: str
    says_not: str
    combine: Literal["all", "any"] = "all"
    place: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One number held against one line: the outcome and, for the reader, what it means and what to do next."""

    id: str
    measure: str
    reading: ReadingName
    outcome: Outcome
    limit: Limit
    for_or_against: Literal["for", "against", ""]
    message: str
    why: str
    next_step: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A standard applied: its outcome, the criterion that decided, and the finding of each criterion."""

    standard: Standard
    outcome: Outcome
    decided_by: str
    findings: tuple[Finding, ...]
