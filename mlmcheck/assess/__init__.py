"""Runs the measures, holds them against the standards and combines them into the verdict: where findings meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from mlmcheck.assess import from_ledger, judging, period, report, verdict
from mlmcheck.assess.measuring import Ledgers
from mlmcheck.ledger import FeesTo
from mlmcheck.model import Report

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlmcheck.intake import Tables

__all__ = ["Options", "analyze"]


@dataclass(frozen=True, slots=True)
class Options:
    """What the user may choose: readings, limits by criterion id, who joining fees go to, whose law, which company."""

    own_use: Literal["exclude", "include", "both"] = "both"
    limits: Mapping[str, float] = field(default_factory=dict)
    fees_to: FeesTo | None = None
    jurisdictions: tuple[str, ...] = ()
    company: str = ""


def asked(options: Options, places: Sequence[str]) -> dict[str, str]:
    """What the report was made by: the readings shown, and whose law if not everybody's."""
    return {"own_use": options.own_use} | ({"places": ", ".join(places)} if places else {})


def analyze(
    tables: Tables,
    options: Options | None = None,
    progress: Callable[[str, float], None] | None = None,
    *,
    is_last: bool = False,
) -> Report:
    """Everything the tables show, judged. InputError for an unknown limit id; a failed measure is `broken`, not fatal.

    `progress` is told the name of each step and the share done (0..1). `is_last` gives the memory of the input tables
    back as the work goes on: nothing else can be asked of them afterwards.
    """
    options = options or Options()
    places = judging.places(options.jurisdictions, tables.settings.company.jurisdictions)
    laws = judging.chosen(options.limits, places)
    ledgers = Ledgers(tables, options.fees_to, progress, is_last=is_last)
    judgements = judging.judge_all(laws, ledgers.results, tables.currency, tables.scale)
    found = verdict.reach(from_ledger.grounds(ledgers), judgements)
    return report.compose(tables, ledgers, judgements, found, period.warnings(ledgers), asked(options, places))
