"""Simulates lawful firms and pyramids, analyses each through the public API and writes docs/validation.md.

python benchmarks/validation/run.py [--companies 1000] [--jobs 2] [--seed 1] [--most N] [--bend-every 5] [--out FILE]
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))


def main() -> None:
    """Run the companies, the largest numbers of jobs at a time, and write the page."""
    from benchmarks.validation.judging import MOST, case
    from benchmarks.validation.telling import page

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--companies", type=int, default=1_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, default=MOST, help="people in the largest company")
    parser.add_argument("--bend-every", type=int, default=5, help="bend the books of one company in so many; 0 of none")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "validation.md")
    parser.add_argument("--seen", action="store_true", help="without the kinds written later: for work on the rules")
    given = parser.parse_args()
    began = time.perf_counter()
    one = partial(case, seed=given.seed, bend_every=given.bend_every, most=given.most, seen=given.seen)
    with multiprocessing.get_context("spawn").Pool(given.jobs, maxtasksperchild=50) as pool:
        cases = []
        for found in pool.imap_unordered(one, range(given.companies)):
            cases.append(found)
            say(found, len(cases), given.companies)
    cases.sort(key=lambda found: found.number)
    command = " ".join(["python benchmarks/validation/run.py", *sys.argv[1:]])
    text = page(cases, command, time.perf_counter() - began)
    given.out.write_text(text, encoding="utf-8")
    print(text)


def say(found: object, done: int, count: int) -> None:
    """One line a company on stderr."""
    print(f"{done}/{count} {found}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
