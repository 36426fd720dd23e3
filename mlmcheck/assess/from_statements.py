"""The grounds of the verdict from what a firm states: filings, disclosures, typed totals, and the plan's terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from mlmcheck import evidence
from mlmcheck.assess import words
from mlmcheck.assess.elements import E1, E2, met
from mlmcheck.assess.grounds import FUNDED, Grounds
from mlmcheck.model import Elements, Limit, Measurement, Span

if TYPE_CHECKING:
    from mlmcheck.intake import Settings
    from mlmcheck.model import Aggregates, Basis, Rank, Result


ROUNDED = 0.005
"""What stated parts may leave of their total by rounding."""


def grounds(stated: Aggregates, settings: Settings, results: Mapping[str, Result]) -> Grounds:
    """The elements, the two readings and what else the rule asks for; what is not stated stays open."""
    result = results[FUNDED]
    is_measured = isinstance(result, Measurement)
    x = result.span if isinstance(result, Measurement) else None
    n = result.reading("include") if isinstance(result, Measurement) else None
    return Grounds(
        results=results,
        elements=elements(stated, settings),
        x=x,
        n=n,
        people=people(stated),
        days=days(stated),
        payers=words.THEMSELVES,
        revenue=revenue(stated) or words.ranks(results),
        knows_quota=False,
        unsound=words.CONTRADICTED if evidence.filing.contradictions(stated.filings) else "",
        currency=stated.currency,
        scale=stated.scale,
        is_floor=is_measured and at_floor(results),
        clears_nobody="what each part of the pay was paid for" if at_floor(results) else "",
    )


def elements(stated: Aggregates, settings: Settings) -> Elements:
    """E1 is all of the pay where the terms make everybody pay before earning, else open; E2 from the filing's pay."""
    e1 = Span.exact(1.0) if is_paid_before(settings) else Span(None, 0.0, 1.0) if stated.filings else None
    e2 = evidence.triggered(stated.filings)
    return Elements(e1, e2, _met(E1, e1), _met(E2, e2))


def _met(line: Limit, span: Span | None) -> bool | None:
    """None where the line lies within what is open: nothing can be said."""
    if span is None or (span.value is None and met(line, span, "high") and not met(line, span, "low")):
        return None
    return met(line, span)


def is_paid_before(settings: Settings) -> bool:
    """Whether the plan's terms make everybody pay before anybody below can earn them anything."""
    plan = settings.plan
    return any(money for money in (plan.joining_fee, plan.starter_kit, plan.required_purchase))


def at_floor(results: Mapping[str, Result]) -> bool:
    """Whether the share is no more than what outsiders' money cannot have paid."""
    share, floor = results.get(FUNDED), results.get("outside_funding_gap")
    if not isinstance(share, Measurement) or not isinstance(floor, Measurement):
        return False
    least = share.span.low if share.span.value is None else share.span.value
    return 0 < floor.span.low == least


def revenue(stated: Aggregates) -> str:
    """One sentence on the streams that are stated, or nothing."""
    told = evidence.revenue(stated.filings)
    total = told.get("total")
    if total is None or not total.value:
        return ""
    named = [
        ("recruitment", words.FEES), ("internal", words.PRODUCT), ("discount", "discount buyers"),
        ("retail_labelled", "outside customers"), ("unknown", words.NOBODY),
    ]  # fmt: skip
    shares = [(told[key].value, what) for key, what in named if key in told]
    known = [(money / total.value, what) for money, what in shares if money]
    rest = 1 - sum(share for share, _ in known)
    return words.received([*known, (rest, words.UNTOLD)] if rest > ROUNDED else known)


def people(stated: Aggregates) -> int | None:
    """How many participants the latest statement counts at least, None if none does."""
    counted = [filing.figures["participants"].low for filing in stated.filings if "participants" in filing.figures]
    counted += [_heads(table.ranks) for table in stated.disclosures if all(rank.count for rank in table.ranks)]
    return int(counted[-1]) if counted else None


def _heads(ranks: Sequence[Rank]) -> float:
    return sum(rank.count.low for rank in ranks if rank.count)


def days(stated: Aggregates) -> int | None:
    """How many days the filings cover, None where one does not state its dates."""
    spans = [(filing.first, filing.last) for filing in stated.filings]
    if not spans or any(first is None or last is None for first, last in spans):
        return None
    return sum((last - first).days + 1 for first, last in spans if first and last)


def window(stated: Aggregates) -> tuple[str, str]:
    """The first and the last day that any statement covers, "" where none is stated."""
    spans = [(one.first, one.last) for one in stated.filings] + [(one.first, one.last) for one in stated.disclosures]
    first = min((day for day, _ in spans if day), default="")
    return str(first), str(max((day for _, day in spans if day), default=""))


def basis(stated: Aggregates, settings: Settings) -> Basis:
    """What the report rests on: filings where there are any, else a disclosure, answers, its text, or the terms."""
    if stated.filings:
        return "filing"
    if stated.disclosures:
        return "disclosure"
    if settings.pitch.model_fields_set:
        return "answers"
    return "disclosure" if settings.statement.model_fields_set else "terms"
