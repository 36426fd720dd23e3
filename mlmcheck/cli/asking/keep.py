"""The file that answers are kept in: written whole after each answer, never over anything else."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mlmcheck.cli import stop
from mlmcheck.cli.exits import OutputError
from mlmcheck.cli.streams import check_target, write_whole
from mlmcheck.intake.answers import file
from mlmcheck.model import InputError

if TYPE_CHECKING:
    from mlmcheck.cli.asking.state import State
    from mlmcheck.intake import Settings

NAME: Final = "answers.toml"


def new_file(folder: Path | None = None) -> Path:
    """A name for answers that no file in this folder (the current one) has: answers.toml, else answers-2.toml ..."""
    return _free(folder or Path(), Path(NAME))


def command(path: Path) -> str:
    """What to type to go on with this file."""
    name = str(path)
    return f"mlmcheck vet {shlex.quote(f'./{name}' if name.startswith('-') else name)}"


class Kept:
    """The answers on disk.

    Raises OutputError if the place cannot be written to or has a file that does not hold these answers.
    """

    def __init__(self, start: Settings, path: Path, begun: State) -> None:
        check_target(path)
        self.path = path
        self.remark = ""
        self._start = start
        self._bytes = _checked(start, path)
        self._saved = (begun.answers, begun.unknown)
        self._is_ours = self._bytes == self._as_ours()

    def save(self, state: State) -> None:
        """Write what is not yet written. Whatever another program wrote there meanwhile stays as it is."""
        if (state.answers, state.unknown) != self._saved:
            self._write(state)

    def finish(self, state: State) -> None:
        """Write the file even if nothing was answered: whoever goes on from here reads it."""
        if not self.path.exists():
            self._write(state)

    def _write(self, state: State) -> None:
        with stop.held():
            self._make_room()
            text = file.written(state.answers, state.unknown, self.path.name, self._start)
            write_whole(self.path, text, is_private=True)
            self._saved, self._bytes, self._is_ours = (state.answers, state.unknown), text.encode(), True

    def _make_room(self) -> None:
        """Another name if the file was changed meanwhile; a copy of one that was written by hand."""
        self.remark = ""
        there = _read(self.path)
        if there not in (None, self._bytes):
            self.remark = f"{self.path} was changed by another program meanwhile and stays so; "
            self.path = _free(self.path.parent, self.path)
            self.remark += f"from now on your answers are kept in {self.path}."
        elif there is not None and not self._is_ours:
            copy = _free(self.path.parent, Path(f"{self.path.stem}-before{self.path.suffix}"))
            write_whole(copy, there.decode("utf-8", "replace"), is_private=True)
            self.remark = f"Your file as you wrote it is kept as {copy}."

    def _as_ours(self) -> bytes:
        """The file as this program would have written what it held at the start."""
        pitch = self._start.pitch
        answers, asked = file.known(self._start), pitch.asked if "asked" in pitch.model_fields_set else None
        return file.written(answers, asked, self.path.name, self._start).encode()


def _checked(start: Settings, path: Path) -> bytes | None:
    """What the file holds, None if there is none yet."""
    if not path.exists():
        return None
    if not path.is_file():
        raise OutputError(f"cannot keep answers in {path}: it is no file; name another place")
    there = _read(path)
    try:
        settings = file.read(path)
    except InputError as fault:
        raise OutputError(f"cannot keep answers in {path}: it is there already and holds no answers") from fault
    if extra := file.foreign(settings):
        raise OutputError(
            f"cannot keep answers in {path}: it has [{extra[0]}], so it describes a company's books; copy what you "
            "need of it to another file"
        )
    if settings != start:
        raise OutputError(f"cannot keep answers in {path}: it is there already; go on with it by `{command(path)}`")
    return there


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise OutputError(f"cannot read {path}: {(fault.strerror or 'it is no file').lower()}") from fault


def _free(folder: Path, like: Path) -> Path:
    """A name that is not taken: its own, else with -2, -3 and so on."""
    number, found = 2, folder / like.name
    while found.exists() or found.is_symlink():
        found, number = folder / f"{like.stem}-{number}{like.suffix}", number + 1
    return found
