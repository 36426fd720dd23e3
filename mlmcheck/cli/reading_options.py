"""The options about how files are read, shared by every command that reads some.

A command names one parameter `reading: Reading` and is decorated with `reads_files`; each field below is then one
of its options, so an option that is added here is added to all of them.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from mlmcheck.cli.privacy_options import KeyFile, ShowIds, names
from mlmcheck.cli.quarantine import guard
from mlmcheck.errors import InputError

if TYPE_CHECKING:
    from mlmcheck.intake import Settings, Tables
    from mlmcheck.intake.privacy import Names


@dataclass(frozen=True, slots=True)
class Reading:
    """What the user says of the files."""

    map: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ROLE.COLUMN=HEADER", help="Read a column from this header; empty leaves it out; repeat it."
        ),
    ] = None
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="The encoding of all files, such as cp1252 or utf-16.")
    ] = None
    delimiter: Annotated[
        str | None, typer.Option(metavar="SIGN", help="What parts the columns of all files: , ; | or tab.")
    ] = None
    header: Annotated[
        int | None, typer.Option(metavar="LINE", min=0, help="The line of the headers in all files; 0: there are none.")
    ] = None

    fact: Annotated[
        list[str] | None,
        typer.Option(metavar="KEY=VALUE", help="What company.toml could say, such as plan.joining_fee=59; repeat it."),
    ] = None
    rates: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Rates that convert other currencies: currency,rate[,from].")
    ] = None
    quarantine: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write what could not be read to a new folder.")
    ] = None
    max_bad: Annotated[
        str | None, typer.Option(metavar="SHARE", help="Stop if more of a file is unreadable, such as 5%.")
    ] = None
    cache: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Keep here what was read; unchanged files are not read again.")
    ] = None
    show_ids: ShowIds = False
    key_file: KeyFile = None

    def check(self, inputs: Iterable[Path]) -> Names:
        """The names this run gives out; a usage error, before anything is read, if these options cannot be meant."""
        self.guard()
        return names(self.show_ids, self.key_file, inputs)

    def refuse_books_only(self) -> None:
        """A usage error if an option was given that only books can heed."""
        given = {"--rates": self.rates, "--quarantine": self.quarantine, "--max-bad": self.max_bad, "--map": self.map}
        for name in (name for name, value in given.items() if value):
            raise typer.BadParameter(f"{name} is for books; a filing, a disclosure or typed totals have no use for it")

    def guard(self) -> Callable[[Tables], None]:
        """What to do with the tables before anything is measured: write out what is bad, stop if it is too much."""
        return guard(self.quarantine, self.max_bad)

    def stated(self) -> Settings:
        """The same as settings that go before those of the folder; a usage error if it cannot be meant."""
        from mlmcheck.intake import facts
        from mlmcheck.intake.columns.stated import stated

        try:
            said = facts.parse(self.fact or ())
            return stated(self.map or (), self.encoding, self.delimiter, self.header).over(said)
        except InputError as fault:
            raise typer.BadParameter(str(fault)) from fault

    def asked(self) -> dict[str, str]:
        """What was asked for, in words, so that a report can be made again."""
        given: dict[str, object] = {"show_ids": "yes" if self.show_ids else None, "max_bad": self.max_bad}
        given |= {"rates": self.rates.name if self.rates else None}
        given |= {"encoding": self.encoding, "delimiter": self.delimiter, "header": self.header}
        maps = {f"map {key.strip()}": header for key, _, header in (text.partition("=") for text in self.map or ())}
        maps |= {f"fact {key.strip()}": said for key, _, said in (text.partition("=") for text in self.fact or ())}
        return {key: str(value) for key, value in given.items() if value is not None} | dict(sorted(maps.items()))

    @classmethod
    def again(cls, options: Mapping[str, str], rates: Path | None) -> Reading:
        """The options of a stored report, given once more; `rates` is where its rates lie now."""
        maps, facts = (
            [f"{key.removeprefix(said)}={value}" for key, value in options.items() if key.startswith(said)]
            for said in ("map ", "fact ")
        )
        return cls(
            maps, options.get("encoding"), options.get("delimiter"),
            int(options["header"]) if options.get("header", "").isdigit() else None,
            facts, rates, max_bad=options.get("max_bad"), show_ids="show_ids" in options,
        )  # fmt: skip


def reads_files(command: Callable[..., None]) -> Callable[..., None]:
    """The command with these options in the place of its parameter `reading`."""
    hints = get_type_hints(
        Reading, include_extras=True, localns={"Settings": object, "Tables": object, "Names": object}
    )
    own = inspect.signature(command, eval_str=True)
    added = [
        inspect.Parameter(one.name, inspect.Parameter.KEYWORD_ONLY, default=one.default, annotation=hints[one.name])
        for one in fields(Reading)
    ]

    @functools.wraps(command)
    def wrapped(*args: Any, **given: Any) -> None:
        asked = {parameter.name: given.pop(parameter.name) for parameter in added}
        command(*args, **given, reading=Reading(**asked))

    kept = [one for one in own.parameters.values() if one.name != "reading"]
    wrapped.__signature__ = own.replace(parameters=[*kept, *added])  # type: ignore[attr-defined]
    return wrapped
