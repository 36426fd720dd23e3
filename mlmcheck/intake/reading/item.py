"""One file on its way to a plain table: the user's, or what came out of it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from mlmcheck.intake.reading.hostile import Budget
from mlmcheck.intake.reading.packed import opened, unpack
from mlmcheck.intake.reading.plain import Plain
from mlmcheck.intake.settings import FileTerms
from mlmcheck.model import InputError


@dataclass(frozen=True, slots=True)
class Work:
    """Where rewritten tables go, what the user says of a table by its name, and what may still be unpacked."""

    folder: Path
    terms: Callable[[str], FileTerms]
    budget: Budget


@dataclass(frozen=True, slots=True)
class Item:
    """`path` holds the bytes, `origin` is the user's file; `forms` are the layers taken off so far, outermost first."""

    path: Path
    origin: Path
    file: str
    inner: str = ""
    forms: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def told(self, *notes: str) -> Item:
        """The item with these notes, without those that are empty."""
        return replace(self, notes=(*self.notes, *(note for note in notes if note)))

    def under(self, path: Path, form: str, member: str = "") -> Item:
        """What came out of this item; `member` names it if there can be several."""
        file = f"{self.file}/{member}" if member else self.file
        inner = "/".join(filter(None, [self.inner, member]))
        return replace(self, path=path, file=file, inner=inner, forms=(*self.forms, form))

    def plain(self, path: Path, encoding: str = "utf-8", form: str = "") -> Plain:
        """The table, ready for the engine."""
        forms = ", ".join(filter(None, [*self.forms, form]))
        return Plain(path, self.origin, self.file, self.inner, forms, encoding, self.notes)

    def drop(self) -> None:
        """Give back the disk of what was only a step on the way; the user's file stays."""
        if self.path != self.origin:
            self.path.unlink(missing_ok=True)


def unpacked(item: Item, kind: str, work: Work) -> Item:
    """The item without its compression, in the work folder."""
    with opened(item.path, kind, item.file) as source:
        path = unpack(source, work.folder, item.file, work.budget)
    item.drop()
    return item.under(path, kind)


def spooled(folder: Path) -> Path:
    """What comes in on stdin, as a file of the work folder. Raises InputError if it is a terminal or empty."""
    if sys.stdin is None or sys.stdin.isatty():
        raise InputError("stdin: nothing is piped into it; pipe a file in, or give the file's path")
    return unpack(sys.stdin.buffer, folder, "stdin", Budget("stdin", 1 << 50))
