"""`mlmcheck batch`: many companies overnight."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mlmcheck.cli import choices, stop
from mlmcheck.cli.exits import PARTIAL, REACHED, OutputError
from mlmcheck.cli.job import CUT_TWICE, Engine, OwnUse
from mlmcheck.cli.one_of_many import analyze
from mlmcheck.cli.pace import Pace
from mlmcheck.cli.progress import progress
from mlmcheck.cli.screen import on_screen, width
from mlmcheck.cli.streams import emit, say, write_whole
from mlmcheck.cli.watching import watched

if TYPE_CHECKING:
    from mlmcheck.batch.processes import Analyze, Limits
    from mlmcheck.batch.run import Asked, Pool
    from mlmcheck.batch.store import Store
    from mlmcheck.batch.tasks import Task
    from mlmcheck.model.summary import Summary

HELP = """Analyze many companies, side by side, and rank them.

PATH is a company's folder or file, a folder of such folders, a pattern (*), or a list of filings or disclosures with
many companies; --manifest names a CSV with a column `path` (and `company`). Each company is a line as it is done, then
a table ranked by band and score. One that cannot be analyzed is a line with its reason: it sinks no other, and the
status is 4.

With --out every report is kept as JSON, with summary.csv, summary.jsonl and summary.parquet. Run it again and only what
changed is done again: what counts are the bytes of the files, the options and the version, not the hour.

\b
A folder of companies, overnight:
    mlmcheck batch companies/ --out results/
Every company of a list, two at a time, at most ten minutes and 2 GB each:
    mlmcheck batch filings.csv --out out/ --jobs 2 --timeout 600 --memory 2GB
With a page each and an index to sort and filter:
    mlmcheck batch companies/ --out results/ --html
Only some, by name; status 1 if any is pyramid indicators or graver:
    mlmcheck batch companies/ --only "north*" --fail-on indicators
Spread over a cluster whose workers see the same folders:
    mlmcheck batch /data/firms --engine spark --master spark://host:7077

Exit status: 0 all were analyzed, 1 --fail-on was reached, 2 wrong usage, 3 nothing to analyze, 4 some failed.
"""
_SIZE = re.compile(r"(\d+)\s*(MB|GB)", re.IGNORECASE)
LEAST_MEMORY = 256


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("batch", help=HELP, short_help="Analyze many companies and rank them.")(batch)


@watched
def batch(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH...", help="Folders, files, lists.")] = None,
    manifest: Annotated[Path | None, typer.Option(metavar="FILE", help="A CSV: path, and company if you like.")] = None,
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Keep reports and summaries here.")] = None,
    only: Annotated[
        str | None, typer.Option(metavar="PATTERN", help="Only companies called so, such as north*.")
    ] = None,
    jobs: Annotated[
        int, typer.Option(min=0, help="How many at once; 0: as many as there are processors, or as a cluster takes.")
    ] = 0,
    memory: Annotated[str | None, typer.Option(metavar="SIZE", help="At most so much for each, such as 2GB.")] = None,
    timeout: Annotated[float, typer.Option(min=0, help="At most so many seconds for each; 0: no end.")] = 0,
    fail_on: Annotated[
        str | None, typer.Option(metavar="BAND[,insufficient]", help="End with status 1 if any verdict reaches it.")
    ] = None,
    jurisdiction: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Whose law, such as US,EU,KR or all; else their own.")
    ] = None,
    limit: Annotated[
        list[str] | None, typer.Option(metavar="ID=VALUE", help="Move the line of one criterion; may be repeated.")
    ] = None,
    own_use: Annotated[OwnUse, typer.Option(help="Participants' own purchases as demand, not, or both.")] = "both",
    first: Annotated[str | None, typer.Option("--from", metavar="DATE", help="First day, as 2024-01-31.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day, as 2024-12-31.")] = None,
    by: Annotated[str, typer.Option(metavar="COLUMN", help="Figures by group too, as with `analyze --by`.")] = "",
    view: Annotated[str, typer.Option(metavar="NAME", help="Figures of a view of each company.toml too.")] = "",
    html: Annotated[bool, typer.Option("--html", help="Beside the reports a page each, and an index of them.")] = False,
    cache: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Keep here what was read; unchanged files are not read again.")
    ] = None,
    engine: Annotated[Engine, typer.Option(help="On this machine, or spread over a Spark cluster.")] = "duckdb",
    master: Annotated[str, typer.Option(metavar="URL", help="The cluster, as spark://host:7077.")] = "local[*]",
) -> None:
    """Find the companies, run them, tell each, rank them, keep the reports."""
    named = choices.bands(fail_on)
    if html and out is None:
        raise typer.BadParameter("--html writes pages into the folder of --out; name one")
    if by and view:
        raise typer.BadParameter(CUT_TWICE)
    if not paths and not manifest:
        raise typer.BadParameter("name folders, files or a list of filings, or --manifest FILE")
    with stop.held():
        from mlmcheck.batch.tasks import tasks
    found = [task for task in tasks(paths or (), manifest) if not only or _is_called(task, only)]
    if not found:
        raise typer.BadParameter(f"--only {only}: no company is called so")
    options: dict[str, Any] = {"own_use": own_use, "from": first, "to": last}
    options |= {"jurisdiction": tuple(jurisdiction or ()), "limit": tuple(limit or ()), "by": by, "view": view}
    _check(options)
    with ExitStack() as stack:
        store = _store(out, stack)
        work = functools.partial(analyze, options=options, cache=cache)
        pool = stack.enter_context(_pool(engine, master, work, _limits(jobs, memory, timeout, engine)))
        rows = list(_told(found, options, store, pool))
        if store is not None:
            _keep(store, rows, html=html)
    ranked = sorted(rows, key=lambda one: one.rank)
    from mlmcheck.render import batch as sheet

    emit("\n")
    on_screen(lambda console: sheet.render(ranked, console), lambda encoding: sheet.text(ranked, width(), encoding))
    _end(ranked, named, fail_on)


def _told(found: Sequence[Task], options: dict[str, Any], store: Store | None, pool: Pool) -> Iterator[Summary]:
    """Each company's line as it comes, in the order named, while a bar on the terminal says how far all are."""
    from mlmcheck.batch.run import run
    from mlmcheck.render.batch import line

    with progress("analyzing") as tell:
        pace = Pace()
        for one in run(found, pool, store, _asked(options), lambda done, all: tell(pace.words(done, all), done / all)):
            emit(f"{line(one)}\n")
            yield one


def _pool(engine: Engine, master: str, work: Analyze, limits: Limits) -> AbstractContextManager[Pool]:
    from mlmcheck.batch.processes import Processes

    if engine == "duckdb":
        return Processes(work, limits)
    from mlmcheck.batch.cluster import Cluster

    return Cluster(work, limits, master)


def _asked(options: dict[str, Any]) -> Asked:
    from mlmcheck.batch.run import Asked
    from mlmcheck.render.provenance import tool

    told = tool()
    return Asked(options, repr(sorted((key, str(told[key])) for key in ("version", "python", "libraries"))))


def _check(options: dict[str, Any]) -> None:
    """What is wrong with the options is wrong with all companies: it is said once, before the first."""
    choices.window(options["from"], options["to"])
    choices.laws([code for code in choices.words(options["jurisdiction"]) if code.casefold() != "all"])
    from mlmcheck import standards

    known = [f"{law.id}.{criterion.id}" for law in standards.load() for criterion in law.criteria]
    choices.limits(options["limit"], known)


def _is_called(task: Task, pattern: str) -> bool:
    return any(fnmatch(one.casefold(), pattern.casefold()) for one in (task.name, task.company, task.path.name))


def _limits(jobs: int, memory: str | None, timeout: float, engine: Engine) -> Limits:
    import os

    from mlmcheck.batch.processes import Limits

    own = os.cpu_count() or 1 if engine == "duckdb" else 0
    return Limits(jobs or own, _megabytes(memory), timeout)


def _megabytes(text: str | None) -> int:
    if text is None:
        return 0
    found = _SIZE.fullmatch(text.strip())
    size = int(found[1]) * (1024 if found[2].upper() == "GB" else 1) if found else 0
    if size < LEAST_MEMORY:
        raise typer.BadParameter(f"--memory {text}: write a size such as 2GB, at least {LEAST_MEMORY}MB")
    return size


def _store(out: Path | None, stack: ExitStack) -> Store | None:
    """The folder of results, made and locked."""
    if out is None:
        return None
    from mlmcheck.batch.store import Store, locked

    store = Store(out, write_whole)
    try:
        store.prepare()
        stack.enter_context(locked(out))
        store.clear()
    except OSError as fault:
        raise OutputError(f"cannot write into {out}: {(fault.strerror or type(fault).__name__).lower()}") from fault
    return store


def _keep(store: Store, rows: Sequence[Summary], *, html: bool) -> None:
    from mlmcheck.batch import pages, tables

    try:
        tables.put(store, rows)
        if html:
            pages.put(store, rows)
    except OSError as fault:
        why = (fault.strerror or type(fault).__name__).lower()
        raise OutputError(f"the summary could not be written into {store.folder}: {why}") from fault


def _end(ranked: Sequence[Summary], named: Any, fail_on: str | None) -> None:
    from mlmcheck.model import Band

    failed = sum(1 for one in ranked if one.reason)
    reached = [one for one in ranked if one.band and choices.reached(Band(one.band), named)]
    if reached:
        say(f"--fail-on {fail_on}: reached by {len(reached)}, such as {reached[0].name}")
    if failed:
        say(f"partial: {failed} of {len(ranked)} companies could not be analyzed; the reasons stand above")
        raise typer.Exit(PARTIAL)
    if reached:
        raise typer.Exit(REACHED)
