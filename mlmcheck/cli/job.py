"""One analysis, from files to a report, watched and stoppable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mlmcheck.cli import choices, stop
from mlmcheck.cli.progress import progress
from mlmcheck.cli.reading_options import Reading

if TYPE_CHECKING:
    from mlmcheck.assess import Options
    from mlmcheck.intake import Tables
    from mlmcheck.intake.stated import Stated
    from mlmcheck.model import Report
    from mlmcheck.model.reconciliation import Reconciliation

OwnUse = Literal["exclude", "include", "both"]
FeesTo = Literal["firm", "seller"]
Engine = Literal["duckdb", "spark"]
CUT_TWICE = "--by and --view cut the company in two ways; name one"


@dataclass(frozen=True, slots=True)
class Job:
    """What is asked for: the files or facts, the window, the company of a list, the law, and how files are read."""

    path: Path | None = None
    files: Mapping[str, Sequence[Path]] = field(default_factory=dict)
    window: tuple[date | None, date | None] = (None, None)
    own_use: OwnUse = "both"
    limit: Sequence[str] = ()
    fees_to: FeesTo | None = None
    jurisdiction: Sequence[str] = ()
    company: str = ""
    reading: Reading = field(default_factory=Reading)
    plan: Path | None = None
    engine: Engine = "duckdb"
    master: str = "local[*]"
    scratch: Path | None = None
    by: str = ""
    view: str = ""


def run(job: Job) -> Report:
    """The report on these files or facts. Raises model.InputError if they are no use."""
    with stop.held():
        from mlmcheck import assess
        from mlmcheck.intake import stated
    options = assess.Options(
        own_use=job.own_use,
        limits=_limits(job.limit),
        fees_to=job.fees_to,
        jurisdictions=choices.words(job.jurisdiction),
        by=job.by,
        view=job.view,
    )
    found = None if job.files else stated.read(job.path, job.reading.stated(), job.company, job.window)
    report = _by_column(job, options) if found is None else _on_statements(job, options, found)
    stop.check()
    told = {**_asked(job, options), **_given(job), **job.reading.asked()}
    return replace(report, options={**report.options, **told})


def _on_statements(job: Job, options: Options, found: Stated) -> Report:
    from mlmcheck.assess import on_statements

    job.reading.refuse_books_only()
    if job.by or job.view:
        from mlmcheck.model import InputError

        raise InputError(
            "--by and --view tell figures by group of participants, and there are no books here; leave it out"
        )
    if job.plan is not None:
        from mlmcheck.model import InputError

        raise InputError("--plan holds payouts against a plan, and there are no books here; leave it out")
    return on_statements.analyze(found.aggregates, found.settings, options)


def _by_column(job: Job, options: Options) -> Report:
    """The report; a header of recruits that --by names and no table knows is taken for the region, which it is not."""
    from mlmcheck.errors import InputError
    from mlmcheck.ledger.labels import KNOWN

    if not job.by or job.by in KNOWN:
        return _on_books(job, options)
    said = replace(job.reading, map=[*(job.reading.map or ()), f"recruits.region={job.by}"])
    try:
        report = _on_books(replace(job, reading=said), replace(options, by="region"))
    except InputError as error:
        if "recruits.region" not in str(error):
            raise
        raise InputError(f"--by {job.by}: it is none of {', '.join(KNOWN)}, and no header either: {error}") from error
    return replace(report, groups=report.groups and replace(report.groups, by=job.by))


def _on_books(job: Job, options: Options) -> Report:
    from mlmcheck import assess, intake
    from mlmcheck.intake import stated

    if job.company:
        from mlmcheck.model import InputError

        raise InputError("--company chooses one of a list of filings or disclosures; these files are neither")
    said = job.reading
    with progress("reading") as reading:
        tables = intake.read(
            job.path,
            files=job.files,
            stated=said.stated(),
            first=job.window[0],
            last=job.window[1],
            progress=reading,
            show_ids=said.show_ids,
            rates=said.rates,
            cache=said.cache,
        )
    with tables, progress("measuring") as measuring:
        said.guard()(tables)
        by_plan = _by_plan(job.plan, tables)
        disclosures, told = stated.beside(job.path, said.stated())
        with _engine(job, tables) as at:
            found = assess.analyze(at, options, measuring, is_last=True, beside=disclosures)
        return replace(found, warnings=(*found.warnings, *told), reconciliation=by_plan)


@contextmanager
def _engine(job: Job, tables: Tables) -> Iterator[Tables]:
    """The tables where the work is to be done: in this process, or on a cluster."""
    if job.engine == "duckdb":
        yield tables
        return
    from mlmcheck.ledger.spark import on_spark

    with on_spark(tables, job.master, job.scratch) as at:
        yield at


def _by_plan(path: Path | None, tables: Tables) -> Reconciliation | None:
    """The payouts held against a plan, if one was given; before measuring, which gives tables back."""
    if path is None:
        return None
    from mlmcheck.plan.scheme import parse
    from mlmcheck.reconcile import reconcile

    return reconcile(tables, parse(_plan(path), path.name))


@cache
def _plan(path: Path) -> bytes:
    """The plan as it was read, once: what is parsed is what the report states the digest of."""
    from mlmcheck.plan.scheme import read

    return read(path)


def _limits(given: Sequence[str]) -> dict[str, float]:
    from mlmcheck import standards

    known = [f"{law.id}.{criterion.id}" for law in standards.load() for criterion in law.criteria]
    return choices.limits(given, known)


def _given(job: Job) -> dict[str, str]:
    """What else `verify` needs to do the same again: the tables given by option, and the settings that were read."""
    path = job.path
    first = next((part for parts in job.files.values() for part in parts), None)
    if path is None and first is None:
        return {"folder": "not read"}
    home = (first or Path()).parent if path is None else path if path.is_dir() else path.parent
    told = {"files given": ", ".join(sorted(job.files))} if job.files else {}
    if path is None:
        told["folder"] = "not read"
    found = {name: home / name for name in ("company.toml", "mapping.toml")}
    return told | {f"{name} sha256": _sha256(file.read_bytes()) for name, file in found.items() if file.is_file()}


def _asked(job: Job, options: Options) -> dict[str, str]:
    """What was asked for beyond the default, so that the report can be made again."""
    asked = {
        "from": job.window[0],
        "to": job.window[1],
        "fees_to": options.fees_to,
        "company": job.company,
        "by": job.by,
        "view": job.view,
    }
    asked["jurisdiction"] = ",".join(options.jurisdictions)
    asked["plan"] = "" if job.plan is None else _sha256(_plan(job.plan))
    lines = {f"limit {id}": f"{value:.10g}" for id, value in sorted(options.limits.items())}
    return {**{name: str(value) for name, value in asked.items() if value}, **lines}


def _sha256(data: bytes) -> str:
    from hashlib import sha256

    return sha256(data).hexdigest()
