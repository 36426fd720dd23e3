"""Paired runs of `mlmcheck analyze` and the hand-written script on the same files, and the start-up figures.

Prints Markdown tables.

python benchmarks/run.py [--lines N] [--pairs K] [--data FOLDER] [--sample FOLDER]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
MLMCHECK = [sys.executable, "-c", "from mlmcheck.cli import main; main()"]
ANALYZE = [*MLMCHECK, "analyze", "--format", "json"]


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took: seconds of wall clock and of processor, peak resident memory in MB."""

    wall: float
    cpu: float
    peak: float


def cost(command: list[str]) -> Cost:
    """Run a command to its end. The kernel's own account of the child is read, so nothing runs beside it."""
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        if child.returncode:
            raise RuntimeError(f"{' '.join(command)} ended with {child.returncode}: {errors.read().decode()}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def pairs(first: list[str], second: list[str], count: int) -> tuple[list[Cost], list[Cost]]:
    """Both commands in turn, the order swapped every time, after one run of each that is not counted."""
    costs: tuple[list[Cost], list[Cost]] = ([], [])
    for command in (first, second):
        cost(command)
    for turn in range(count):
        for side in (0, 1) if turn % 2 == 0 else (1, 0):
            costs[side].append(cost((first, second)[side]))
    return costs


def table(label: str, names: tuple[str, str], costs: tuple[list[Cost], list[Cost]]) -> str:
    """Medians of both sides, and the median of the ratios pair by pair."""
    head = f"| {label} | wall, s | CPU, s | peak, MB |\n|---|---:|---:|---:|"
    rows = [
        f"| {name} | {median(c.wall for c in side):.2f} | {median(c.cpu for c in side):.2f} "
        f"| {median(c.peak for c in side):.0f} |"
        for name, side in zip(names, costs, strict=True)
    ]
    both = list(zip(*costs, strict=True))
    wall, cpu, peak = (median(getattr(b, key) / getattr(a, key) for a, b in both) for key in ("wall", "cpu", "peak"))
    return "\n".join([head, *rows, f"| ratio, median of {len(both)} pairs | {wall:.2f} | {cpu:.2f} | {peak:.2f} |"])


def scale(folder: Path, lines: int, count: int) -> str:
    """The main job against the baseline on one generated company."""
    if not (folder / "payouts.csv").exists():
        subprocess.run([sys.executable, str(HERE / "generate.py"), str(folder), "--lines", str(lines)], check=True)
    baseline = [sys.executable, str(HERE / "baseline.py"), str(folder)]
    costs = pairs(baseline, [*ANALYZE, str(folder)], count)
    return table(f"{lines:,} sales lines", ("hand-written script", "`mlmcheck analyze`"), costs)


def start_up(count: int) -> str:
    """`--help` against the interpreter with `import typer`."""
    costs = pairs([sys.executable, "-c", "import typer"], [*MLMCHECK, "--help"], count)
    return table("start-up", ("interpreter and `import typer`", "`mlmcheck --help`"), costs)


def sample(folder: Path, count: int) -> str:
    """A sample company, start to end, against the bare interpreter."""
    costs = pairs([sys.executable, "-c", "pass"], [*ANALYZE, str(folder)], count)
    return table("sample company", ("bare interpreter", f"`analyze {folder.name}`"), costs)


def main() -> None:
    """Print one table a comparison."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--data", type=Path, help="keep the generated company here (default benchmarks/data/LINES)")
    parser.add_argument("--sample", type=Path, help="a sample company (default: the first of sample_data)")
    given = parser.parse_args()
    samples = sorted(path for path in (HERE.parent / "sample_data").glob("*/") if (path / "sales.csv").exists())
    print(start_up(given.pairs), end="\n\n", flush=True)
    for folder in [given.sample] if given.sample else samples[:1]:
        print(sample(folder, given.pairs), end="\n\n", flush=True)
    print(scale(given.data or HERE / "data" / str(given.lines), given.lines, given.pairs))


if __name__ == "__main__":
    main()
