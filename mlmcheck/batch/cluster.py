"""Companies spread over a Spark cluster: a task each, done on a worker as it would be done here.

Every worker must have mlmcheck installed and see the companies' folders under the same paths. A worker that is lost has
its companies given to the others by Spark; reports come back here and are kept here.
"""

from __future__ import annotations

import concurrent.futures
import functools
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from mlmcheck.batch.processes import Analyze, Limits, Outcome, Processes, outcome
from mlmcheck.batch.tasks import Task
from mlmcheck.ledger.spark import session
from mlmcheck.model import InputError

LOST: Final = (
    "the cluster lost it; see that its workers run, see these files and have mlmcheck, and run the batch again"
)


class Cluster:
    """The cluster at `master`; `stop` ends what it does for us. Raises InputError if it does not answer."""

    def __init__(self, analyze: Analyze, limits: Limits, master: str) -> None:
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        self._folder = Path(tempfile.mkdtemp(prefix="mlmcheck-spark-"))
        self._spark = session(master, self._folder, {"spark.executorEnv.PYTHONPATH": os.environ.get("PYTHONPATH", "")})
        self._work = functools.partial(alone, analyze=analyze, limits=limits)
        self._threads = concurrent.futures.ThreadPoolExecutor(limits.jobs)

    def schedule(self, task: Task) -> concurrent.futures.Future[Outcome]:
        """The company's outcome, when a worker had time for it."""
        return self._threads.submit(self._one, task)

    def _one(self, task: Task) -> Outcome:
        try:
            found: list[Outcome] = self._spark.sparkContext.parallelize([task], 1).mapPartitions(self._work).collect()
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


def alone(tasks: Iterator[Task], analyze: Analyze, limits: Limits) -> Iterator[Outcome]:
    """On a worker: the outcome of each company, in a process of its own, with the limits that hold everywhere."""
    with Processes(analyze, Limits(1, limits.memory, limits.timeout)) as pool:
        try:
            for task in tasks:
                yield outcome(task, pool.schedule(task))
        finally:
            pool.stop()
