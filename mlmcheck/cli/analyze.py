"""`mlmcheck analyze`: from a company's files to a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlmcheck.cli import choices, forms
from mlmcheck.cli.exits import REACHED
from mlmcheck.cli.job import CUT_TWICE, Engine, FeesTo, Job, OwnUse, run
from mlmcheck.cli.reading_options import Reading, reads_files
from mlmcheck.cli.show import show
from mlmcheck.cli.streams import Output, check_target, say
from mlmcheck.cli.watching import watched

HELP = """Analyze one company's files and print a report.

PATH is a folder, an archive or a workbook that holds sales, recruits and payouts, one sales file, or - for standard
input, in nearly any form; `mlmcheck inspect` says how each file is understood. Sales alone is enough to start with;
every further table answers more, and what is missing is named as missing, never counted as zero. Without books a
filing of totals, an income disclosure or typed totals go through the same measures and the same law.

\b
A folder of files:
    mlmcheck analyze my_company/
Files with other names, one table in two parts:
    mlmcheck analyze --sales 2023.csv --sales 2024.csv --recruits people.csv
The same as JSON, into a file:
    mlmcheck analyze my_company/ --format json --output report.json
As a page to send, or as a workbook:
    mlmcheck analyze my_company/ --format html --output report.html
    mlmcheck analyze my_company/ --format xlsx --output report.xlsx
Headers that nobody knows, in one currency or with rates:
    mlmcheck analyze dump.zip --map sales.amount=Importe --rates rates.csv
No books? A filing, an income disclosure with its costs, or totals typed:
    mlmcheck analyze filings.csv --company Aster
    mlmcheck analyze disclosure.csv --fact plan.joining_fee=59
    mlmcheck analyze --fact revenue_total=9000000 --fact payouts_total=3800000
By the law of Korea and Norway only:
    mlmcheck analyze my_company/ --jurisdiction KR,NO
The main figures by region, or by the quarter of joining:
    mlmcheck analyze my_company/ --by region
Do the payouts follow the firm's own plan?
    mlmcheck analyze my_company/ --plan plan.toml
With findings that somebody answers for until a day:
    mlmcheck analyze my_company/ --waivers waivers.toml
Only the year 2024:
    mlmcheck analyze my_company/ --from 2024-01-01 --to 2024-12-31
End with status 1 if the verdict is pyramid indicators or graver:
    mlmcheck analyze my_company/ --fail-on indicators
Say which header is which column:
    mlmcheck analyze my_company/ --map "sales.amount=Net total"
Move a line and see what changes:
    mlmcheck analyze my_company/ --limit us_koscot.rewards_for_recruiting=0.6
"""

if TYPE_CHECKING:
    from mlmcheck.model import Report

_TABLES = (".csv", ".tsv", ".txt", ".gz", ".parquet", ".toml", ".jsonl", ".xlsx", ".xls", ".ods")
Files = Annotated[
    list[Path] | None, typer.Option(metavar="FILE", help="A file of this table; repeat it for further parts.")
]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("analyze", help=HELP, short_help="Analyze one company's files and print a report.")(analyze)


@watched
@reads_files
def analyze(
    path: Annotated[
        Path | None, typer.Argument(metavar="PATH", help="A folder, one sales file, a filing or a disclosure.")
    ] = None,
    sales: Files = None,
    recruits: Files = None,
    payouts: Files = None,
    transfers: Files = None,
    resales: Files = None,
    customers: Files = None,
    products: Files = None,
    format: Annotated[
        forms.Form, typer.Option(help="To read, for programs, to send, for a ticket, one table, a workbook.")
    ] = "terminal",
    output: Output = None,
    own_use: Annotated[
        OwnUse, typer.Option(help="Show figures with participants' own purchases as demand, not, or both.")
    ] = "both",
    fail_on: Annotated[
        str | None, typer.Option(metavar="BAND[,insufficient]", help="End with status 1 if the verdict reaches it.")
    ] = None,
    limit: Annotated[
        list[str] | None, typer.Option(metavar="ID=VALUE", help="Move the line of one criterion; may be repeated.")
    ] = None,
    first: Annotated[str | None, typer.Option("--from", metavar="DATE", help="First day, as 2024-01-31.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day, as 2024-12-31.")] = None,
    fees_to: Annotated[
        FeesTo | None, typer.Option(help="Who got the joining fees, if the files leave it open.")
    ] = None,
    jurisdiction: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODES", help="Whose law, such as US,EU,KR or all; else that of the company's own places."
        ),
    ] = None,
    company: Annotated[
        str, typer.Option(metavar="NAME", help="Which company of a list of filings or disclosures.")
    ] = "",
    by: Annotated[
        str,
        typer.Option(
            metavar="COLUMN",
            help="Figures by group too: region, rank, type, joined_quarter, leg or a header of recruits.",
        ),
    ] = "",
    view: Annotated[
        str, typer.Option(metavar="NAME", help="Figures of a saved view of company.toml too: [views.NAME].")
    ] = "",
    plan: Annotated[
        Path | None, typer.Option(metavar="PLAN", help="A plan.toml: recompute payouts by it, list differences.")
    ] = None,
    waivers: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A TOML of findings that somebody answers for.")
    ] = None,
    today: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day by which waivers hold, if not the computer's.")
    ] = None,
    engine: Annotated[
        Engine, typer.Option(help="Where the work is done: here, or on a Spark cluster (needs mlmcheck[spark]).")
    ] = "duckdb",
    master: Annotated[str, typer.Option(metavar="URL", help="The cluster, as spark://host:7077.")] = "local[*]",
    scratch: Annotated[
        Path | None, typer.Option(metavar="DIR", help="A folder that every worker of the cluster sees.")
    ] = None,
    *,
    reading: Reading,
) -> None:
    """Read, measure, judge, show; then the exit status that --fail-on asks for."""
    tables = {
        "sales": sales, "recruits": recruits, "payouts": payouts, "transfers": transfers, "resales": resales,
        "customers": customers, "products": products,
    }  # fmt: skip
    files = {role: parts for role, parts in tables.items() if parts}
    forms.check(format, output)
    _check_paths(path, files, output, has_facts=bool(reading.fact))
    if by and view:
        raise typer.BadParameter(CUT_TWICE)
    window = choices.window(first, last)
    named = choices.bands(fail_on)
    given = [item for parts in files.values() for item in parts] + ([path] if path else [])
    reading.check(given)
    job = Job(path, files, window, own_use, limit or (), fees_to, jurisdiction or (), company, reading, plan)
    report = run(replace(job, engine=engine, master=master, scratch=scratch, by=by, view=view))
    show(_waived(report, waivers, today), format, output, own_use)
    if choices.reached(report.verdict.band, named):
        say(f"--fail-on {fail_on}: reached, the verdict is {report.verdict.band.phrase}")
        raise typer.Exit(REACHED)


def _waived(report: Report, path: Path | None, today: str | None) -> Report:
    """The report with its waivers, if a file of them was given; only then is there a clock."""
    if path is None:
        return report
    from mlmcheck.assess.waivers import applied, load

    return applied(report, load(path), choices.day(today) or date.today())  # noqa: DTZ011 - the user's own day


def _check_paths(
    path: Path | None, files: Mapping[str, Sequence[Path]], output: Path | None, *, has_facts: bool
) -> None:
    if path is None and not files and not has_facts:
        raise typer.BadParameter("name a folder, or files with --sales, --recruits, --payouts")
    if output is None:
        return
    check_target(output)
    given = [part for parts in files.values() for part in parts] + ([path] if path else [])
    if any(_is_input(output, one) for one in given):
        raise typer.BadParameter(f"--output {output} would overwrite an input; name another file")


def _is_input(output: Path, given: Path) -> bool:
    """Whether the output is a given file, or a file already in a given folder that could be one of its tables."""
    if not output.exists() or not given.exists():
        return False
    return output.samefile(given) or (given.is_dir() and output.parent.samefile(given) and output.suffix in _TABLES)
