"""One analysis, from files to a report, watched and stoppable."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
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
) -> Report:
    """The report on these files; `asked` is what the user says of them. Raises model.InputError if they are no use."""
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
            show_ids=said.show_ids,
            rates=said.rates,
        )
    with tables, progress("measuring") as measuring:
        said.guard()(tables)
        report = assess.analyze(tables, options, measuring, is_last=True)
    stop.check()
    told = {**_asked(window, options), **_given(path, files), **said.asked()}
    return replace(report, options={**report.options, **told})


def _limits(given: Sequence[str]) -> dict[str, float]:
    from mlmcheck import standards

    known = [f"{law.id}.{criterion.id}" for law in standards.load() for criterion in law.criteria]
    return choices.limits(given, known)


def _given(path: Path | None, files: Mapping[str, Sequence[Path]]) -> dict[str, str]:
    """What else `verify` needs to do the same again: the tables given by option, and the settings that were read."""
    first = next((part for parts in files.values() for part in parts), Path())
    home = first.parent if path is None else path if path.is_dir() else path.parent
    told = {"files given": ", ".join(sorted(files))} if files else {}
    if path is None:
        told["folder"] = "not read"
    found = {name: home / name for name in ("company.toml", "mapping.toml")}
    return told | {
        f"{name} sha256": sha256(file.read_bytes()).hexdigest() for name, file in found.items() if file.is_file()
    }


def _asked(window: tuple[date | None, date | None], options: Options) -> dict[str, str]:
    """What was asked for beyond the default, so that the report can be made again."""
    asked = {"from": window[0], "to": window[1], "fees_to": options.fees_to}
    lines = {f"limit {id}": f"{value:.10g}" for id, value in sorted(options.limits.items())}
    return {**{name: str(value) for name, value in asked.items() if value}, **lines}
