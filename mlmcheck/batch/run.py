"""Companies side by side in processes of their own, each with its share of memory and time; results in stable order."""

from __future__ import annotations

import concurrent.futures
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from mlmcheck.batch.keys import key
from mlmcheck.batch.store import Store
from mlmcheck.batch.tasks import Task
from mlmcheck.model import InputError
from mlmcheck.model.summary import Summary

if TYPE_CHECKING:
    from pebble import ProcessPool

Analyze = Callable[[Task], tuple[str, Summary]]
"""A company's whole report as JSON, and its summary; InputError where the inputs are no use. Must be importable."""
Tell = Callable[[int, int], None]
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
    """How many at once, how many megabytes each (0: as usual), how many seconds each (0: no end)."""

    jobs: int = 1
    memory: int = 0
    timeout: float = 0.0


@dataclass(frozen=True, slots=True)
class Asked:
    """What every company is analyzed with: the options that its report depends on, and the program's version."""

    options: Mapping[str, object]
    version: str


def run(
    tasks: Sequence[Task], analyze: Analyze, store: Store | None, asked: Asked, limits: Limits, tell: Tell
) -> Iterator[Summary]:
    """Every company's summary, in the order of the tasks; `tell` hears how many of all are done, in any order.

    What `store` holds of the same inputs, options and version is not done again. Whatever befalls one company (a fault
    of its files or of ours, too little memory or time, a killed process) is its own line. Closing the iterator stops.
    """
    done = 0

    def count(_future: object = None) -> None:
        nonlocal done
        done += 1
        tell(done, len(tasks))

    found: list[Summary | concurrent.futures.Future[tuple[str, Summary]]] = []
    keys = [_key(task, asked) for task in tasks]
    with _pool(limits) as pool:
        for task, own in zip(tasks, keys, strict=True):
            before = store.kept(task.name, own) if store and own else None
            if before is not None:
                found.append(before)
                count()
                continue
            future = pool.schedule(_work, args=[analyze, task, limits.memory], timeout=limits.timeout or None)
            future.add_done_callback(count)
            found.append(future)
        try:
            for task, own, one in zip(tasks, keys, found, strict=True):
                yield one if isinstance(one, Summary) else _finished(task, own, one, store)
        finally:
            pool.stop()  # type: ignore[no-untyped-call]  # the library states no types for it


def _key(task: Task, asked: Asked) -> str:
    """The digest of what is asked; "" where the inputs cannot even be read, which the analysis then says."""
    try:
        return key(task, asked.options, asked.version)
    except OSError:
        return ""


def _finished(
    task: Task, own: str, future: concurrent.futures.Future[tuple[str, Summary]], store: Store | None
) -> Summary:
    from pebble import ProcessExpired

    try:
        text, summary = future.result()
    except InputError as fault:
        return _failed(task, str(fault))
    except concurrent.futures.TimeoutError:
        return _failed(task, "it took longer than --timeout allows; give it more time, or look at it alone")
    except MemoryError:
        return _failed(task, TOO_LITTLE)
    except ProcessExpired as end:
        if end.exitcode == TOO_MUCH:
            return _failed(task, TOO_LITTLE)
        return _failed(task, f"its process was ended from outside (exit code {end.exitcode}); likely it lacked memory")
    except Exception as bug:  # noqa: BLE001 - one company must not sink the rest; what it is, the reason says
        if type(bug).__name__ == OUT_OF_MEMORY:
            return _failed(task, TOO_LITTLE)
        return _failed(task, f"a fault of mlmcheck itself ({type(bug).__name__}); run analyze on it alone to see more")
    if store is None:
        return replace(summary, report="")
    store.put(task.name, own, text, summary)
    return summary


def _failed(task: Task, reason: str) -> Summary:
    return Summary(name=task.name, company=task.company or task.name, status="failed", reason=reason)


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
    os.environ[THREADS_SET] = str(max(1, (os.cpu_count() or 1) // jobs))
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
