"""Every sample company on a two-worker cluster: the same bytes as on DuckDB, also when a worker is killed in mid-run.

    python benchmarks/spark/conform.py [SAMPLE...]

Prints a line a company and ends with status 1 if any differs. Takes about a minute a company.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from benchmarks.spark.cluster import Cluster, cluster

SAMPLES = Path(__file__).parents[2] / "sample_data"
KILLED_AFTER = 15.0


def main(names: list[str]) -> int:
    """The number of companies that differ, 1 at most as an exit status."""
    names = names or sorted(path.parent.name for path in SAMPLES.glob("*/company.toml"))
    differing = 0
    with tempfile.TemporaryDirectory() as folder:
        for at, name in enumerate(names):
            with cluster() as running:
                same, seconds = _one(Path(folder), name, running, kill=at == 0)
            differing += not same
            killed = ", one worker killed" if at == 0 else ""
            print(f"{name}: {'the same bytes' if same else 'DIFFERS'}, {seconds:.0f} s{killed}", flush=True)
    return min(differing, 1)


def _one(folder: Path, name: str, running: Cluster, *, kill: bool) -> tuple[bool, float]:
    here, there = folder / f"{name}.duckdb.json", folder / f"{name}.spark.json"
    _analyze(name, here)
    begun = time.monotonic()
    if kill:
        timer = threading.Timer(KILLED_AFTER, _kill, [running])
        timer.start()
    _analyze(name, there, "--engine", "spark", "--master", running.url)
    return here.read_bytes() == there.read_bytes(), time.monotonic() - begun


def _kill(running: Cluster) -> None:
    """End one worker and what it runs, as if its machine had lost its power."""
    os.killpg(running.workers[0].pid, signal.SIGKILL)


def _analyze(name: str, target: Path, *more: str) -> None:
    call = [sys.executable, "-m", "mlmcheck", "analyze", str(SAMPLES / name), "--format", "json"]
    subprocess.run([*call, "--output", str(target), *more], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
