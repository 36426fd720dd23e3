"""`mlmcheck demo`: an invented company, written to a folder and analyzed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mlmcheck.cli import choices, new_folder
from mlmcheck.cli.job import Job, run
from mlmcheck.cli.show import show
from mlmcheck.cli.streams import emit, say

HELP = """Write an invented company's files to a folder and analyze them.

The companies are simulated, so the truth about them is known. Their files show what mlmcheck reads.

\b
See a report:
    mlmcheck demo
Which companies are there?
    mlmcheck demo --list
Keep the files of one:
    mlmcheck demo product_pyramid --dir my_demo
"""
DEFAULT = "ordinary_mlm"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo", help=HELP, short_help="Write an invented company and analyze it.")(demo)


def demo(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Which company; --list shows them.")] = DEFAULT,
    folder: Annotated[
        Path | None, typer.Option("--dir", metavar="DIR", help="A new or empty folder; else a temporary one.")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="List the companies and end.")] = False,
) -> None:
    """Write the files whole or not at all, say where, analyze them."""
    import tempfile

    from mlmcheck.plan import samples

    if listed:
        emit("".join(f"{one}: {samples.company(one).story}\n" for one in samples.names()))
        return
    if name not in samples.names():
        raise typer.BadParameter(f"no sample company is called '{name}'{choices.nearest(name, samples.names())}")
    target = folder if folder is not None else Path(tempfile.mkdtemp(prefix="mlmcheck-demo-"))
    write(name, target)
    say(f"wrote the files of {name} to {target}; analyze them again with: mlmcheck analyze {target}")
    show(run(Job(target)), "terminal", None, "both")


def write(name: str, target: Path) -> None:
    """Write a sample company to a new or empty folder, all of it or nothing. Raises OutputError otherwise."""
    from mlmcheck.plan import samples

    with new_folder.whole(target, is_private=False) as draft:
        samples.write(name, draft)
