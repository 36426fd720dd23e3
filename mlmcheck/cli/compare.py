"""`mlmcheck compare`: what moved between two reports."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from mlmcheck.cli import choices, stop
from mlmcheck.cli.exits import REACHED
from mlmcheck.cli.job import Job, run
from mlmcheck.cli.reading_options import Reading
from mlmcheck.cli.screen import send, show_document
from mlmcheck.cli.streams import Output, check_target, say

HELP = """Compare two reports: of one company in two periods, or of two companies.

OLD and NEW are reports written by `analyze --format json`, or folders and files, which are analyzed first. What moved
is told apart from what may be the same: exact figures differ or do not, bounds must lie apart, and the difference of
two estimates must be beyond its own 95 % interval.

\b
Last year's report and this year's:
    mlmcheck compare 2024.json 2025.json
Two folders, analyzed on the way:
    mlmcheck compare company_a/ company_b/
End with status 1 if the band is graver or a standard newly flagged:
    mlmcheck compare 2024.json 2025.json --fail-on worse
"""
Shape = Literal["terminal", "md", "html", "json"]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("compare", help=HELP, short_help="What moved between two reports.")(compare)


def compare(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A report, a folder or a file.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="Likewise, the later one.")],
    format: Annotated[Shape, typer.Option(help="For reading, to send, or for other programs.")] = "terminal",
    output: Output = None,
    fail_on: Annotated[Literal["worse"] | None, typer.Option(help="End with status 1 if it got worse.")] = None,
    jurisdiction: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Whose law, where a folder or file is analyzed.")
    ] = None,
) -> None:
    """Load or make both, compare, show."""
    if output is not None:
        check_target(output)
        if any(output.exists() and each.exists() and output.samefile(each) for each in (old, new)):
            raise typer.BadParameter(f"--output {output} would overwrite what is compared; name another file")
    with stop.held():
        from mlmcheck import comparison
    found = comparison.compare(*(_document(path, jurisdiction or []) for path in (old, new)))
    from mlmcheck.render import comparison as sheet

    if format == "json":
        send(sheet.dumps(found), output, "utf-8")
    else:
        show_document(sheet.document(found), format, output)
    if fail_on and found.is_worse:
        say("--fail-on worse: the band is graver, or a standard is flagged that was not")
        raise typer.Exit(REACHED)


def _document(path: Path, jurisdiction: list[str]) -> dict[str, Any]:
    """A stored report, or that of a folder or file, made now."""
    from mlmcheck import verify

    if path.is_file() and path.suffix.casefold() == ".json":
        return verify.load(path)
    from mlmcheck.render.json import document

    reading = Reading()
    reading.check([path])
    return document(run(Job(path, jurisdiction=choices.words(jurisdiction), reading=reading)))
