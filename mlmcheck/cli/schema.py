"""`mlmcheck schema`: the JSON schema of the reports."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from mlmcheck.cli.streams import emit

HELP = """Print the JSON schema of what --format json writes, or of a plan.toml.

Within one schema_version fields are only ever added. Money is a decimal string; other numbers have 10 significant
digits.

\b
    mlmcheck schema > report.schema.json
    mlmcheck schema --of inspection > inspection.schema.json
    mlmcheck schema --of trace > trace.schema.json
    mlmcheck schema --of plan > plan.schema.json
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("schema", help=HELP, short_help="Print the JSON schema of the reports.")(schema)


def schema(
    of: Annotated[Literal["report", "inspection", "trace", "plan"], typer.Option(help="Which document.")] = "report",
) -> None:
    """Print it."""
    if of == "inspection":
        from mlmcheck.render.inspection_schema import schema as text
    elif of == "trace":
        from mlmcheck.render.trace.schema import schema as text
    elif of == "plan":
        from mlmcheck.plan.scheme import schema as text
    else:
        from mlmcheck.render.schema import schema as text

    emit(text(), "utf-8")
