"""The program as its users start it: help, version, weight of its imports, pipes, completion, the other commands."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mlmcheck.cli.app import run

HEAVY = ("mlmcheck.model", "pandas", "numpy", "scipy", "duckdb", "rich")
COMMANDS = (
    "analyze", "inspect", "verify", "explain", "standards", "cases", "schema", "demo",
    "vet", "batch", "compare", "render", "simulate", "trace", "evidence",
)  # fmt: skip
ROOT = Path(__file__).parents[2]


def started(*args: str, **env: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "mlmcheck", *args],
        capture_output=True, text=True, cwd=ROOT, env={**os.environ, **env}, timeout=60, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("args", [[], ["--help"], ["analyze", "--help"], ["demo", "--help"], ["--version"]])
def test_help_loads_nothing_heavy(args: list[str]) -> None:
    code = (
        "import sys; from mlmcheck.cli.app import run; "
        f"status = run({args!r}); print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr); sys.exit(status)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (0, "[]\n")
    assert done.stdout


def test_no_arguments_print_help_on_stdout(capfd: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    bare = capfd.readouterr()
    assert run(["--help"]) == 0
    assert capfd.readouterr() == bare
    assert bare.out.startswith("Usage: mlmcheck")
    assert bare.err == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example(command: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    out, _ = capfd.readouterr()
    assert f"    mlmcheck {command}" in out
    assert max(map(len, out.splitlines())) <= 80
    assert "\x1b" not in out
    assert not re.search(r"^ *--output", out, re.MULTILINE)  # -o is its short name everywhere


def test_a_misspelt_command(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["analyse", "folder"]) == 2
    assert "Did you mean 'analyze'?" in capfd.readouterr().err


def test_version(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capfd.readouterr().out.startswith("mlmcheck ")


def test_schema_is_json(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert "verdict" in json.loads(capfd.readouterr().out)["properties"]


def test_a_reader_who_leaves_is_no_error() -> None:
    command = f"'{sys.executable}' -m mlmcheck schema | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.stdout, done.stderr) == ("0\n", "")


def test_a_full_disk_is_one_sentence() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    command = f"'{sys.executable}' -m mlmcheck schema > /dev/full"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert done.stderr == "error: the report could not be written to standard output: no space left on device\n"


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("engine", ["raise", "raise ValueError('cut off')"])
def test_asked_to_stop_it_ends_with_one_word_whatever_the_engine_makes_of_it(
    number: signal.Signals, status: int, engine: str
) -> None:
    code = (
        "import signal, sys, time; from mlmcheck.cli import analyze, main\n"
        # a suite started in the background would hand on that interrupts are ignored
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "def slow(*_, **__):\n"
        "    print('now', flush=True)\n"
        "    try: time.sleep(30)\n"
        f"    except KeyboardInterrupt: {engine}\n"
        "sys.argv = ['mlmcheck', 'analyze', 'folder']; analyze.run = slow; main()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "now\n"
    time.sleep(0.1)
    process.send_signal(number)
    assert process.communicate(timeout=20) == ("", "interrupted\n")
    assert process.returncode == status


def test_a_request_to_stop_waits_where_it_would_break_a_native_module() -> None:
    code = (
        "import os, signal; from mlmcheck.cli import stop\n"
        "stop.listen()\n"
        "try:\n"
        "    with stop.held(): os.kill(os.getpid(), signal.SIGTERM); print('held')\n"
        "    print('never')\n"
        "except KeyboardInterrupt: print(stop.status())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.stdout, done.stderr) == ("held\n143\n", "")


def test_completion_offers_the_commands() -> None:
    done = started(_MLMCHECK_COMPLETE="complete_bash", COMP_WORDS="mlmcheck ", COMP_CWORD="1")
    assert set(done.stdout.split()) == set(COMMANDS)


def test_explain_lists_and_explains(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["explain"]) == 0
    listed = capfd.readouterr().out
    assert "Measures\n" in listed
    assert "\n  retail_share " in listed
    assert "\n  us_koscot " in listed
    assert run(["explain", "retail_share"]) == 0
    assert "**Blind spots**" in capfd.readouterr().out
    assert run(["explain", "us_koscot.pays_to_join"]) == 0
    assert "Koscot" in capfd.readouterr().out


def test_explain_what_nobody_knows(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "retail_shar"]) == 2
    assert "did you mean retail_share" in capfd.readouterr().err


def test_sql_is_printed_on_request(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "retail_share"]) == 0
    assert "```sql" not in capfd.readouterr().out
    assert run(["explain", "retail_share", "--sql"]) == 0
    assert "```sql" in capfd.readouterr().out


def test_demo_lists_its_companies(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["demo", "--list"]) == 0
    assert "product_pyramid: " in capfd.readouterr().out


def test_demo_writes_and_analyzes(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new"
    assert run(["demo", "naked_pyramid", "--dir", str(folder)]) == 0
    out, err = capfd.readouterr()
    assert "What the records of" in out
    assert str(folder) in err
    assert {"sales.csv", "recruits.csv", "payouts.csv", "company.toml"} <= {file.name for file in folder.iterdir()}
    assert [file.name for file in tmp_path.iterdir()] == ["new"]


def test_demo_overwrites_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sales.csv").write_text("mine")
    assert run(["demo", "--dir", str(tmp_path)]) == 2
    assert "nothing was overwritten" in capfd.readouterr().err
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("sales.csv", "mine")]


def test_demo_of_a_company_nobody_knows(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["demo", "product_pyramids"]) == 2
    assert "did you mean product_pyramid" in capfd.readouterr().err
