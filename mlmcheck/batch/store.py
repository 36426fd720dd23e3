"""The folder of a batch: reports written whole or not at all, what each was made of, and one batch at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from mlmcheck.model import InputError
from mlmcheck.model.summary import Summary

LOCK: Final = ".batch.lock"
KEPT: Final = ".batch"
"""The folder of what each report was made of, one small file a company."""
Write = Callable[[Path, str], None]


class Store:
    """The reports in `folder`. `write` writes a text file whole or not at all."""

    def __init__(self, folder: Path, write: Write) -> None:
        self.folder, self._write = folder, write

    def prepare(self) -> None:
        """Make the folder if there is none."""
        (self.folder / KEPT).mkdir(parents=True, exist_ok=True)

    def clear(self) -> None:
        """Remove the drafts that a killed batch left behind; only for who holds the lock."""
        for folder in (self.folder, self.folder / KEPT):
            for draft in (*folder.glob(".mlmcheck-*"), *folder.glob(".*.part")):
                draft.unlink(missing_ok=True)

    def kept(self, name: str, key: str) -> Summary | None:
        """The summary of a report that was made of the very same, None if there is none or it was touched."""
        try:
            told: dict[str, Any] = json.loads((self.folder / KEPT / f"{name}.json").read_text(encoding="utf-8"))
            size = (self.folder / f"{name}.json").stat().st_size
            if told["key"] != key or told["size"] != size:
                return None
            return Summary(**{**told["summary"], "status": "kept"})
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, name: str, key: str, text: str, summary: Summary) -> None:
        """Keep a report: first itself, then what it was made of, so that a crash between leaves only work to do."""
        self._write(self.folder / f"{name}.json", text)
        told = {"key": key, "size": len(text.encode()), "summary": asdict(summary)}
        self._write(self.folder / KEPT / f"{name}.json", json.dumps(told) + "\n")

    def put_file(self, name: str, text: str) -> None:
        """Write a file of the batch as a whole."""
        self._write(self.folder / name, text)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Nobody else writes a batch into this folder meanwhile. Raises InputError if somebody does.

    The lock is the system's: a process that is killed gives it back.
    """
    try:
        import fcntl
    except ImportError:  # no such locks here: two batches at once are the user's own affair
        yield
        return
    with (folder / LOCK).open("w", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise InputError(f"another batch writes into {folder} now; wait for it, or name another folder") from error
        lock.write(f"{os.getpid()}\n")
        lock.flush()
        yield
