"""The options of every command that may name somebody: real ids or pseudonyms, and the key they are made with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlmcheck.cli.streams import say

if TYPE_CHECKING:
    from mlmcheck.intake.privacy import Names

ShowIds = Annotated[
    bool,
    typer.Option("--show-ids", help="Show real ids, and values that could not be read, instead of pseudonyms."),
]
KeyFile = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Make pseudonyms with the key in this file; it is made if it is not there."),
]


def names(show_ids: bool, key_file: Path | None, inputs: Iterable[Path] = ()) -> Names:
    """The names this run gives out; no key is read or made before the first one is needed.

    Raises a usage error if both options are given, or if the key would lie in one of the given folders: whoever gets
    the evidence could undo every pseudonym, and the key would be read as a table.
    """
    from mlmcheck.intake.keys import case_key
    from mlmcheck.intake.privacy import Names

    if show_ids and key_file is not None:
        raise typer.BadParameter("--show-ids shows real ids, so --key-file has nothing to hide; give one of the two")
    if key_file is not None and any(_holds(given, key_file) for given in inputs):
        raise typer.BadParameter(f"--key-file {key_file} lies beside the evidence; keep the key in a folder of its own")
    return Names(partial(case_key, key_file, say), show_ids)


def _holds(given: Path, file: Path) -> bool:
    """Whether the key would lie in the given folder at any depth, or beside the given file."""
    if given.is_dir():
        return given.resolve() in file.resolve().parents
    return given.resolve().parent == file.resolve().parent
