"""Runs every published case through the program and prints the table; `--write` puts the page into docs/.

python benchmarks/backtest/run.py
python benchmarks/backtest/run.py --write
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.backtest.judged import judge
from benchmarks.backtest.page import page, table
from mlmcheck import cases

DOCS = Path(__file__).parents[2] / "docs" / "backtest.md"


def main(arguments: list[str]) -> int:
    """Print the table, or write or check the page; status 1 if the page is not what the code says."""
    judged = [judge(case) for case in cases.load()]
    text = page(judged)
    if "--write" in arguments:
        DOCS.write_text(text, encoding="utf-8")
    elif "--check" in arguments:
        if not DOCS.exists() or DOCS.read_text(encoding="utf-8") != text:
            print("docs/backtest.md is not what the code says: run `make backtest`", file=sys.stderr)
            return 1
        return 0
    print(table(judged))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
