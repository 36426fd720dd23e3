"""`mlmcheck standards`: the laws, orders and codes that a company is held against."""

from __future__ import annotations

from typing import Annotated

import typer

from mlmcheck.cli import choices
from mlmcheck.cli.screen import Format, on_screen, send, width
from mlmcheck.cli.streams import Output

HELP = """List the laws, orders and codes by place, and what each draws its lines on.

At the end stand the facts that no table shows, such as the days to cancel, and
the keys of company.toml that take them.

\b
All of them:
    mlmcheck standards
Those of some places, by code or name; a country takes its states in, a member
of the European Union takes the Union in:
    mlmcheck standards --jurisdiction US,DE,Norway
For other programs:
    mlmcheck standards --format json
What one says, and what it does not say:
    mlmcheck explain us_koscot
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("standards", help=HELP, short_help="List laws, orders and codes by place.")(standards)


def standards(
    jurisdiction: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE[,CODE...]", help="Only these places; own lines and industry codes always stay."),
    ] = None,
    format: Annotated[Format, typer.Option(help="For reading, or for other programs.")] = "terminal",
    output: Output = None,
) -> None:
    """Print them."""
    laws = choices.laws(jurisdiction or ())
    from mlmcheck.render import standards as sheet

    if format == "json":
        send(sheet.dumps(laws), output, "utf-8")
    elif output is not None:
        send(sheet.text(laws, width(), "utf-8"), output, "utf-8")
    else:
        on_screen(lambda console: sheet.render(laws, console), lambda encoding: sheet.text(laws, width(), encoding))
