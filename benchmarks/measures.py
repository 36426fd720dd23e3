"""What each frame and each measure costs on one company, in seconds of processor time; prints a Markdown table.

A table that several frames read is counted with the one that asked first; what asks for nothing new is nearly free.

python benchmarks/measures.py FOLDER
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from mlmcheck import intake, measures
from mlmcheck.assess.measuring import measure
from mlmcheck.ledger import Ledger, frames_of


class Timed(Ledger):
    """A ledger that notes what each frame took beyond the frames it asked for."""

    spent: dict[str, float]
    inner: list[float]

    def get(self, name: str) -> Any:
        """The frame, timed when it is made."""
        start = time.process_time()
        self.inner.append(0.0)
        found = super().get(name)
        took = time.process_time() - start
        self.spent[f"frame {name}"] += max(0.0, took - self.inner.pop())
        self.inner[-1] += took
        return found


def main(folder: str) -> None:
    """Read the company, run every measure, print what each took."""
    start = time.process_time()
    runs = measures.load()
    with intake.read(Path(folder)) as tables:
        spent = defaultdict(float, {"reading the files": time.process_time() - start})
        wanted = tuple(dict.fromkeys(name for run in runs.values() for name in frames_of(run)))
        ledger = Timed(tables, wanted=wanted, is_last=True)
        ledger.spent, ledger.inner = spent, [0.0]
        for id, run in runs.items():
            before, nested = time.process_time(), ledger.inner[0]
            measure(ledger, run)
            spent[id] += time.process_time() - before - (ledger.inner[0] - nested)
    print("| what | CPU, s |\n|---|---:|")
    for name, seconds in sorted(spent.items(), key=lambda pair: -pair[1]):
        if seconds >= 0.005:
            print(f"| {name} | {seconds:.2f} |")
    print(f"| all {len(runs)} measures | {sum(spent.values()):.2f} |")


if __name__ == "__main__":
    main(sys.argv[1])
