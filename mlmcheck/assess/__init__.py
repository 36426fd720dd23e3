"""Runs the measures, holds them against the standards and combines them into the verdict: where findings meet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mlmcheck.assess import from_ledger, groups, judging, on_statements, period, report, verdict
from mlmcheck.assess.measuring import Ledgers
from mlmcheck.assess.options import Options, asked
from mlmcheck.model import Report

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlmcheck.intake import Tables
    from mlmcheck.model import Aggregates

__all__ = ["Options", "analyze"]


def analyze(
    tables: Tables,
    options: Options | None = None,
    progress: Callable[[str, float], None] | None = None,
    *,
    is_last: bool = False,
    beside: Aggregates | None = None,
) -> Report:
    """Everything the tables show, judged. InputError for an unknown limit id; a failed measure is `broken`, not fatal.

    `beside` are the income disclosures that lie with the books.

    `progress` is told the name of each step and the share done (0..1). `is_last` gives the memory of the input tables
    back as the work goes on: nothing else can be asked of them afterwards.
    """
    options = options or Options()
    places = judging.places(options.jurisdictions, tables.settings.company.jurisdictions)
    laws = judging.chosen(options.limits, places)
    ledgers = Ledgers(tables, options.fees_to, progress, is_last=is_last and not (options.by or options.view))
    ledgers.results |= on_statements.disclosed(beside, tables.settings)
    judgements = judging.judge_all(laws, ledgers.results, tables.currency, tables.scale)
    found = verdict.reach(from_ledger.grounds(ledgers), judgements)
    plain = report.compose(tables, ledgers, judgements, found, period.warnings(ledgers), asked(options, places))
    if options.by or options.view:
        plain = replace(plain, groups=groups.by(tables, options.by, options.view, options.fees_to))
    return plain if beside is None else on_statements.with_statements(plain, beside, tables.settings)
