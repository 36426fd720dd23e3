"""`mlmcheck evidence`: what a stored report rests on, in one folder for a stranger."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mlmcheck.cli import new_folder, stop
from mlmcheck.cli.privacy_options import KeyFile, ShowIds, names
from mlmcheck.cli.progress import progress
from mlmcheck.cli.reading_options import Reading
from mlmcheck.cli.streams import say
from mlmcheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlmcheck.intake import Tables
    from mlmcheck.verify import Asked

HELP = """Pack what a stored report rests on, for others to check.

Writes a new folder: the report, the rows that it names for each measure, a sample of sales and payouts for auditors,
the queries, where everything came from, and a README.md with the commands that make the figures again. PATH must hold
the very files of the report. Ids are pseudonyms, unless --show-ids.

\b
Keep a report, and pack its evidence:
    mlmcheck analyze my_company/ --format json --output report.json
    mlmcheck evidence report.json my_company/ --out pack
With the input files, so that the pack alone makes the figures again:
    mlmcheck evidence report.json my_company/ --out pack --with-inputs
For tools that draw people and money:
    mlmcheck evidence report.json my_company/ --out pack --ftm --graphml
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("evidence", help=HELP, short_help="Pack what a stored report rests on.")(evidence)


def evidence(
    report: Annotated[Path, typer.Argument(metavar="REPORT.json", help="Written by analyze with --format json.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The new folder to write.")],
    books: Annotated[
        Path | None,
        typer.Argument(metavar="PATH", help="What it was made from; else looked for beside it, and here."),
    ] = None,
    sample: Annotated[int, typer.Option(metavar="N", min=1, max=100_000, help="Units of money to draw a table.")] = 60,
    seed: Annotated[int, typer.Option(metavar="NUMBER", help="Another seed draws another sample.")] = 20240101,
    with_inputs: Annotated[bool, typer.Option("--with-inputs", help="Copy the input files into the pack.")] = False,
    ftm: Annotated[bool, typer.Option("--ftm", help="Add FollowTheMoney entities.")] = False,
    graphml: Annotated[bool, typer.Option("--graphml", help="Add the sponsor tree as GraphML.")] = False,
    show_ids: ShowIds = False,
    key_file: KeyFile = None,
) -> None:
    """Check the files, read them again, write the folder whole or not at all."""
    new_folder.check(out)
    with stop.held():
        from mlmcheck import pack, verify
    document = verify.load(report)
    path = books if books is not None else _found(document, report)
    named = names(show_ids, key_file, [path])
    asked, base = verify.asked(document), path if path.is_dir() else path.parent
    files = _files(document, path, base)
    wanted = pack.Wanted(report, document, files if with_inputs else {}, sample, seed, ftm, graphml)
    with _tables(asked, document, path, show_ids) as tables, new_folder.whole(out) as draft, progress("packing"):
        pack.build(wanted, tables, named, draft)
    say(f"wrote the evidence to {out}; its README.md says how to check it")


def _found(document: dict[str, Any], report: Path) -> Path:
    """The folder of the report's files: where it lies, or where one stands. InputError if they are in neither."""
    from mlmcheck import verify

    for folder in (report.parent, Path()):
        if all(state == "same" for state in verify.files(document, folder).values()):
            return folder
    raise InputError(
        f"the files that {report.name} was made from are not beside it and not here; give their folder: "
        f"mlmcheck evidence {report.name} FOLDER --out DIR"
    )


def _files(document: dict[str, Any], path: Path, base: Path) -> dict[str, Path]:
    """Every file that the report was made from, by its name in the folder; InputError if one is not the same."""
    from mlmcheck import verify

    if not path.exists():
        raise InputError(f"{path.name or path}: there is no such file or folder; check the path")
    states = verify.files(document, path)
    if odd := [f"{file} is {state}" for file, state in states.items() if state != "same"]:
        raise InputError(
            f"these are not the files of the report: {', '.join(odd[:3])}; give the folder it was made from"
        )
    rates = document["options"].get("rates")
    found = [verify.locate(base, name) for name in (*states, *([rates] if rates else []))]
    named = {file.relative_to(base).as_posix(): file for file in found if file is not None}
    if any(".." in Path(name).parts for name in named):
        raise InputError("the report names a file by a way out of its folder; make the report again")
    return named


@contextmanager
def _tables(asked: Asked, document: dict[str, Any], path: Path, show_ids: bool) -> Iterator[Tables | None]:
    """The books, read with the report's own options; None where it rests on totals."""
    from mlmcheck import intake
    from mlmcheck.intake.schema import TABLES
    from mlmcheck.verify import locate

    if not any(one["role"] in TABLES for one in document["inputs"]):
        yield None
        return
    base = path if path.is_dir() else path.parent
    rates = locate(base, asked.reading["rates"]) if "rates" in asked.reading else None
    reading = Reading.again(asked.reading, rates)
    given = {
        role: [found for one in document["inputs"] if one["role"] == role and (found := locate(base, one["file"]))]
        for role in asked.roles
    }
    with progress("reading") as told:
        tables = intake.read(
            path if asked.reads_folder else None, files=given, stated=reading.stated(), first=asked.first,
            last=asked.last, progress=told, show_ids=show_ids, rates=rates,
        )  # fmt: skip
    with tables:
        yield tables
