"""A table in a form that the engine reads: UTF-8 text, gzip of such text, or Parquet.

Whatever the user's file was (another encoding, an archive, a sheet, JSON lines), line n of the text is line, row or
record n + `shift` of it, so a record is always found again where the user can look.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mlmcheck.intake.reading import hostile
from mlmcheck.intake.reading.hostile import Stamp
from mlmcheck.model import InputError


@dataclass(frozen=True, slots=True)
class Plain:
    """`path` is what the engine reads, `origin` the file on the user's disk, `file` its name in messages.

    `inner` is the sheet or archive member, "" for the whole file. `form` says what it was, in words, "" for plain text
    or Parquet as it lay there. `notes` are the guesses made on the way, each a sentence that says how to overrule it.
    `delimiter` is known if we wrote the text ourselves (then quotes are " and doubled), else "". `reasons` are lines
    of the text that were no record already in the user's file, and why; they have one column more than the header.
    `stamp` is the user's file as it stood before anything of it was read.
    """

    path: Path
    origin: Path
    file: str
    inner: str = ""
    form: str = ""
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    shift: int = 0
    delimiter: str = ""
    reasons: Mapping[int, str] = field(default_factory=dict)
    stamp: Stamp | None = None

    def steady(self) -> None:
        """InputError if the user's file has changed since; asked when all of it was read."""
        if self.stamp:
            hostile.steady(self.origin, self.file, self.stamp)


class NoTableError(InputError):
    """A file of a known form that holds no table for us; inside an archive it is told and left out."""
