"""A text in another encoding, with zero bytes or with several kinds of line end becomes UTF-8 text, line by line."""

from __future__ import annotations

import codecs
import io
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

_BLOCK: Final = 1 << 20


@dataclass(slots=True)
class Changed:
    """What the rewriting changed: zero characters taken out, bytes that the encoding does not know."""

    zeros: int = 0
    unknown: int = 0

    def notes(self, encoding: str) -> tuple[str, ...]:
        """The changes in words."""
        told: list[str] = []
        if self.zeros:
            told.append(f"{self.zeros:,} zero bytes were taken out of the text; check that the file came over whole")
        if self.unknown:
            told.append(
                f"{self.unknown:,} bytes are unknown in {encoding} and stand in the text as \\x and their number; if "
                "it is in another encoding say so with --encoding"
            )
        return tuple(told)


def rewrite(source: IO[bytes], target: Path, encoding: str) -> Changed:
    """Write the text to `target` in UTF-8, every line end as LF. Bytes that are not UTF-8 stay as they are in UTF-8."""
    changed = Changed()
    errors = "surrogateescape" if encoding == "utf-8" else _counted(changed)
    newlines = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(encoding)(errors), translate=True)
    with target.open("wb") as out:
        while block := source.read(_BLOCK):
            out.write(_plain(newlines.decode(block), changed))
        out.write(_plain(newlines.decode(b"", final=True), changed))
    return changed


def _plain(text: str, changed: Changed) -> bytes:
    zeros = text.count("\x00")
    changed.zeros += zeros
    return (text.replace("\x00", "") if zeros else text).encode(errors="surrogateescape")


def _counted(changed: Changed) -> str:
    """Unknown bytes as backslash and number, so that two different ones stay different, and counted."""

    def handle(error: UnicodeError) -> tuple[str | bytes, int]:
        if isinstance(error, UnicodeDecodeError):
            changed.unknown += error.end - error.start
        return codecs.backslashreplace_errors(error)

    name = f"mlmcheck-{id(changed)}"
    codecs.register_error(name, handle)
    return name
