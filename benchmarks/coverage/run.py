"""Simulates companies whose truth is known, and tells how often an interval holds it: docs/coverage.md.

python benchmarks/coverage/run.py [ID...] [--companies 1000] [--jobs 2] [--out docs/coverage.md]

ID: a process measure that has a module here, `trees` (the interval along a sponsor tree by itself) or `blanked` (the
bounds on blanked books); all of them if none is named. Results are kept in results/, a file each, so that a run of
some leaves the others.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.pool import Pool

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
RESULTS = HERE / "results"
CHUNK = 25  # companies a task
sys.path.insert(0, str(ROOT))
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(name, "1")


def main() -> None:
    """Run what was asked for, keep the results and write the page."""
    from benchmarks.coverage.page import page

    given = _arguments()
    RESULTS.mkdir(exist_ok=True)
    with multiprocessing.get_context("spawn").Pool(given.jobs) as pool:
        for id in given.ids or ["trees", "blanked", *measures()]:
            began = time.perf_counter()
            found = RUNS.get(id, _measure)(pool, id, given.companies)
            print(f"{id}: {time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)
            (RESULTS / f"{id}.json").write_text(
                json.dumps(found, indent=1, sort_keys=True, default=int) + "\n", encoding="utf-8"
            )
    known = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(RESULTS.glob("*.json"))}
    given.out.write_text(page(known, measures()), encoding="utf-8")


def measures() -> list[str]:
    """The measures that have a module here."""
    from mlmcheck.measures import load

    return [id for id in load() if (HERE / f"{id}.py").exists()]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ids", nargs="*", metavar="ID")
    parser.add_argument("--companies", type=int, default=1_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "coverage.md")
    given = parser.parse_args()
    if unknown := set(given.ids) - {*RUNS, *measures()}:
        parser.error(f"no module here for {', '.join(sorted(unknown))}; there are {', '.join([*RUNS, *measures()])}")
    return given


def _chunks(companies: int) -> list[tuple[int, int]]:
    return [(first, min(first + CHUNK, companies)) for first in range(0, companies, CHUNK)]


def _measure(pool: Pool, id: str, companies: int) -> Any:
    from benchmarks.coverage.tally import run, summed

    return {
        name: summed(pool.map(run, [(id, tied, *chunk) for chunk in _chunks(companies)], chunksize=1)).told()
        for name, tied in (("apart", False), ("tied", True))
    }


def _trees(pool: Pool, _id: str, companies: int) -> Any:
    from benchmarks.coverage.tally import summed
    from benchmarks.coverage.trees import SETTINGS, run

    chunks = _chunks(companies)
    found = iter(pool.map(run, [(setting, *chunk) for setting in SETTINGS for chunk in chunks], chunksize=8))
    return {setting.name: summed([next(found) for _ in chunks]).told() for setting in SETTINGS}


def _blanked(pool: Pool, _id: str, companies: int) -> Any:
    from benchmarks.coverage.blanked import run, together

    return together(pool.imap(run, _chunks(companies)))


RUNS: dict[str, Callable[[Pool, str, int], Any]] = {"trees": _trees, "blanked": _blanked}

if __name__ == "__main__":
    main()
