"""Companies side by side, wherever they are worked on; what was done before is kept, results come in stable order."""

from __future__ import annotations

import concurrent.futures
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from mlmcheck.batch.keys import key
from mlmcheck.batch.processes import Outcome, outcome
from mlmcheck.batch.store import Store
from mlmcheck.batch.tasks import Task
from mlmcheck.model.summary import Summary

Tell = Callable[[int, int], None]
WAITED: Final = 1.0
"""Seconds between two words on how far all are."""


class Pool(Protocol):
    """Where companies are worked on: processes of this machine, or a cluster."""

    def schedule(self, task: Task) -> concurrent.futures.Future[Outcome]:
        """The company's outcome, when it is there."""

    def stop(self) -> None:
        """End all work."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What every company is analyzed with: the options that its report depends on, and the program's version."""

    options: Mapping[str, object]
    version: str


def run(tasks: Sequence[Task], pool: Pool, store: Store | None, asked: Asked, tell: Tell) -> Iterator[Summary]:
    """Every company's summary, in the order of the tasks; `tell` hears, every second, how many of all are done.

    What `store` holds of the same inputs, options and version is not done again. Whatever befalls one company (a fault
    of its files or of ours, too little memory or time, a killed process) is its own line. Closing the iterator stops.
    """
    done = 0

    def count(_future: object = None) -> None:
        nonlocal done
        done += 1

    found: list[Summary | concurrent.futures.Future[Outcome]] = []
    keys = [_key(task, asked) for task in tasks]
    try:
        for task, own in zip(tasks, keys, strict=True):
            before = store.kept(task.name, own) if store and own else None
            if before is not None:
                found.append(before)
                count()
                continue
            future = pool.schedule(task)
            future.add_done_callback(count)
            found.append(future)
        for task, own, one in zip(tasks, keys, found, strict=True):
            while isinstance(one, concurrent.futures.Future) and not one.done():
                tell(done, len(tasks))
                concurrent.futures.wait([one], timeout=WAITED)
            tell(done, len(tasks))
            yield one if isinstance(one, Summary) else _finished(task, own, one, store)
    finally:
        pool.stop()


def _key(task: Task, asked: Asked) -> str:
    """The digest of what is asked; "" where the inputs cannot even be read, which the analysis then says."""
    try:
        return key(task, asked.options, asked.version)
    except OSError:
        return ""


def _finished(task: Task, own: str, future: concurrent.futures.Future[Outcome], store: Store | None) -> Summary:
    text, summary = outcome(task, future)
    if summary.reason:
        return summary
    if store is None:
        return replace(summary, report="")
    store.put(task.name, own, text, summary)
    return summary
