"""`batch` over a Spark cluster: the same folder, byte for byte, as on this machine, with a worker killed in mid-run.

Needs PySpark and Java; `.ci/spark` is the job that has both.
"""

from __future__ import annotations

import os
import shutil
import signal
import threading
from pathlib import Path

import pytest

from mlmcheck.cli.app import run

SAMPLES = Path(__file__).parents[2] / "sample_data"
JOBS = ("--jobs", "2")


def _firms(folder: Path) -> Path:
    for name, sample in (("a", "retail_seller"), ("b", "naked_pyramid"), ("d", "pool_pay"), ("e", "unknown_buyers")):
        shutil.copytree(SAMPLES / sample, folder / name)
    (folder / "c").mkdir()
    (folder / "c" / "sales.csv").write_bytes(b"")
    return folder


def _contents(out: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*")) if path.is_file() and path.name != ".batch.lock"
    }  # fmt: skip


def test_the_same_folder_with_one_worker_killed(tmp_path: Path) -> None:
    pytest.importorskip("pyspark", reason="mlmcheck[spark] is not installed")
    if shutil.which("java") is None:
        pytest.skip("there is no Java")
    from benchmarks.spark.cluster import cluster

    firms = _firms(tmp_path / "firms")
    assert run(["batch", str(firms), "--out", str(tmp_path / "here"), *JOBS]) == 4
    with cluster() as running:
        timer = threading.Timer(12.0, os.killpg, [running.workers[0].pid, signal.SIGKILL])
        timer.start()
        there = ["--out", str(tmp_path / "there"), "--engine", "spark", "--master", running.url]
        assert run(["batch", str(firms), *there, *JOBS]) == 4
        timer.join()
    assert _contents(tmp_path / "there") == _contents(tmp_path / "here")


def test_a_cluster_that_does_not_answer_is_one_sentence(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    firms = _firms(tmp_path / "firms")
    status = run(["batch", str(firms), "--engine", "spark", "--master", "spark://127.0.0.1:9"])
    err = capfd.readouterr().err
    assert status == 3
    assert any(said in err for said in ("does not answer", "install mlmcheck[spark]", "needs Java 17"))
    assert "Traceback" not in err
