"""One published case through the program: its totals, ranks and terms in, the report and its agreement out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from mlmcheck.assess import Options, on_statements
from mlmcheck.intake import facts
from mlmcheck.intake.values.currency import scale as scale_of
from mlmcheck.model import MONEY, Aggregates, Band, Case, Filing, Outcome, Report, Span

Agreement = Literal["agrees", "disagrees", "says nothing", "no finding to compare"]
ABOVE = (Band.INDICATORS, Band.PATTERN)
AGAINST = ("found",)
CLEARED = ("not_found",)
FREE = ("not_charged", "population")


@dataclass(frozen=True, slots=True)
class Judged:
    """A case, what the program says of it, and whether that is what the authority said."""

    case: Case
    report: Report

    @property
    def agreement(self) -> Agreement:
        """Only a decision on the merits can be agreed with; a firm nobody charged must at least not be accused."""
        band, outcome = self.report.verdict.band, self.case.outcome
        is_above = band in ABOVE
        if outcome in FREE:
            return "disagrees" if is_above else "no finding to compare"
        if outcome not in (*AGAINST, *CLEARED):
            return "no finding to compare"
        if band is Band.INSUFFICIENT:
            return "says nothing"
        return "agrees" if is_above is (outcome in AGAINST) else "disagrees"

    @property
    def flagged(self) -> tuple[str, ...]:
        """The standards that what was published is past, the program's own lines left out."""
        return tuple(
            one.standard.id
            for one in self.report.judgements
            if one.outcome is Outcome.FLAGGED and one.standard.force != "convention"
        )


def judge(case: Case) -> Judged:
    """The report on what was published of a case, and nothing else."""
    said = facts.parse([f"{key}={value}" for key, value in case.plan.items()])
    scale = scale_of(case.currency)
    filing = Filing(case.name, *_dates(case), case.currency, _minor(case, scale))
    stated = Aggregates(
        company=case.name,
        currency=case.currency,
        scale=scale,
        filings=(filing,) if case.totals else (),
        disclosures=(case.disclosure,) if case.disclosure else (),
    )
    return Judged(case, on_statements.analyze(stated, said, Options()))


def _minor(case: Case, scale: int) -> dict[str, Span]:
    return {key: _times(span, 10**scale) if key in MONEY else span for key, span in case.totals.items()}


def _times(span: Span, factor: int) -> Span:
    value = None if span.value is None else span.value * factor
    return replace(span, value=value, low=span.low * factor, high=span.high * factor)


def _dates(case: Case) -> tuple[date | None, date | None]:
    first, last = (date.fromisoformat(day) if day else None for day in case.period)
    return first, last
