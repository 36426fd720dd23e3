"""`mlmcheck cases`: the published cases and firms nobody accused."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from mlmcheck.cli.screen import send
from mlmcheck.cli.streams import emit
from mlmcheck.errors import InputError

HELP = """List the published cases: what an authority did, and every figure.

Each figure has its base, its source and a mark of confidence. Settled or charged
is not the same as decided; what only a party says is called alleged.

\b
What is there, by outcome?
    mlmcheck cases
What is known of one?
    mlmcheck cases burnlounge
Which published figures compare with a measure?
    mlmcheck cases --measure unpaid_share
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("cases", help=HELP, short_help="List the published cases and their figures.")(cases)


def cases(
    id: Annotated[str | None, typer.Argument(metavar="ID", help="A case, or how its id begins.")] = None,
    measure: Annotated[str | None, typer.Option(help="Only figures comparable with this measure.")] = None,
    format: Annotated[Literal["terminal", "json"], typer.Option("--format", help="How to print it.")] = "terminal",
) -> None:
    """Print the list, one case, or the figures of one measure."""
    try:
        text = _figures(id, measure, format) if measure is not None else _cases(id, format)
    except InputError as fault:
        raise typer.BadParameter(str(fault)) from fault
    if format == "json":
        send(text, None, "utf-8")
    else:
        emit(text)


def _cases(id: str | None, format: str) -> str:
    from mlmcheck.cases import find, load
    from mlmcheck.cli.screen import width

    if format == "json":
        from mlmcheck.render.cases_json import dumps

        return dumps(load() if id is None else (find(id),))
    from mlmcheck.render.cases import listed, one

    return listed(load(), width()) if id is None else one(find(id), width())


def _figures(id: str | None, measure: str, format: str) -> str:
    from mlmcheck.cases import find, measured
    from mlmcheck.cli.screen import width

    only = None if id is None else find(id)
    found = [(case, figure) for case, figure in measured(measure) if only is None or case == only]
    if only and not found:
        raise InputError(f"{only.id} has no figure comparable with '{measure}'; `mlmcheck cases {only.id}` lists all")
    if format == "json":
        from mlmcheck.render.cases_json import dumps_figures

        return dumps_figures(found, measure)
    from mlmcheck.render.cases import figures

    return figures(found, measure, width())
