"""One analysis, from files to a report, watched and stoppable."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mlmcheck.cli import choices, stop
from mlmcheck.cli.progress import progress
from mlmcheck.cli.reading_options import Reading

if TYPE_CHECKING:
    from mlmcheck.assess import Options
    from mlmcheck.model import Report

OwnUse = Literal["exclude", "include", "both"]
FeesTo = Literal["firm", "seller"]


def run(
    path: Path | None,
    files: Mapping[str, Sequence[Path]],
    window: tuple[date | None, date | None] = (None, None),
    own_use: OwnUse = "both",
    limit: Sequence[str] = (),
    fees_to: FeesTo | None = None,
    asked: Reading | None = None,
    show_ids: bool = False,
) -> Report:
    """The report on these files; with `show_ids` it quotes what could not be read.

    Raises model.InputError if they cannot be used.
    """
    with stop.held():
        from mlmcheck import assess, intake
    said = asked or Reading()
    options = assess.Options(own_use=own_use, limits=_limits(limit), fees_to=fees_to)
    with progress("reading") as reading:
        tables = intake.read(
            path,
            files=files,
            stated=said.stated(),
            first=window[0],
            last=window[1],
            progress=reading,
            show_ids=show_ids,
        )
    with tables, progress("measuring") as measuring:
        report = assess.analyze(tables, options, measuring, is_last=True)
    stop.check()
    told = {**_asked(window, options, show_ids=show_ids), **said.asked()}
    return replace(report, options={**report.options, **told})


def _limits(given: Sequence[str]) -> dict[str, float]:
    from mlmcheck import standards

    known = [f"{law.id}.{criterion.id}" for law in standards.load() for criterion in law.criteria]
    return choices.limits(given, known)


def _asked(window: tuple[date | None, date | None], options: Options, *, show_ids: bool) -> dict[str, str]:
    """What was asked for beyond the default, so that the report can be made again."""
    asked = {"from": window[0], "to": window[1], "fees_to": options.fees_to, "show_ids": show_ids and "yes"}
    lines = {f"limit {id}": f"{value:.10g}" for id, value in sorted(options.limits.items())}
    return {**{name: str(value) for name, value in asked.items() if value}, **lines}
