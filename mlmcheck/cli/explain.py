"""`mlmcheck explain`: the page of a measure, a standard, a published case or a term."""

from __future__ import annotations

from typing import Annotated

import typer

from mlmcheck.cli.streams import emit
from mlmcheck.errors import InputError

HELP = """Explain a measure, a standard, a published case or a term of the field.

Every figure of a report names its id. Without an id, all ids are listed.

\b
What is there?
    mlmcheck explain
What does this figure mean?
    mlmcheck explain retail_share
Which queries produced it?
    mlmcheck explain retail_share --sql
What does this order say, and what does it not say?
    mlmcheck explain us_vemma_order
What is known of this case, and what is a word of the field?
    mlmcheck explain burnlounge
    mlmcheck explain downline
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("explain", help=HELP, short_help="Explain a measure, a standard, a case or a term.")(explain)


def explain(
    id: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="A measure, standard, case or term; a criterion's id leads to its standard."),
    ] = None,
    sql: Annotated[bool, typer.Option("--sql", help="Add the queries behind a measure.")] = False,
) -> None:
    """Print one page, or the list of all."""
    from mlmcheck import explain as pages

    if id is None:
        emit(_listed(pages.index()))
        return
    try:
        emit(pages.page(id.partition(".")[0], sql=sql).rstrip("\n") + "\n")
    except InputError as fault:
        raise typer.BadParameter(str(fault)) from fault


def _listed(found: tuple[tuple[str, str, str], ...]) -> str:
    width = max(len(id) for _, id, _ in found)
    titles = {"measure": "Measures", "standard": "Standards", "case": "Published cases", "term": "Terms"}
    lines: list[str] = []
    for kind in dict.fromkeys(kind for kind, _, _ in found):
        lines += ["", titles.get(kind, kind), *(f"  {id:<{width}}  {told}" for one, id, told in found if one == kind)]
    return "\n".join(lines[1:]) + "\n"
