"""Companies spread over a Spark cluster: a task each, done on a worker as it would be done here.

Every worker must have the same mlmcheck installed and see the companies' folders under the same paths. A worker that is
lost has its companies given to the others by Spark; reports come back here and are kept here.
"""

from __future__ import annotations

import concurrent.futures
import functools
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from mlmcheck.batch.processes import Analyze, Limits, Outcome, Processes, failed, outcome
from mlmcheck.batch.tasks import Task
from mlmcheck.intake.engine import THREADS_SET
from mlmcheck.ledger.spark import session
from mlmcheck.model import InputError
from mlmcheck.render.provenance import tool

LOST: Final = (
    "the cluster lost it; see that its workers run, see these files and have mlmcheck, and run the batch again"
)
OTHER: Final = "the worker that got it has another mlmcheck, Python or library; install the same on every worker"
UNSEEN: Final = "the worker that got it does not see it; put it where every worker sees it under the same path"
MANY: Final = 256
"""So many companies are with the cluster at once where --jobs says nothing else; it queues what it has no core for."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Where the batch was asked for: its folder, from which relative paths are meant, and what computes there."""

    folder: str
    tool: str


class Cluster:
    """The cluster at `master`; `stop` ends what it does for us. Raises InputError if it does not answer."""

    def __init__(self, analyze: Analyze, limits: Limits, master: str) -> None:
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        self._folder = Path(tempfile.mkdtemp(prefix="mlmcheck-spark-"))
        try:
            self._spark = session(master, self._folder, _same_modules())
        except InputError:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise
        self._work = functools.partial(alone, analyze=analyze, limits=limits, asker=Asker(str(Path.cwd()), str(tool())))
        self._threads = concurrent.futures.ThreadPoolExecutor(limits.jobs or MANY)

    def schedule(self, task: Task) -> concurrent.futures.Future[Outcome]:
        """The company's outcome, when a worker had time for it."""
        return self._threads.submit(self._one, task)

    def _one(self, task: Task) -> Outcome:
        work = functools.partial(self._work, seen=task.path.exists())
        try:
            found: list[Outcome] = self._spark.sparkContext.parallelize([task], 1).mapPartitions(work).collect()
        except Exception as error:  # whatever Java throws: the task was tried on several workers and none brought it
            raise InputError(LOST) from error
        return found[0]

    def stop(self) -> None:
        """End all work."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._spark.sparkContext.cancelAllJobs()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._spark.stop()
        shutil.rmtree(self._folder, ignore_errors=True)


def alone(
    tasks: Iterator[Task], analyze: Analyze, limits: Limits, asker: Asker, *, seen: bool = True
) -> Iterator[Outcome]:
    """On a worker: the outcome of each company, in a process of its own, with the limits that hold everywhere.

    Where another program would compute, other digits could come out: then the outcome is that reason. `seen` is whether
    who asks sees the companies: what is missing there too, the analysis says as ever.
    """
    if str(tool()) != asker.tool:
        yield from (failed(task, OTHER) for task in tasks)
        return
    with suppress(OSError):  # a worker without that folder says of each company that it does not see it
        os.chdir(asker.folder)
    os.environ.setdefault(THREADS_SET, "1")  # a task of Spark is given one core; the others are for other companies
    with Processes(analyze, Limits(1, limits.memory, limits.timeout)) as pool:
        try:
            for task in tasks:
                lost = seen and not task.path.exists()
                yield failed(task, UNSEEN) if lost else outcome(task, pool.schedule(task))
        finally:
            pool.stop()


def _same_modules() -> dict[str, str]:
    """Where Python looks for modules besides the installed ones, if that was set here; else the workers know it."""
    told = os.environ.get("PYTHONPATH", "")
    folders = (str(Path(each).absolute()) for each in told.split(os.pathsep) if each)
    return {"spark.executorEnv.PYTHONPATH": os.pathsep.join(folders)} if told else {}
