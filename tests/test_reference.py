"""The program against a second reading of its contract, on random small companies: integers exact, shares to 1e-12."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import HealthCheck, assume, example, given, settings

from mlmcheck.model import Measurement, Report, Span
from tests import kit, reference
from tests.reference.made import companies
from tests.reference.rewards import TieError
from tests.reference.sources import Span as Told

MEASURES = (
    "retail_share", "internal_share", "recruitment_share", "payout_ratio", "payback_ratio", "loss_share", "median_net",
    "mean_net", "unpaid_share", "nonrecruiter_share", "organisation_depth", "participant_funded_reward_share",
    "recruitment_reward_share", "retail_reward_share", "outside_funding_gap",
)  # fmt: skip


def differences(company: dict[str, str]) -> list[str]:
    """What the two readings say differently of one company."""
    tables = dict(company)
    told, found = reference.read(**tables), kit.report(tables.pop("settings", ""), None, **tables)
    wrong = [line for name in MEASURES for line in _of_measure(name, told, found)]
    for name, mine, theirs in (("e1", told.e1, found.verdict.elements.e1), ("e2", told.e2, found.verdict.elements.e2)):
        if not _same(mine, theirs and theirs.value):
            wrong.append(f"{name}: reference {_shown(mine)}, program {theirs}")
    if found.verdict.band.value != told.band:
        wrong.append(f"band: reference {told.band}, program {found.verdict.band.value}")
    gap = found.results["ledger_gap"]
    if isinstance(gap, Measurement) and gap.span != Span.exact(0):
        wrong.append(f"ledger_gap: {gap.span}")
    return wrong


def _of_measure(name: str, told: reference.Reading, found: Report) -> list[str]:
    result, spans = found.results[name], told.spans.get(name)
    if not isinstance(result, Measurement) or spans is None:
        agreed = spans is None and not isinstance(result, Measurement)
        return [] if agreed else [f"{name}: reference {spans and _line(spans[0])}, program {result}"]
    both = ((spans[0], result.reading("exclude")), (spans[1], result.reading("include")))
    return [f"{name}: reference {_line(mine)}, program {theirs}" for mine, theirs in both if not _agree(mine, theirs)]


def _agree(mine: Told, theirs: Span) -> bool:
    pairs = zip(mine, (theirs.value, theirs.low, theirs.high), strict=True)
    return all(_same(one, other) for one, other in pairs)


def _same(one: Fraction | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return float(one) == pytest.approx(other, rel=1e-12, abs=1e-12)


def _line(span: Told) -> str:
    return " ".join(map(_shown, span))


def _shown(number: Fraction | None) -> str:
    return "-" if number is None else f"{float(number):.15g}"
