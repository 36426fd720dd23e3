"""Whatever a file is, the plain tables in it.

What a file is, is told from its content. What is packed is unpacked, what is not UTF-8 text is rewritten, each once
and in blocks, into the private work folder; nothing in an archive is ever written under its own name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from mlmcheck.intake.reading import archive, hostile, kinds, packed, sheets, text
from mlmcheck.intake.reading.hostile import Budget
from mlmcheck.intake.reading.item import Item, Work, spooled, unpacked
from mlmcheck.intake.reading.plain import Plain
from mlmcheck.intake.settings import FileTerms
from mlmcheck.model import InputError

_DEEPEST: Final = 3


def unfold(path: Path, file: str, folder: Path, terms: Callable[[str], FileTerms]) -> list[Plain]:
    """The tables in the file at `path` (`-` is stdin); what must be rewritten is written to `folder`, streaming.

    `terms` gives what the user says of a table by its name in messages. Raises InputError in one sentence.
    """
    if str(path) == "-":
        path, file = spooled(folder), "stdin"
    before = hostile.stamp(path, file)
    with hostile.writing(file):
        tables = _tables(Item(path, path, file), Work(folder, terms, Budget(file, before.size)))
    hostile.steady(path, file, before)
    return [replace(plain, stamp=before) for plain in tables]


def _tables(item: Item, work: Work) -> list[Plain]:
    with item.path.open("rb") as source:
        kind = kinds.of(source.read(kinds.HEAD), item.file)
    if kind == "parquet":
        return [item.plain(item.path)]
    if kind == "gzip" and not work.terms(item.file).encoding and (plain := text.in_gzip(item)):
        return [plain]
    if kind in packed.KINDS:
        return _tables(unpacked(_not_too_deep(item), kind, work), work)
    if kind == "ole":
        return sheets.of(item, work)
    if kind == "zip":
        return _zip(item, work)
    return text.of(item, work)


def _zip(item: Item, work: Work) -> list[Plain]:
    if archive.is_spreadsheet(item):
        return sheets.of(item, work)
    return archive.of(_not_too_deep(item), work, _tables)


def _not_too_deep(item: Item) -> Item:
    if len(item.forms) >= _DEEPEST:
        raise InputError(f"{item.file}: it is packed more than {_DEEPEST} times over; unpack it yourself")
    return item
