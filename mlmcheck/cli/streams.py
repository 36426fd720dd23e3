"""Where words go: data to stdout, everything else to stderr, files whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from mlmcheck.cli.exits import OutputError

Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead of to the screen.")
]


def emit(text: str, encoding: str | None = None) -> None:
    """Write data to stdout at once. A reader who has left (`| head`) is no error: the rest is dropped in silence."""
    emit_bytes(text.encode(encoding or sys.stdout.encoding or "utf-8", "replace"))


def emit_bytes(data: bytes) -> None:
    """Write data to stdout as it is, likewise."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_stdout()
    except OSError as fault:
        _close_stdout()
        raise OutputError(f"the report could not be written to standard output: {_why(fault)}") from fault


def _close_stdout() -> None:
    # What is still buffered must go nowhere, or Python complains about it while it shuts down.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def say(sentence: str) -> None:
    """Tell the user something beside the data, on stderr, without what could steer a terminal; nobody need listen."""
    from mlmcheck.render.clean import clean

    try:
        data = f"{clean(sentence)}\n".encode(sys.stderr.encoding or "utf-8", "backslashreplace")
        sys.stderr.flush()
        sys.stderr.buffer.write(data)
        sys.stderr.flush()
    except OSError:
        return


def check_target(target: Path) -> None:
    """Raise OutputError if a file clearly cannot be written here, before hours are spent on what it would hold."""
    if target.is_dir():
        raise OutputError(f"cannot write {target}: it is a folder; name a file in it")
    if not target.parent.is_dir():
        raise OutputError(f"cannot write {target}: there is no folder {target.parent}; make it first")
    if not os.access(target if _is_special(target) else target.parent, os.W_OK):
        raise OutputError(f"cannot write {target}: no permission to write in {target.parent}")


def write_whole(target: Path, text: str, *, is_private: bool = False) -> None:
    """Write UTF-8 text to a file whole or not at all: beside it under another name first, then renamed over it.

    `is_private`: nobody but this user may read it.
    """
    write_bytes(target, text.encode(), is_private=is_private)


def write_bytes(target: Path, data: bytes, *, is_private: bool = False) -> None:
    """Write data to a file whole or not at all, likewise."""
    try:
        if _is_special(target):
            target.write_bytes(data)
        else:
            _replace(target.resolve(), data, 0o600 if is_private else _mode())
    except OSError as fault:
        raise OutputError(f"cannot write {target}: {_why(fault)}") from fault


def _is_special(target: Path) -> bool:
    """A device or pipe, such as /dev/null, which must never be replaced by a file."""
    return target.exists() and not target.is_file()


def _replace(target: Path, data: bytes, mode: int) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(prefix=".mlmcheck-", dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        draft.chmod(mode)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _mode() -> int:
    """The mode any new file of this user gets."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _why(fault: OSError) -> str:
    return (fault.strerror or type(fault).__name__).lower()
