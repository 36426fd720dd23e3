"""Zip archives: each member that can be a table is unpacked under a name of ours and looked at like any file."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from mlmcheck.intake.reading.item import Item, Work
from mlmcheck.intake.reading.packed import unpack
from mlmcheck.intake.reading.plain import NoTableError, Plain
from mlmcheck.intake.text import clean
from mlmcheck.model import InputError

_MOST: Final = 1000
_SHEETS: Final = frozenset({"xl/workbook.xml", "xl/workbook.bin"})
_OFFICE: Final = {
    "word/document.xml": "a Word document", "ppt/presentation.xml": "a PowerPoint document",
    "Index/Document.iwa": "an Apple Numbers document",
}  # fmt: skip
_PROSE: Final = frozenset({".md", ".html", ".htm", ".pdf", ".docx", ".toml", ".yml", ".yaml", ".xml"})


def is_spreadsheet(item: Item) -> bool:
    """Whether the zip file is a workbook. Raises NoTableError for other documents that are zip files."""
    with _reading(item.file), zipfile.ZipFile(item.path) as packed:
        names = set(packed.namelist())
        for mark, what in _OFFICE.items():
            if mark in names:
                raise NoTableError(f"{item.file}: it is {what}, which is not read; export the tables in it as CSV")
        if "mimetype" not in names or "content.xml" not in names:
            return bool(names & _SHEETS)
        with packed.open("mimetype") as source:
            kind = source.read(100)
    if b"spreadsheet" not in kind:
        raise NoTableError(f"{item.file}: it is an OpenDocument that is no spreadsheet; export the tables in it as CSV")
    return True


def of(item: Item, work: Work, tables: Callable[[Item, Work], list[Plain]]) -> list[Plain]:
    """The tables of all members; a member of a known form that holds none is told in a note of the first."""
    found: list[Plain] = []
    left: list[str] = []
    with _reading(item.file):
        packed = zipfile.ZipFile(item.path)
    with packed:
        for info in _members(packed, item.file):
            if reason := _no_table(info.filename):
                left.append(f"{item.file}/{clean(info.filename, 80)}: {reason}")
                continue
            with _reading(item.file), packed.open(info) as source:
                path = unpack(source, work.folder, item.file, work.budget)
            try:
                found += tables(item.under(path, "zip", _name(info.filename, found)), work)
            except NoTableError as error:
                left.append(str(error))
                path.unlink(missing_ok=True)
    return _with_notes(item, found, left)


def _with_notes(item: Item, found: list[Plain], left: list[str]) -> list[Plain]:
    if not found:
        raise NoTableError(f"{item.file}: no table was found in the archive{_why(left)}; supply the tables themselves")
    notes = (*found[0].notes, *(f"not read from the archive: {text}" for text in left))
    return [replace(found[0], notes=notes), *found[1:]]


def _members(packed: zipfile.ZipFile, file: str) -> Iterator[zipfile.ZipInfo]:
    infos = [info for info in packed.infolist() if not info.filename.endswith("/") and not _is_hidden(info.filename)]
    if len(infos) > _MOST:
        raise InputError(
            f"{file}: the archive has {len(infos):,} files where {_MOST:,} is the most; unpack it yourself"
        )
    for info in infos:
        if info.flag_bits & 1:
            raise InputError(f"{file}: the archive is locked with a password; unpack it and supply what is in it")
        yield info


def _is_hidden(name: str) -> bool:
    return any((step.startswith(".") and step not in {".", ".."}) or step == "__MACOSX" for step in name.split("/"))


def _no_table(name: str) -> str:
    path = PurePosixPath(name)
    if path.stem.casefold() in {"readme", "license", "licence"} or path.suffix.lower() in _PROSE:
        return "it is not taken for a table"
    return ""


def _name(name: str, found: list[Plain]) -> str:
    """The member's name in messages, told apart from a member of the same name."""
    shown, taken = clean(name, 200) or "a file without a name", [plain.inner for plain in found]
    return f"{shown} ({len(found) + 1})" if any(each.endswith(shown) for each in taken) else shown


def _why(left: list[str]) -> str:
    return f" ({left[0]})" if left else ""


@contextmanager
def _reading(file: str) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: the zip archive is broken or cut short; fetch or pack it again") from error
    except RuntimeError as error:  # a method of packing, or of locking, that the library does not have
        raise InputError(
            f"{file}: the archive is packed in a way that is not read; unpack it and supply what is in it"
        ) from error
