"""`mlmcheck render`: a stored report in another form."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mlmcheck.cli import forms
from mlmcheck.cli.streams import Output, check_target
from mlmcheck.errors import InputError

HELP = """Show a stored report in another form, without the files it was made from.

Every form tells the same findings and figures. html is one page to send or print, md goes into a ticket, xlsx is a
workbook with a sheet for each table, csv is one table: a row for each finding, measure and standard, the first column
says which.

\b
Keep a report, then send it:
    mlmcheck analyze my_company/ --format json --output report.json
    mlmcheck render report.json --to html --output report.html
For a spreadsheet:
    mlmcheck render report.json --to xlsx --output report.xlsx
For a ticket:
    mlmcheck render report.json --to md
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("render", help=HELP, short_help="Show a stored report in another form.")(render)


def render(
    report: Annotated[Path, typer.Argument(metavar="REPORT.json", help="Written by analyze with --format json.")],
    to: Annotated[forms.Stored, typer.Option(help="What to make of it.")] = "terminal",
    output: Output = None,
) -> None:
    """Read, check, show."""
    from mlmcheck import verify

    forms.check(to, output)
    if output is not None:
        check_target(output)
        if output.exists() and report.exists() and output.samefile(report):
            raise typer.BadParameter(f"--output {output} would overwrite the report; name another file")
    document = verify.load(report)
    from mlmcheck.render import readable

    readable.check(document, report.name)
    try:
        forms.show(document, to, output)
    except (ArithmeticError, ValueError) as error:  # amounts of so many digits are nobody's money
        raise InputError(f"{report.name}: it holds a number that cannot be shown; make the report again") from error
