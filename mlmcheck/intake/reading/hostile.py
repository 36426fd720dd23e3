"""Files made, or come, to do harm: what is no regular file, what changes while it is read, what unpacks without end."""

from __future__ import annotations

import errno
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mlmcheck.intake.text import clean
from mlmcheck.model import InputError

MOST_COLUMNS: Final = 16_384  # as many as a spreadsheet can have
_HARMLESS: Final = 256 << 20
_RATIO: Final = 200  # ledgers pack 5 to 40 times; gzip can reach 1,030 and zstd far more, but only for emptiness
_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file's size in bytes and the nanosecond it was last written."""

    size: int
    written: int


class TooLargeError(InputError):
    """What unpacks to more than a ledger can; never skipped over."""


class Budget:
    """How much a packed file of `packed` bytes may unpack to, over all that is nested in it."""

    def __init__(self, file: str, packed: int) -> None:
        self._file, self._left = file, max(_HARMLESS, _RATIO * packed)

    def spend(self, size: int) -> None:
        """Take `size` unpacked bytes off. Raises TooLargeError when nothing is left."""
        self._left -= size
        if self._left < 0:
            raise TooLargeError(
                f"{self._file}: it unpacks to more than {_RATIO} times its size, as files made to fill a disk do; "
                "if it is what you expect, unpack it yourself and supply what is in it"
            )


def stamp(path: Path, file: str) -> Stamp:
    """The file as it stands now. Raises InputError if it cannot be read or is a folder, a pipe or a device."""
    try:
        seen = path.stat()
    except OSError as error:
        raise InputError(f"{file}: there is no such file; check the path") from error
    if not stat.S_ISREG(seen.st_mode):
        raise InputError(
            f"{file}: it is no regular file but a folder, a pipe or a device; supply a file, or - for stdin"
        )
    return Stamp(seen.st_size, seen.st_mtime_ns)


def steady(path: Path, file: str, before: Stamp) -> None:
    """InputError if the file is not as it was `before`."""
    if stamp(path, file) != before:
        raise InputError(f"{file}: it changed while it was read; wait until it is written whole, or read a copy of it")


def inside(folder: Path) -> tuple[list[Path], list[str]]:
    """The regular files of a folder by name, and a sentence for each link out of it, pipe or device (never opened)."""
    found: list[Path] = []
    told: list[str] = []
    home = folder.resolve()
    for item in sorted(folder.iterdir()):
        if item.is_symlink() and not item.resolve().is_relative_to(home):
            told.append(f"{clean(item.name)}: it is a link that leads out of the folder, so it was not followed")
        elif item.is_file():
            found.append(item)
        elif item.exists() and not item.is_dir():
            told.append(f"{clean(item.name)}: it is a pipe or a device, so it was not read")
    return found, told


@contextmanager
def writing(file: str) -> Iterator[None]:
    """Turn a full disk, or an unreadable file, into one sentence."""
    try:
        yield
    except OSError as error:
        if error.errno is None:  # not the machine's word: a library says so that its stream is damaged
            raise
        if error.errno in _FULL:
            raise InputError(
                f"{file}: the disk of the work folder is full; free some space, or point TMPDIR at a larger disk"
            ) from error
        raise InputError(
            f"{file}: cannot be opened ({error.strerror or 'the file is damaged'}); check that it is whole and that "
            "you may read it"
        ) from error
