"""The program as a whole: its commands, and how it ends whatever happens."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from mlmcheck.cli import (
    analyze,
    batch,
    cases,
    compare,
    demo,
    evidence,
    explain,
    inspect,
    render,
    schema,
    simulate,
    standards,
    stop,
    trace,
    verify,
    vet,
)
from mlmcheck.cli.exits import INPUTS, INTERNAL, INTERRUPTED, USAGE, OutputError
from mlmcheck.cli.streams import emit, say
from mlmcheck.errors import InputError

HELP = """Who pays whom in a direct-selling company: customers, or recruits?

Reads a company's sales, recruits and payouts, measures where the money comes from and who gets it, and holds the
figures against laws and court orders, each with its source and its uncertainty.

\b
Were you asked to join?            mlmcheck vet
Try it on an invented company:     mlmcheck demo
What are these files?              mlmcheck inspect my_company/
Analyze a folder of files:         mlmcheck analyze my_company/
Analyze many companies:            mlmcheck batch companies/ --out results/
Who was paid on whose money?       mlmcheck trace my_company/ --top 20
Does a stored report still hold?   mlmcheck verify report.json my_company/
What moved between two reports?    mlmcheck compare old.json new.json
What does a report rest on?        mlmcheck evidence report.json my_company/
Send a report as a page:           mlmcheck render report.json --to html
What does a figure mean?           mlmcheck explain retail_share
Which laws is it held against?     mlmcheck standards
What have courts decided?          mlmcheck cases
What would a plan do to people?    mlmcheck simulate plan.toml

Exit status: 0 it ran, 1 the band named by --fail-on was reached or a report does not hold, 2 wrong usage, 3 the inputs
cannot be used, 4 some of a batch failed, 70 a fault of this program.
"""

FULL = "memory ran out; close other programs, use a machine with more, or analyze fewer dates with --from and --to"

app = typer.Typer(
    name="mlmcheck",
    help=HELP,
    # No markup and no rich tracebacks: help is plain text in any pipe, and no error shows what a variable held.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    vet, analyze, batch, inspect, trace, render, verify, compare, evidence, explain, standards, cases, simulate,
    schema, demo,
):  # fmt: skip
    command.register(app)


def _version(value: bool) -> None:
    if value:
        from mlmcheck.render.provenance import tool_version

        emit(f"mlmcheck {tool_version()}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    _show: Annotated[
        bool, typer.Option("--version", help="Print the version and end.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        emit(f"{context.get_help()}\n")


def main() -> None:
    """Run the command line and end the process with its exit status."""
    stop.listen()
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before numpy: sums split over cores end in other digits, and slower
    sys.exit(run(sys.argv[1:]))


def run(args: Sequence[str]) -> int:
    """Run one command line; every way it can end becomes an exit status and at most one sentence on stderr."""
    try:
        app(args, prog_name="mlmcheck")
    except SystemExit as done:
        status = done.code if isinstance(done.code, int) else 0
        return _interrupted() if status == INTERRUPTED else status
    except KeyboardInterrupt:
        return _interrupted()
    except InputError as fault:
        return _interrupted() if stop.is_asked() else _refused(fault, INPUTS)
    except OutputError as fault:
        return _refused(fault, USAGE)
    except MemoryError as fault:
        return _refused(InputError(FULL), INPUTS) if not stop.is_asked(fault) else _interrupted()
    except Exception as bug:  # noqa: BLE001 - the last net: whatever is not foreseen is our fault and says so
        return _failed(bug)
    return 0


def _refused(fault: Exception, status: int) -> int:
    say(f"error: {fault}")
    return status


def _failed(bug: Exception) -> int:
    if stop.is_asked(bug):
        return _interrupted()
    if type(bug).__name__ == "OutOfMemoryException":  # the engine's own, which is not loaded here
        return _refused(InputError(FULL), INPUTS)
    if os.environ.get("MLMCHECK_DEBUG"):
        for line in _stack(bug):
            say(line)
    say(
        f"error: a fault of mlmcheck itself ({type(bug).__name__}), not of your files; run it again with "
        "MLMCHECK_DEBUG=1 set to see where, and please report it"
    )
    return INTERNAL


def _stack(bug: BaseException) -> list[str]:
    """Where it happened and what kind of fault it was, cause first; never its message, which may quote a record."""
    import traceback

    cause = bug.__cause__ or bug.__context__
    places = "".join(traceback.format_tb(bug.__traceback__)).splitlines()
    return [*(_stack(cause) if cause else ()), *places, type(bug).__name__]


def _interrupted() -> int:
    say("interrupted")
    return stop.status()
