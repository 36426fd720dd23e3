"""`mlmcheck verify`: does a stored report still hold?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from mlmcheck.cli.exits import REACHED
from mlmcheck.cli.job import FeesTo, Job, OwnUse, run
from mlmcheck.cli.reading_options import Reading
from mlmcheck.cli.screen import Format, send, width
from mlmcheck.cli.streams import Output
from mlmcheck.errors import InputError

if TYPE_CHECKING:
    from mlmcheck.verify import Asked, Verification

HELP = """Check whether a stored report still holds.

Compares the files in PATH with the sha256 that the report states, computes everything again with the report's own
options, and says what differs: files, versions, figures.

Exit status: 0 the report holds, 1 it does not, 3 it cannot be read.

\b
Keep a report, and check it a year later:
    mlmcheck analyze my_company/ --format json --output report.json
    mlmcheck verify report.json my_company/
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("verify", help=HELP, short_help="Check whether a stored report still holds.")(verify)


def verify(
    report: Annotated[Path, typer.Argument(metavar="REPORT.json", help="Written by analyze with --format json.")],
    path: Annotated[Path, typer.Argument(metavar="PATH", help="The folder or the file it was made from.")],
    format: Annotated[Format, typer.Option(help="For reading, or for other programs.")] = "terminal",
    output: Output = None,
    rates: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The rates the report was made with, if not beside the files.")
    ] = None,
    plan: Annotated[
        Path | None, typer.Option(metavar="PLAN", help="The plan.toml that the payouts were held against, if any.")
    ] = None,
) -> None:
    """Hash, compute again, compare; status 1 if the report does not hold."""
    found = _check(report, path, rates, plan)
    from mlmcheck.render import verification

    told = verification.dumps(found) if format == "json" else verification.text(found, width())
    send(told, output, "utf-8")
    if not found.holds:
        raise typer.Exit(REACHED)


def _check(report: Path, path: Path, rates: Path | None, plan: Path | None) -> Verification:
    from mlmcheck import verify as checking

    document = checking.load(report)
    asked = checking.asked(document)
    if not path.exists():
        raise InputError(f"{path.name or path}: there is no such file or folder; check the path")
    states = checking.files(document, path)
    odd = tuple(f"the option '{name}' of the report is not known to this version" for name in asked.others)
    if document.get("reconciliation") and plan is None:
        odd = (*odd, "the part on the plan was not computed again; say with --plan where the plan is")
    if "missing" in states.values():
        return checking.Verification(states, (), 0, odd)
    try:
        again = _again(asked, document, path, rates, plan)
    except (InputError, typer.BadParameter) as error:  # a limit or a table that this version does not know
        return checking.Verification(states, (), 0, (*odd, f"it cannot be computed again: {error}"))
    found = checking.compare(document, again, states)
    return checking.Verification(found.files, found.changes, found.compared, (*odd, *found.notes))


def _again(asked: Asked, document: dict[str, Any], path: Path, rates: Path | None, plan: Path | None) -> dict[str, Any]:
    from mlmcheck.render.json import document as told
    from mlmcheck.verify import locate

    base = path if path.is_dir() else path.parent
    files = {
        role: [found for one in document["inputs"] if one["role"] == role and (found := locate(base, one["file"]))]
        for role in asked.roles
    }
    limits = [f"{name}={value}" for name, value in asked.limits.items()]
    own_use = cast("OwnUse", asked.own_use)
    fees_to = cast("FeesTo", asked.fees_to) if asked.fees_to else None
    return told(
        run(
            Job(
                path=path if asked.reads_folder else None,
                files=files,
                window=(asked.first, asked.last),
                own_use=own_use,
                limit=limits,
                fees_to=fees_to,
                jurisdiction=(asked.jurisdiction,) if asked.jurisdiction else (),
                company=asked.company,
                by=asked.by,
                view=asked.view,
                reading=Reading.again(asked.reading, rates or _rates(asked, base)),
                plan=plan,
            )
        )
    )


def _rates(asked: Asked, base: Path) -> Path | None:
    """The rates beside the files, if the report was made with some. Raises InputError if they are not there."""
    from mlmcheck.verify import locate

    name = asked.reading.get("rates")
    if name is None:
        return None
    if found := locate(base, name):
        return found
    raise InputError(f"the report was made with the rates of {name}; say with --rates where that file is")
