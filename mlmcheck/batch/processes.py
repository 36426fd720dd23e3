"""Companies in processes of their own on this machine, each with its share of memory and time."""

from __future__ import annotations

import concurrent.futures
import os
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from mlmcheck.batch.tasks import Task
from mlmcheck.model import InputError
from mlmcheck.model.summary import Summary

if TYPE_CHECKING:
    from pebble import ProcessPool

Outcome = tuple[str, Summary]
"""A company's whole report as JSON, "" if there is none, and its summary."""
Analyze = Callable[[Task], Outcome]
"""Analyzes one company; InputError where the inputs are no use. Must be importable."""
OUT_OF_MEMORY: Final = "OutOfMemoryException"
"""What the engine throws; by name, as it is not loaded here."""
TOO_LITTLE: Final = "it needs more memory than --memory allows; give it more, or analyze it alone"
TOO_MUCH: Final = 77
"""The exit code of a process that held more memory than it may."""
WATCH: Final = "memory"
"""The name of the thread that looks."""
WATCHED: Final = 0.1
"""Seconds between two looks at the memory a process holds."""
RENEWED: Final = 50
"""After so many companies a process is replaced, so that whatever a library keeps is given back."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many at once (0: a cluster's own affair), megabytes each (0: as usual), seconds each (0: no end)."""

    jobs: int = 1
    memory: int = 0
    timeout: float = 0.0


class Processes:
    """A pool of processes; `stop` ends them with whatever they do."""

    def __init__(self, analyze: Analyze, limits: Limits) -> None:
        self._analyze, self._limits = analyze, limits
        self._pool = _pool(limits)

    def schedule(self, task: Task) -> concurrent.futures.Future[Outcome]:
        """The company's outcome, when a process is free; what it raises, `outcome` puts into words."""
        limits = self._limits
        return self._pool.schedule(_work, args=[self._analyze, task, limits.memory], timeout=limits.timeout or None)

    def stop(self) -> None:
        """End all work."""
        self._pool.stop()  # type: ignore[no-untyped-call]  # the library states no types for it

    def __enter__(self) -> Self:
        self._pool.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.__exit__(kind, error, trace)  # type: ignore[no-untyped-call]


def outcome(task: Task, future: concurrent.futures.Future[Outcome]) -> Outcome:
    """What came of a company, waited for: its report and summary, or a summary with the reason why there is none."""
    from pebble import ProcessExpired

    try:
        return future.result()
    except InputError as fault:
        return failed(task, str(fault))
    except concurrent.futures.TimeoutError:
        return failed(task, "it took longer than --timeout allows; give it more time, or look at it alone")
    except MemoryError:
        return failed(task, TOO_LITTLE)
    except ProcessExpired as end:
        if end.exitcode == TOO_MUCH:
            return failed(task, TOO_LITTLE)
        return failed(task, f"its process was ended from outside (exit code {end.exitcode}); likely it lacked memory")
    except Exception as bug:  # noqa: BLE001 - one company must not sink the rest; what it is, the reason says
        if type(bug).__name__ == OUT_OF_MEMORY:
            return failed(task, TOO_LITTLE)
        return failed(task, f"a fault of mlmcheck itself ({type(bug).__name__}); run analyze on it alone to see more")


def failed(task: Task, reason: str) -> Outcome:
    """The outcome of a company that has no report, for this reason."""
    return "", Summary(name=task.name, company=task.company or task.name, status="failed", reason=reason)


def _pool(limits: Limits) -> ProcessPool:
    import multiprocessing

    from pebble import ProcessPool

    return ProcessPool(
        max_workers=limits.jobs, max_tasks=RENEWED, initializer=_begin, initargs=(limits.jobs, limits.memory),
        context=multiprocessing.get_context("spawn"),
    )  # fmt: skip


def _begin(jobs: int, memory: int) -> None:
    """In a new process: its share of threads and memory; Ctrl-C is for the parent alone to hear."""
    import signal

    from mlmcheck.intake.engine import MEMORY_SET, THREADS_SET

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as the program itself has it: sums on more cores end in other digits
    os.environ.setdefault(THREADS_SET, str(max(1, (os.cpu_count() or 1) // jobs)))
    if memory:
        os.environ[MEMORY_SET] = f"{max(64, memory * 3 // 5)}MB"  # the rest is for what Python holds


def _work(analyze: Analyze, task: Task, memory: int) -> tuple[str, Summary]:
    """One company in this process, which is watched from its first on."""
    import threading

    watching = any(thread.name == WATCH for thread in threading.enumerate())
    if memory and not watching:
        threading.Thread(target=_watch, name=WATCH, args=[memory], daemon=True).start()
    return analyze(task)


def _watch(memory: int) -> None:
    """End this process when it holds more than so many megabytes; the parent says why.

    The system could refuse it memory instead (`setrlimit`), but libraries then abort, or wait for ever.
    """
    import time
    from pathlib import Path

    held, page = Path("/proc/self/statm"), os.sysconf("SC_PAGE_SIZE")
    while held.exists():
        if int(held.read_text(encoding="ascii").split()[1]) * page > memory << 20:
            os._exit(TOO_MUCH)
        time.sleep(WATCHED)
