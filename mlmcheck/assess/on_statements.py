"""A report on what a firm states, by the same measures, lines and verdict as one on its books."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from mlmcheck import cases, evidence, measures
from mlmcheck.assess import from_statements, judging, verdict
from mlmcheck.assess.measuring import measure
from mlmcheck.assess.options import asked
from mlmcheck.cases.nearest import comparable
from mlmcheck.ledger import MissingTableError, frames_of, needs
from mlmcheck.model import Report, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlmcheck.assess.options import Options
    from mlmcheck.intake import Settings
    from mlmcheck.model import Aggregates, Judgement, Result, Verdict


DISCLOSURE: Final = "disclosure"


class Frames:
    """What a measure may ask for where there are no books: settings, digits of the currency, an income disclosure."""

    def __init__(self, settings: Settings, stated: Aggregates) -> None:
        self._given: dict[str, Any] = {"settings": settings, "scale": stated.scale}
        if stated.disclosures:
            self._given["disclosure"] = stated.disclosures[-1]

    def get(self, name: str) -> Any:
        """The frame of this name; MissingTableError names the table of books that would give it."""
        if name not in self._given:
            raise MissingTableError(next((table for option in needs(name) for table in option), "sales"))
        return self._given[name]


def analyze(stated: Aggregates, settings: Settings, options: Options) -> Report:
    """The report. InputError for an unknown limit or place; a failed measure is `broken`, not fatal."""
    frames = Frames(settings, stated)
    results = {name: measure(frames, run) for name, run in measures.load().items()}
    results = dict(sorted((results | evidence.results(stated, settings)).items()))
    places = judging.places(options.jurisdictions, settings.company.jurisdictions)
    laws = judging.chosen(options.limits, places)
    judgements = judging.judge_all(laws, results, stated.currency, stated.scale)
    grounds = from_statements.grounds(stated, settings, results)
    return _compose(stated, settings, results, judgements, verdict.reach(grounds, judgements), asked(options, places))


def disclosed(stated: Aggregates | None, settings: Settings) -> dict[str, Result]:
    """What only an income disclosure tells, for a report on books that one lies beside; nothing without one."""
    if stated is None:
        return {}
    frames = Frames(settings, stated)
    return {name: measure(frames, run) for name, run in measures.load().items() if DISCLOSURE in frames_of(run)}


def with_statements(report: Report, stated: Aggregates, settings: Settings) -> Report:
    """A report on books with the disclosures beside them: their files, their rows, and where they contradict."""
    places = {**report.places, **evidence.places(stated)}
    found = evidence.contradictions(stated, settings)
    return replace(report, inputs=(*report.inputs, *stated.inputs), places=places, contradictions=found)


def _compose(
    stated: Aggregates, settings: Settings, results: Mapping[str, Result], judgements: tuple[Judgement, ...],
    found: Verdict, options: Mapping[str, str],
) -> Report:  # fmt: skip
    revenue, payouts = evidence.revenue(stated.filings), evidence.payouts(stated.filings)
    paid_in = evidence.paid_in(stated.filings)
    return Report(
        company=settings.company.name or stated.company or "this company",
        currency=stated.currency,
        scale=stated.scale,
        window=from_statements.window(stated),
        participants=from_statements.people(stated),
        revenue=_known(revenue),
        revenue_bounds=_open(revenue),
        payouts=_known(payouts),
        paid_in=_exact(paid_in),
        results=results,
        places=evidence.places(stated),
        findings=tuple(finding for judgement in judgements for finding in judgement.findings),
        judgements=judgements,
        verdict=found,
        inputs=stated.inputs,
        faults=(),
        warnings=stated.notes,
        options=options,
        basis=from_statements.basis(stated, settings),
        contradictions=evidence.contradictions(stated, settings),
        comparable=comparable(results, cases.load(), stated.currency, stated.scale),
    )


def _known(money: Mapping[str, Span]) -> dict[str, int]:
    """The amounts with a value."""
    return {key: round(span.value) for key, span in money.items() if span.value is not None}


def _open(money: Mapping[str, Span]) -> dict[str, tuple[int, int]]:
    """The least and most of those that are not exact and have an end."""
    spans = {key: span for key, span in money.items() if span.low != span.high and span.high != float("inf")}
    return {key: (round(span.low), round(span.high)) for key, span in spans.items()}


def _exact(span: Span | None) -> int | None:
    return None if span is None or span.value is None else round(span.value)
