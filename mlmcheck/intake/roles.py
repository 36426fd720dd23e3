"""Which files may be tables, and what their names tell; what else lies in a folder is told and left alone."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from mlmcheck.intake.said import FILE
from mlmcheck.intake.schema import TABLES
from mlmcheck.intake.settings import MAPPING
from mlmcheck.intake.words.aliases import FILE_WORDS, normalise
from mlmcheck.model import InputError

STDIN: Final = Path("-")
_STDIN_NAME: Final = "stdin"
_WORDS: Final = {word: role for role, words in FILE_WORDS.items() for word in words}
_UNSPACED: Final = tuple(word for word in _WORDS if ord(word[0]) >= 0x2E80)
"""Words of scripts that put no blanks between words."""
_TOLD_APART: Final = frozenset({FILE, MAPPING})
_README: Final = re.compile(r"(readme|licen[cs]e|changelog)(\.\w{1,4})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may be a table: its path, its name in the report, and its role if the name or the user tells it."""

    path: Path
    file: str
    role: str = ""
    is_said: bool = False


def by_name(file: str) -> str:
    """The role that the file's name tells, or nothing if it tells none or several."""
    words = [normalise(word) for word in re.findall(r"[^\W\d_]+", file)]
    pairs = [first + second for first, second in pairwise(words) if first + second in _WORDS]
    inside = [word for word in _UNSPACED if word in normalise(file)]
    roles = {_WORDS[word] for word in [*words, *pairs, *_longest(inside)] if word in _WORDS}
    return roles.pop() if len(roles) == 1 else ""


def _longest(words: Sequence[str]) -> list[str]:
    return [word for word in words if not any(word != other and word in other for other in words)]


def discover(path: Path | None, files: Mapping[str, Sequence[Path]]) -> tuple[list[Candidate], list[str]]:
    """The files of a folder (or the one file, `-` for standard input) and those given by role, in name order.

    With warnings about what lies there and is no file to read. Raises InputError if a path or a role does not exist.
    """
    _known_roles(files)
    given = [Candidate(Path(item), _shown(Path(item)), role, True) for role, items in files.items() for item in items]
    found, warnings = _inside(path) if path is not None else ([], [])
    taken = {item.path.resolve() for item in given if item.path != STDIN}
    kept = [item for item in found if item.role not in files and item.path.resolve() not in taken]
    names = [item.file for item in given]
    told = [
        Candidate(item.path, item.path.as_posix() if names.count(item.file) > 1 else item.file, item.role, True)
        for item in given
    ]
    return sorted([*kept, *told], key=lambda item: (item.file, item.path)), warnings


def _shown(path: Path) -> str:
    return _STDIN_NAME if path == STDIN else path.name


def _known_roles(files: Mapping[str, Sequence[Path]]) -> None:
    for role in files:
        if role not in TABLES:
            raise InputError(f"'{role}' is not a table that is known; known are {', '.join(TABLES)}")


def _inside(path: Path) -> tuple[list[Candidate], list[str]]:
    if path == STDIN or path.is_file():
        return [Candidate(path, _shown(path), by_name(path.name))], []
    if not path.is_dir():
        raise InputError(f"{path.name or path}: there is no such file or folder; check the path")
    try:
        items = sorted(item for item in path.iterdir() if not item.name.startswith((".", "~$")))
    except OSError as error:
        raise InputError(
            f"{path.name}: the folder cannot be listed ({error.strerror}); check that you may read it"
        ) from error
    left = {item: why for item in items if (why := _why_not(item, path))}
    kept = [
        item for item in items if item not in left and item.name not in _TOLD_APART and not _README.fullmatch(item.name)
    ]
    return [Candidate(item, item.name, by_name(item.name)) for item in kept], list(_told(left))


def _why_not(item: Path, folder: Path) -> str:
    """Why this is not opened, nothing if it may be."""
    if item.is_symlink() and folder.resolve() not in item.resolve().parents:
        return "it is a link to outside the folder; name its target with --sales, --recruits or --payouts to read it"
    try:
        mode = item.stat().st_mode
    except OSError:
        return "it is a link that leads nowhere; put the file itself here"
    if stat.S_ISDIR(mode):
        return "folders inside the folder are not searched; analyze it alone, or move its files up"
    return (
        "" if stat.S_ISREG(mode) else "it is no regular file (a pipe or a device); read it with `-` from standard input"
    )


def _told(left: Mapping[Path, str]) -> Iterator[str]:
    return (f"{item.name}: it was not read, because {why}" for item, why in left.items())
