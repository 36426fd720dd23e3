"""`mlmcheck inspect`: what the files are, before anything is measured."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlmcheck.cli import stop
from mlmcheck.cli.exits import INPUTS, OutputError
from mlmcheck.cli.progress import progress
from mlmcheck.cli.reading_options import Reading, reads_files
from mlmcheck.cli.screen import Format, on_screen, send, width
from mlmcheck.cli.streams import Output, check_target, say, write_whole

if TYPE_CHECKING:
    from mlmcheck.intake import Tables
    from mlmcheck.intake.privacy import Names
    from mlmcheck.model import Inspection

HELP = """Say what the files are, whether they are whole, and what is broken.

Reads every file and prints which table it is and why, how it is written, how its columns were understood, what could
not be read, what is missing, and which measures the files allow. Nothing is judged. A file that cannot be used is
named with the reason and the remedy, and the others are read without it.

\b
A folder somebody sent you:
    mlmcheck inspect leak/
Write down how the files were understood, to correct it by hand:
    mlmcheck inspect leak/ --write
Every row that could not be read, as it stands in its file:
    mlmcheck inspect leak/ --quarantine unreadable/
For other programs, failing if more than 5 % of a file is unreadable:
    mlmcheck inspect leak/ --format json --max-bad 5%
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("inspect", help=HELP, short_help="Say what the files are and what is broken.")(reads_files(inspect))


def inspect(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Folders or files of one company.")],
    format: Annotated[Format, typer.Option(help="For reading, or for other programs.")] = "terminal",
    output: Output = None,
    write: Annotated[bool, typer.Option("--write", help="Write mapping.toml beside the files.")] = False,
    *,
    reading: Reading,
) -> None:
    """Read what can be read, look at it, show it, write what was asked for."""
    named = reading.check(paths)
    target = _target(paths[0]) if write else None
    if output is not None:
        check_target(output)
    tables, found = _look(paths, reading, named)
    try:
        _show(found, format, output)
        if tables is None:
            say("error: none of these files can be used as a table; what each lacks is listed above")
            raise typer.Exit(INPUTS)
        if target is not None:
            _write(tables, target)
        reading.guard()(tables)
    finally:
        if tables is not None:
            tables.close()


def _look(paths: list[Path], asked: Reading, named: Names) -> tuple[Tables | None, Inspection]:
    with stop.held():
        from mlmcheck.assess import inspecting
        from mlmcheck.intake import lenient
    with progress("reading") as reading:
        tables, asides = lenient.read(
            paths, {}, reading, asked.stated(), asked.rates, show_ids=asked.show_ids, cache=asked.cache
        )
    try:
        found = inspecting.inspect(tables, asides, asked.asked(), named.name)
        stop.check()
    except BaseException:
        if tables is not None:
            tables.close()
        raise
    return tables, found


def _show(found: Inspection, format: Format, output: Path | None) -> None:
    if format == "json":
        from mlmcheck.render.inspection_json import dumps

        send(dumps(found), output, "utf-8")
        return
    from mlmcheck.render import inspection

    if output is not None:
        send(inspection.text(found, width(), "utf-8"), output, "utf-8")
    else:
        on_screen(lambda console: inspection.render(found, console), lambda code: inspection.text(found, width(), code))


def _target(path: Path) -> Path:
    """Where mapping.toml goes; an existing one is the user's work and is never overwritten."""
    target = (path if path.is_dir() else path.parent) / "mapping.toml"
    if target.exists():
        raise OutputError(f"{target} exists and was not overwritten; rename it to have a new one written")
    return target


def _write(tables: Tables, target: Path) -> None:
    from mlmcheck.intake.columns.written import mapping_toml

    loaded = [account.loaded for account in tables.entries]
    formats = {one.part.file: one.formats for one in loaded}
    styles = {one.part.file: one.numbers for one in loaded}
    write_whole(target, mapping_toml([one.part for one in loaded], formats, styles))
    say(f"wrote {target}; correct it where it is wrong, every command reads it")
