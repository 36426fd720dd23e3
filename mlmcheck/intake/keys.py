"""The key of a case: random, readable by its owner only, kept away from the evidence, made when first needed."""

from __future__ import annotations

import os
import re
import secrets
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from mlmcheck.model import InputError

_FORM: Final = re.compile(rb"[0-9a-f]{64}\s*")
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def case_file() -> Path:
    """`mlmcheck/case.key` in XDG_STATE_HOME, or in ~/.local/state."""
    stated = os.environ.get("XDG_STATE_HOME", "")
    # The standard says that a relative path there is to be ignored.
    home = Path(stated) if Path(stated).is_absolute() else Path.home() / ".local" / "state"
    return home / "mlmcheck" / "case.key"


def case_key(path: Path | None = None, tell: Callable[[str], None] = lambda _: None) -> bytes:
    """The 32 bytes in this file (default: `case_file`), written there first if it does not exist; `tell` hears of that.

    Raises InputError if the file is no key, cannot be read or made, or others than its owner may read it.
    """
    file = path or case_file()
    try:
        if not file.exists():
            _make(file, is_stated=path is not None)
            tell(
                f"a new key for pseudonyms was written to {file}; keep it: with another key the same ids are named anew"
            )
        return _read(file)
    except OSError as error:
        raise InputError(
            f"{file}: the key for pseudonyms cannot be read or written ({error.strerror or error}); name a file that "
            "can be with --key-file, or show real ids with --show-ids"
        ) from error


def _read(file: Path) -> bytes:
    with file.open("rb") as source:
        data = source.read(100)
        if os.name == "posix" and os.fstat(source.fileno()).st_mode & _OTHERS:
            raise InputError(f"{file}: others may read this key, so it hides nothing; run chmod 600 on it")
    if not _FORM.fullmatch(data):
        raise InputError(f"{file}: this is no key of mlmcheck (64 hexadecimal digits); name another file")
    return bytes.fromhex(data.decode("ascii"))


def _make(file: Path, *, is_stated: bool) -> None:
    """Write a key whole or not at all; if another process was faster, its key stands."""
    if not is_stated:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".mlmcheck-", dir=file.parent)  # mode 0600
    try:
        with os.fdopen(handle, "w", encoding="ascii") as out:
            out.write(f"{secrets.token_hex(32)}\n")
        _publish(Path(name), file)
    finally:
        Path(name).unlink(missing_ok=True)


def _publish(draft: Path, file: Path) -> None:
    try:
        os.link(draft, file)
    except FileExistsError:
        return
    except OSError:  # a disk without links
        draft.replace(file)
