"""`batch` over a Spark cluster: the same folder, byte for byte, as on this machine, with a worker killed in mid-run.

The cluster needs PySpark and Java; `.ci/spark` is the job that has both. What a worker does is held here without it.
"""

from __future__ import annotations

import functools
import os
import shutil
import signal
import tempfile
import threading
from pathlib import Path
from typing import Any

import pytest

from mlmcheck.batch.cluster import UNSEEN, Asker, alone
from mlmcheck.batch.processes import Limits, Outcome
from mlmcheck.batch.tasks import Task
from mlmcheck.cli.app import run
from mlmcheck.cli.one_of_many import analyze
from mlmcheck.render.provenance import tool

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


@pytest.fixture
def no_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLMCHECK_THREADS", "1")  # so that what is set on a worker does not stay set here


def _options() -> dict[str, Any]:
    return {"jurisdiction": (), "limit": (), "own_use": "both", "from": None, "to": None, "by": "", "view": ""}


def _alone(task: Task, limits: Limits, asker: Asker) -> Outcome:
    """What a worker gives for a task, here."""
    found = list(alone(iter([task]), functools.partial(analyze, options=_options()), limits, asker))
    assert len(found) == 1
    return found[0]


def _here() -> Asker:
    return Asker(str(Path.cwd()), str(tool()))


def test_the_same_folder_with_one_worker_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyspark", reason="mlmcheck[spark] is not installed")
    if shutil.which("java") is None:
        pytest.skip("there is no Java")
    from benchmarks.spark.cluster import cluster

    _firms(tmp_path / "firms")
    monkeypatch.chdir(tmp_path)  # the workers run elsewhere, and still must find what is named from here
    monkeypatch.setenv("PYTHONPATH", str(SAMPLES.parent))
    assert run(["batch", "firms", "--out", "here", *JOBS]) == 4
    with cluster() as running:
        timer = threading.Timer(12.0, os.killpg, [running.workers[0].pid, signal.SIGKILL])
        timer.start()
        there = ["batch", "firms", "--out", "there", "--engine", "spark", "--master", running.url]
        assert run(there) == 4
        timer.join()
        assert _contents(tmp_path / "there") == _contents(tmp_path / "here")
        (tmp_path / "there" / "b.json").unlink()
        assert run(there) == 4  # what is there is not done again, by the one worker that is left
    assert _contents(tmp_path / "there") == _contents(tmp_path / "here")


def test_a_worker_finds_what_was_named_from_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_threads: None
) -> None:
    _firms(tmp_path / "firms")
    (tmp_path / "worker").mkdir()
    monkeypatch.chdir(tmp_path / "worker")
    told = _alone(Task("a", Path("firms/a")), Limits(), Asker(str(tmp_path), str(tool())))[1]
    assert (told.status, told.band, told.reason) == ("done", "consistent", "")


def test_a_worker_that_does_not_see_the_folder_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_threads: None
) -> None:
    monkeypatch.chdir(tmp_path)
    text, told = _alone(Task("a", Path("firms/a")), Limits(), Asker("/no/such/folder", str(tool())))
    assert (text, told.status) == ("", "failed")
    assert told.reason == UNSEEN


def test_a_worker_keeps_the_time(no_threads: None) -> None:
    told = _alone(Task("b", SAMPLES / "naked_pyramid"), Limits(timeout=0.01), _here())[1]
    assert told.reason.startswith("it took longer than --timeout allows")


def test_a_worker_with_another_program_computes_nothing(no_threads: None) -> None:
    text, told = _alone(Task("b", SAMPLES / "naked_pyramid"), Limits(), Asker(str(Path.cwd()), "mlmcheck 0.0.1"))
    assert (text, told.name, told.status) == ("", "b", "failed")
    assert "another mlmcheck" in told.reason


def test_a_cluster_that_does_not_answer_is_one_sentence(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    firms = _firms(tmp_path / "firms")
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    status = run(["batch", str(firms), "--engine", "spark", "--master", "spark://127.0.0.1:9"])
    err = capfd.readouterr().err
    assert status == 3
    assert any(said in err for said in ("does not answer", "install mlmcheck[spark]", "needs Java 17"))
    assert "Traceback" not in err
    assert not list((tmp_path / "temporary").iterdir())
