"""`mlmcheck vet`: what an offer to join comes to, from what somebody was told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from mlmcheck.cli import choices, stop
from mlmcheck.cli.screen import send, show_document
from mlmcheck.cli.streams import Output, check_target

if TYPE_CHECKING:
    from mlmcheck.intake import Settings
    from mlmcheck.model.outlook import Outlook

HELP = """Were you asked to join? Answer some plain questions, and see what you can expect.

Without a file it asks, one question at a time; "I don't know" is always a good answer. What is answered is saved as you
go, so that you can stop and go on later. Then it tells what a first year costs and brings, the odds, what speaks
against the offer and for it, what to ask before you pay, and how to get money back. Nothing leaves your computer.

\b
Ask me:
    mlmcheck vet
Go on where I stopped, or show the answer again:
    mlmcheck vet answers.toml
Write a file to fill in with any editor:
    mlmcheck vet --template > answers.toml
A page to send to my partner:
    mlmcheck vet answers.toml --format html --output offer.html
"""
Shape = Literal["terminal", "md", "html", "json"]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("vet", help=HELP, short_help="Were you asked to join? See what you can expect.")(vet)


def vet(
    answers: Annotated[Path | None, typer.Argument(metavar="[ANSWERS]", help="A file of answers.")] = None,
    template: Annotated[bool, typer.Option("--template", help="Print a file of answers to fill in, and end.")] = False,
    format: Annotated[Shape, typer.Option(help="For reading, to send, or for other programs.")] = "terminal",
    output: Output = None,
    jurisdiction: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Whose law, such as US or GB; else that of your place.")
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Ask once more what I did not know in ANSWERS.")] = False,
) -> None:
    """Read or ask, work it out, show it."""
    if output is not None:
        check_target(output)
        if answers is not None and output.exists() and answers.exists() and output.samefile(answers):
            raise typer.BadParameter(f"--output {output} would overwrite your answers; name another file")
    if template:
        from mlmcheck.intake.answers.file import template as blank

        send(blank(), output, "utf-8")
        return
    settings = _answers(answers, again, output)
    _show(_worked_out(settings, jurisdiction or ()), format, output)


def _answers(path: Path | None, again: bool, output: Path | None) -> Settings:
    """What the file says; what is still open in it, or everything without a file, is asked first."""
    from mlmcheck.cli import asking
    from mlmcheck.intake import Settings
    from mlmcheck.intake.answers import file

    if path is None:
        kept = asking.new_file()
        if output is not None and output.resolve() == kept.resolve():
            raise typer.BadParameter(f"--output {output} is where your answers are kept; name another file")
        return file.read(asking.ask(Settings(), kept))
    settings = file.read(path)
    if again or (asking.is_begun(settings) and asking.can_ask()):
        return file.read(asking.ask(settings, path, again=again))
    return settings


def _worked_out(settings: Settings, places: list[str] | tuple[()]) -> Outlook:
    """The report on the answers, and what it means for whoever gave them."""
    with stop.held():
        from mlmcheck import assess
        from mlmcheck.assess import on_statements
        from mlmcheck.intake import stated
        from mlmcheck.outlook import outlook
    found = stated.typed(settings)
    options = assess.Options(jurisdictions=choices.words(places))
    return outlook(settings, on_statements.analyze(found, settings, options))


def _show(told: Outlook, format: Shape, output: Path | None) -> None:
    if format == "json":
        from mlmcheck.render.vet.json import dumps

        send(dumps(told), output, "utf-8")
    else:
        from mlmcheck.render.vet.document import document

        show_document(document(told), format, output)
