"""Writes the benchmark company: N sales lines, N/10 recruits and N/2 payouts, the same bytes for the same N.

python benchmarks/generate.py FOLDER [--lines N]
"""

from __future__ import annotations

import argparse
from pathlib import Path

import duckdb

SCRIPT = Path(__file__).with_suffix(".sql")
COMPANY = '[company]\nname = "Benchmark"\ncurrency = "USD"\n'


def write(folder: Path, lines: int = 1_000_000) -> None:
    """Write recruits.csv, sales.csv, payouts.csv and company.toml into the folder; `lines` is a multiple of 20."""
    if lines % 20:
        raise ValueError(f"--lines is {lines}, expected a multiple of 20")
    folder.mkdir(parents=True, exist_ok=True)
    with duckdb.connect() as con:
        con.execute("set variable lines = $lines", {"lines": lines})
        con.execute("set variable folder = $folder", {"folder": str(folder)})
        con.execute(SCRIPT.read_text(encoding="utf-8"))
    (folder / "company.toml").write_text(COMPANY, encoding="utf-8")


def main() -> None:
    """Read the arguments and write the folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lines", type=int, default=1_000_000)
    given = parser.parse_args()
    write(given.folder, given.lines)


if __name__ == "__main__":
    main()
