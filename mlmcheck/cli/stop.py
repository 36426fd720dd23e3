"""Being asked to stop (Ctrl-C, SIGTERM): the process unwinds, so that nothing stays half-written or spilled on disk.

The request is remembered, because DuckDB turns an interrupt during a query into one of several errors of its own.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_asked: list[int] = []
_held: list[bool] = []


def listen() -> None:
    """From now on remember the signals that ask to stop."""
    for number in (signal.SIGINT, signal.SIGTERM):
        if signal.getsignal(number) is not signal.SIG_IGN:  # what started us may have said that we are not to stop
            signal.signal(number, _stop)


def _stop(number: int, _frame: FrameType | None) -> None:
    _asked.append(number)
    if not _held:
        raise KeyboardInterrupt


@contextmanager
def held() -> Iterator[None]:
    """A request to stop waits until the end of this block: native modules abort if loading them is cut short."""
    _held.append(True)
    try:
        yield
    finally:
        _held.pop()
    check()


def is_asked(fault: BaseException | None = None) -> bool:
    """Whether someone asked to stop, as far as is known or as the fault itself says."""
    return bool(_asked) or (isinstance(fault, RuntimeError) and str(fault) == "Query interrupted")


def check() -> None:
    """Raise KeyboardInterrupt if someone asked to stop and what ran then went on regardless."""
    if _asked:
        raise KeyboardInterrupt


def status() -> int:
    """130 after Ctrl-C, 143 after SIGTERM."""
    return 128 + (_asked[0] if _asked else signal.SIGINT)
