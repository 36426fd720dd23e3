"""A person at a real terminal: a pseudo-terminal with the program on its other side."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE = 30.0
"""Seconds after which the program is taken to hang."""


class Terminal:
    """`python -m mlmcheck` with these words at a terminal; all that it prints is kept in `seen`.

    `output`: a file that its standard output goes to instead.
    """

    def __init__(self, args: Sequence[str], folder: Path, output: int | None = None, **env: str) -> None:
        import fcntl
        import pty
        import termios

        def own_it() -> None:  # so that Ctrl-C reaches the program
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)

        self._own, theirs = pty.openpty()
        self.seen = ""
        self._read = 0
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mlmcheck", *args],
            stdin=theirs, stdout=theirs if output is None else output, stderr=theirs, cwd=folder,
            start_new_session=True,
            preexec_fn=own_it,  # noqa: PLW1509 - no threads run in this test's process
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "TERM": "dumb", **env},
        )  # fmt: skip
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._own)

    def prompt(self) -> str:
        """Wait until it asks, and give what it said since the last time."""
        return self.until("\n> ")

    def type(self, text: str) -> str:
        """Type a line, once it asks, and give what was on the screen before."""
        shown = self.prompt()
        self.send(f"{text}\n")
        return shown

    def send(self, keys: str) -> None:
        """Press these keys."""
        os.write(self._own, keys.encode())

    def interrupt(self, number: int | None = None) -> None:
        """Press Ctrl-C, or send this signal, until it answers.

        Readline sleeps through what comes in the instant between showing the prompt and waiting for a key.
        """
        for _ in range(10):
            time.sleep(0.2)
            if number is None:
                self.send("\x03")
            else:
                self.process.send_signal(number)
            if select.select([self._own], [], [], 2)[0]:
                return

    def end(self) -> tuple[int, str]:
        """Wait for the program to end: its exit status and its last words."""
        text = self.until(None)
        return self.process.wait(timeout=PATIENCE), text

    def until(self, mark: str | None) -> str:
        """Wait for these words, or for the end, and give what came since the last time."""
        deadline = time.monotonic() + PATIENCE
        while mark is None or mark not in self.seen[self._read :]:
            ready, _, _ = select.select([self._own], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, f"nothing more came after: {self.seen[-300:]!r}"
            if not (data := self._some()):
                assert mark is None, f"it ended after: {self.seen[-300:]!r}"
                break
            self.seen = (self.seen + data.decode(errors="replace")).replace("\r\n", "\n")
        start = self._read
        self._read = len(self.seen) if mark is None else self.seen.index(mark, start) + len(mark)
        return self.seen[start : self._read]

    def _some(self) -> bytes:
        try:
            return os.read(self._own, 65536)
        except OSError:  # the other side is closed
            return b""
