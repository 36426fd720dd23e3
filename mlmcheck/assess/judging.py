"""Holds results against standards. One function turns number and line into an outcome: `Limit.judge`."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from mlmcheck import standards
from mlmcheck.model import (
    Broken,
    Criterion,
    Finding,
    InputError,
    Judgement,
    Measurement,
    Outcome,
    ReadingName,
    Result,
    Standard,
    Unmeasured,
)

_OPENING = {
    Outcome.FLAGGED: "",
    Outcome.CLEAR: "Not shown: ",
    Outcome.UNCLEAR: "Cannot tell: ",
    Outcome.UNMEASURED: "Not measured: ",
    Outcome.BROKEN: "Not measured, through a fault of this program: ",
}


def with_limits(laws: Sequence[Standard], limits: Mapping[str, float]) -> tuple[Standard, ...]:
    """The standards with the values the user put in place of theirs; InputError for an id no criterion has."""
    known = {f"{law.id}.{criterion.id}" for law in laws for criterion in law.criteria}
    if unknown := sorted(set(limits) - known):
        raise InputError(f"no limit is called '{unknown[0]}'; `mlmcheck explain` lists standards and criteria")
    return tuple(replace(law, criteria=tuple(_moved(law.id, each, limits) for each in law.criteria)) for law in laws)


EVERYWHERE = "all"


def places(asked: Sequence[str], own: Sequence[str]) -> tuple[str, ...]:
    """Whose law: the places asked for, else those the company states for itself and that have any; else all places.

    A law of elsewhere says nothing of a firm that does not sell there. InputError for a place asked for in vain.
    """
    if asked:
        wanted = tuple(code for code in asked if code.casefold() != EVERYWHERE)
        standards.of(wanted)
        return wanted if len(wanted) == len(asked) else ()
    return tuple(dict.fromkeys(place for code in own for place in _known(code)))


def _known(code: str) -> tuple[str, ...]:
    """The place itself if it has any law here, else the country it lies in, else nothing."""
    country, is_part, _ = code.partition("-")
    for place in (code, country) if is_part else (code,):
        with contextlib.suppress(InputError):
            if standards.of([place]):
                return (place,)
    return ()


def chosen(limits: Mapping[str, float], places: Sequence[str]) -> tuple[Standard, ...]:
    """The standards of these places, or of all, with the user's values. InputError for an unknown id."""
    laws = with_limits(standards.load(), limits)
    kept = {law.id for law in standards.of(places)}
    return tuple(law for law in laws if law.id in kept)


def _moved(law: str, criterion: Criterion, limits: Mapping[str, float]) -> Criterion:
    value = limits.get(f"{law}.{criterion.id}", criterion.limit.value)
    return replace(criterion, limit=replace(criterion.limit, value=value))


def judge_all(
    laws: Sequence[Standard], results: Mapping[str, Result], currency: str, scale: int
) -> tuple[Judgement, ...]:
    """Every standard applied to the results."""
    return tuple(_judge_law(law, results, currency, scale) for law in laws)


def _judge_law(law: Standard, results: Mapping[str, Result], currency: str, scale: int) -> Judgement:
    findings = tuple(_find(law, criterion, results, currency, scale) for criterion in law.criteria)
    outcome = combine([finding.outcome for finding in findings], law.combine == "any")
    decided = next((finding.id for finding in findings if finding.outcome is outcome), findings[0].id)
    return Judgement(law, outcome, decided, tuple(_weigh(finding, law, outcome) for finding in findings))


def _weigh(finding: Finding, law: Standard, outcome: Outcome) -> Finding:
    """Say which side the finding speaks for: where all criteria must be met, one alone speaks for neither."""
    if law.combine == "all" and finding.outcome is not outcome:
        return finding
    if finding.outcome is Outcome.FLAGGED:
        return replace(finding, for_or_against="against")
    return replace(finding, for_or_against="for") if finding.outcome is Outcome.CLEAR else finding


def combine(outcomes: Sequence[Outcome], any_suffices: bool) -> Outcome:
    """The outcome of a standard from those of its criteria: all must be flagged, or any one suffices."""
    enough, other = (Outcome.FLAGGED, Outcome.CLEAR) if any_suffices else (Outcome.CLEAR, Outcome.FLAGGED)
    if enough in outcomes:
        return enough
    for word in (Outcome.BROKEN, Outcome.UNMEASURED, Outcome.UNCLEAR):
        if word in outcomes:
            return word
    return other


def outcome_of(criterion: Criterion, result: Result | None, currency: str, scale: int) -> tuple[Outcome, str]:
    """What the criterion's line says of the result, and what would help where nothing can be said."""
    if result is None:
        return Outcome.BROKEN, f"no measure is called {criterion.measure}"
    if isinstance(result, Broken):
        return Outcome.BROKEN, result.reason
    if isinstance(result, Unmeasured):
        return Outcome.UNMEASURED, f"{result.reason}; supply {result.remedy}" if result.remedy else result.reason
    if criterion.limit.currency and criterion.limit.currency != currency:
        return Outcome.UNMEASURED, f"the limit is in {criterion.limit.currency}; supply the ledger in that currency"
    return _read(criterion, result, 10**scale if result.unit == "money" else 1), ""


def _read(criterion: Criterion, result: Measurement, unit: int) -> Outcome:
    names: tuple[ReadingName, ...] = ("exclude", "include") if criterion.reading == "both" else (criterion.reading,)
    found = {criterion.limit.judge(result.reading(name), unit) for name in names}
    return found.pop() if len(found) == 1 else Outcome.UNCLEAR


def _find(law: Standard, criterion: Criterion, results: Mapping[str, Result], currency: str, scale: int) -> Finding:
    outcome, help_text = outcome_of(criterion, results.get(criterion.measure), currency, scale)
    return Finding(
        id=f"{law.id}.{criterion.id}",
        measure=criterion.measure,
        reading=criterion.reading,
        outcome=outcome,
        limit=criterion.limit,
        for_or_against="",
        message=_OPENING[outcome] + criterion.says,
        why=law.says,
        next_step=help_text or _next_step(outcome),
        sources=(criterion.source,),
    )


def _next_step(outcome: Outcome) -> str:
    if outcome is Outcome.UNCLEAR:
        return "identify the unknown buyers and what each payout was for, or see which reading the court applies"
    return "read the rows named and ask the firm for the documents behind them" if outcome is Outcome.FLAGGED else ""
