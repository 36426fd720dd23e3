"""`mlmcheck trace`: one participant's page, the best paid, a connection, a fee's way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from mlmcheck.cli import choices, stop
from mlmcheck.cli.job import FeesTo
from mlmcheck.cli.progress import progress
from mlmcheck.cli.reading_options import Reading, reads_files
from mlmcheck.cli.screen import send, show_document
from mlmcheck.cli.streams import Output, check_target
from mlmcheck.cli.watching import watched
from mlmcheck.errors import InputError

if TYPE_CHECKING:
    from datetime import date

    from mlmcheck.intake import Tables
    from mlmcheck.model.trace import Trace
    from mlmcheck.trace import Books

HELP = """Follow one participant, one joining fee, or one line of sponsors.

PATH is a company's books, as for `mlmcheck analyze`; without it they are in the folder you stand in. ID is the id in
the files or a pseudonym (P-...) that mlmcheck showed; the page always shows pseudonyms, unless --show-ids. It tells
when this person joined under whom, who stands above and below, what was paid in and out month by month, on whose
payments their pay was, who was paid on theirs, their customers, and what is worth a second look. Every unit is on it
once. It is one person's page: think before you pass it on.

\b
Who was paid most?
    mlmcheck trace my_company/ --top 20
    mlmcheck trace my_company/ --top 20 --view west
One of them:
    mlmcheck trace my_company/ P-7QK2M4XH
Who got what of one person's joining fee?
    mlmcheck trace my_company/ --follow-fee 4711
How are two people connected?
    mlmcheck trace my_company/ --path 4711 0815
As a page to print, or for other programs:
    mlmcheck trace my_company/ 4711 --format html --output page.html
    mlmcheck trace my_company/ 4711 --format json
"""
_Asked = tuple[str | None, int | None, tuple[str, str] | None, str | None]
"""ID, --top, --path, --follow-fee."""
Shape = Literal["terminal", "md", "html", "json"]
_ONE = "name one thing to trace: an ID, --top N, --path A B or --follow-fee ID"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("trace", help=HELP, short_help="Follow one participant, fee or line of sponsors.")(trace)


@watched
@reads_files
def trace(
    books: Annotated[
        Path | None,
        typer.Argument(metavar="PATH", help="A folder, archive, workbook or sales file; else this folder."),
    ] = None,
    who: Annotated[str | None, typer.Argument(metavar="ID", help="A participant's id or pseudonym.")] = None,
    top: Annotated[int | None, typer.Option(metavar="N", min=1, max=10_000, help="List the best paid.")] = None,
    path: Annotated[
        tuple[str, str] | None, typer.Option(metavar="A B", help="How two people are connected by sponsors.")
    ] = None,
    follow_fee: Annotated[
        str | None, typer.Option(metavar="ID", help="Who got what of this person's joining payments.")
    ] = None,
    format: Annotated[Shape, typer.Option(help="For reading, to send, or for other programs.")] = "terminal",
    output: Output = None,
    view: Annotated[str, typer.Option(metavar="NAME", help="With --top: only of this view of company.toml.")] = "",
    first: Annotated[str | None, typer.Option("--from", metavar="DATE", help="First day, as 2024-01-31.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day, as 2024-12-31.")] = None,
    fees_to: Annotated[
        FeesTo | None, typer.Option(help="Who got the joining fees, if the files leave it open.")
    ] = None,
    *,
    reading: Reading,
) -> None:
    """Read, follow, show."""
    folder, who = _place(books, who, is_asked=any(one is not None for one in (top, path, follow_fee)))
    asked = [one for one in (who, top, path, follow_fee) if one is not None]
    if len(asked) != 1:
        raise typer.BadParameter(f"{_ONE}{'' if not asked else ', not several at once'}")
    if view and top is None:
        raise typer.BadParameter("--view says among whom --top looks; name --top N with it")
    if output is not None:
        _check_output(output, folder)
    window, named = choices.window(first, last), reading.check([folder])
    with stop.held():
        from mlmcheck.trace import Books
    with _tables(folder, window, reading) as tables:
        reading.guard()(tables)
        with progress("following"):
            found = _traced(Books(tables, named, fees_to), (who, top, path, follow_fee), view)
    _show(found, format, output)


def _place(books: Path | None, who: str | None, *, is_asked: bool) -> tuple[Path, str | None]:
    """PATH and ID; a single word that names no file is an ID, looked for in the books of the folder one stands in."""
    if books is None:
        return Path(), who
    is_id = who is None and not is_asked and not books.exists() and len(books.parts) == 1
    return (Path(), str(books)) if is_id else (books, who)


def _check_output(output: Path, folder: Path) -> None:
    """Refuse early what cannot be written, or would overwrite the evidence."""
    check_target(output)
    if output.exists() and folder.exists() and (output.samefile(folder) or output.parent.samefile(folder)):
        raise typer.BadParameter(f"--output {output} would overwrite a file beside the inputs; name a new one")


def _tables(folder: Path, window: tuple[date | None, date | None], said: Reading) -> Tables:
    """The books; InputError where there are only totals."""
    with stop.held():
        from mlmcheck import intake
        from mlmcheck.intake.aggregates import kind_of
    files = [folder] if folder.is_file() else sorted(folder.iterdir()) if folder.is_dir() else []
    tables = [file for file in files if file.is_file() and file.suffix != ".toml"]
    if tables and all(kind_of(file) for file in tables):
        raise InputError("these are totals without people, so there is nobody to trace; give the company's books")
    with progress("reading") as told:
        return intake.read(
            folder, stated=said.stated(), first=window[0], last=window[1], progress=told,
            show_ids=said.show_ids, rates=said.rates,
        )  # fmt: skip


def _traced(books: Books, asked: _Asked, view: str) -> Trace:
    from mlmcheck import trace
    from mlmcheck.trace.lookup import find

    who, top, path, follow_fee = asked
    if top is not None:
        return trace.top(books, top, view)
    if path is not None:
        return trace.between(books, find(books, path[0]), find(books, path[1]))
    if follow_fee is not None:
        return trace.fee(books, find(books, follow_fee))
    return trace.person(books, find(books, who or ""))


def _show(found: Trace, format: Shape, output: Path | None) -> None:
    if format == "json":
        from mlmcheck.render.trace.json import dumps

        send(dumps(found), output, "utf-8")
        return
    from mlmcheck.render.trace.document import document

    show_document(document(found), format, output)
