"""A standalone cluster on loopback: a master and two workers. Needs Java 17 and mlmcheck[spark].

python benchmarks/spark/cluster.py        # prints the address, runs until Ctrl-C
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where the master listens, and the processes of the workers."""

    url: str
    workers: tuple[subprocess.Popen[bytes], ...]


@contextmanager
def cluster(workers: int = 2, port: int = 17077) -> Iterator[Cluster]:
    """Start it, wait until it listens, and stop it at the end."""
    home, url = Path(tempfile.mkdtemp(prefix="cluster-")), f"spark://{HOST}:{port}"
    started = [_start(home, "master.Master", "--host", HOST, "--port", str(port), "--webui-port", "0")]
    try:
        _wait(port)
        for number in range(workers):
            more = ("--host", HOST, "--cores", "1", "--memory", "1g", "--work-dir", str(home / f"work{number}"))
            started.append(_start(home, "worker.Worker", *more, "--webui-port", "0", url))
        time.sleep(5)
        yield Cluster(url, tuple(started[1:]))
    finally:
        for process in started:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        shutil.rmtree(home, ignore_errors=True)


def _start(home: Path, what: str, *arguments: str) -> subprocess.Popen[bytes]:
    import pyspark

    spark = Path(pyspark.__file__).parent
    env = {**os.environ, "SPARK_HOME": str(spark), "SPARK_LOCAL_IP": HOST}
    call = [str(spark / "bin" / "spark-class"), f"org.apache.spark.deploy.{what}", *arguments]
    with (home / f"{what}.log").open("ab") as log:
        return subprocess.Popen(call, env=env, stdout=log, stderr=log, start_new_session=True)


def _wait(port: int) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(OSError), socket.create_connection((HOST, port), timeout=1):
            return
        time.sleep(0.2)
    raise TimeoutError("the master does not listen")


if __name__ == "__main__":
    with cluster() as running:
        print(running.url, flush=True)
        with suppress(KeyboardInterrupt):
            signal.pause()
