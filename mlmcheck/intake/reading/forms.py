"""Whatever a file is, the plain tables in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mlmcheck.intake.reading.plain import Plain
from mlmcheck.intake.settings import FileTerms


def unfold(path: Path, file: str, folder: Path, terms: Callable[[str], FileTerms]) -> list[Plain]:
    """The tables in the file at `path`; what must be rewritten is written to `folder`, once, streaming.

    `terms` gives what the user says of a table by its name in messages. Raises InputError in one sentence.
    """
    return [Plain(path, path, file)]
