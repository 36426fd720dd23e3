"""Reads what can be read: a file that would stop the whole run is told and left aside, and the others are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from mlmcheck.intake import entry, roles
from mlmcheck.intake.settings import Settings
from mlmcheck.intake.tables import Tables
from mlmcheck.model import Aside, InputError

_NOTHING: Final = "no usable table was found"
Progress = Callable[[str, float], None]


def read(
    paths: Sequence[Path],
    files: Mapping[str, Sequence[Path]],
    progress: Progress | None = None,
    stated: Settings | None = None,
    rates: Path | None = None,
    *,
    show_ids: bool = False,
    cache: Path | None = None,
) -> tuple[Tables | None, tuple[Aside, ...]]:
    """The tables of these folders and files, None if there is none, and the files that could not be used.

    Each failure names its file; that file is left out and the rest read again. Raises InputError only for a failure
    that is of no single file. `stated` is what the user says of how they are to be read.
    """
    found, asides = _found(paths, files)
    names = {item.file for item in found}
    without: set[str] = set()
    while names - without:
        try:
            home = paths[0] if paths else None
            tables = entry.read(
                home,
                found=found,
                without=frozenset(without),
                progress=progress,
                stated=stated,
                show_ids=show_ids,
                rates=rates,
                cache=cache,
            )
        except InputError as error:
            if str(error).startswith(_NOTHING):
                return None, (*asides, *_unread(error))
            file = culprit(str(error), names - without, without)
            asides.append(Aside(file, str(error).removeprefix(f"{file}: "), is_blocking=True))
            without.add(file)
        else:
            return tables, (*asides, *_left(tables, names))
    return None, tuple(asides)


def _found(paths: Sequence[Path], files: Mapping[str, Sequence[Path]]) -> tuple[list[roles.Candidate], list[Aside]]:
    """The candidates of all paths, two of the same name by their whole path, and what is none."""
    items, asides = [], list[Aside]()
    for path in paths:
        try:
            candidates, warnings = roles.discover(path, {})
        except InputError as error:
            asides.append(Aside(*split(str(error)), is_blocking=True))
            continue
        items += [item for item in candidates if item.role not in files]
        asides += [Aside(*split(text), is_blocking=False) for text in warnings]
    items += roles.discover(None, files)[0]
    names = [item.file for item in items]
    told = [
        roles.Candidate(item.path, item.path.as_posix() if names.count(item.file) > 1 else item.file, item.role)
        for item in items
    ]
    return sorted(told, key=lambda item: (item.file, item.path)), asides


def _left(tables: Tables, names: set[str]) -> Iterator[Aside]:
    """The candidates that were looked at and not read, and why, from the warnings of those that were."""
    read = {file.file for file in tables.inputs()}
    for file, reason in map(split, tables.warnings()):
        if file not in read and any(file == name or file.startswith(f"{name}/") for name in names):
            yield Aside(file, reason, is_blocking=False)


def culprit(message: str, names: set[str], known: set[str]) -> str:
    """The file (or the table in a file) that a failure names first. Raises InputError again if it names none."""
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    found = re.search(rf"(?<!\S)({pattern})(/[^:\n]*?)?(?=:| and | has | overlap)", message) if pattern else None
    if not found:
        raise InputError(message)
    inner = found[1] + (found[2] or "")
    return found[1] if inner in known else inner


def _unread(error: InputError) -> list[Aside]:
    """Why each file was not read, where that left nothing."""
    return [Aside(file, reason, is_blocking=True) for file, reason in map(split, getattr(error, "__notes__", ()))]


def split(warning: str) -> tuple[str, str]:
    """The file and the reason of a sentence such as `notes.txt: it is no table`."""
    file, found, reason = warning.partition(": ")
    return (file, reason) if found else ("", warning)
