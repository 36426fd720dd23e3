"""Runs the hand-written script and prints its totals, so that both sides can be seen to have read the same money.

python benchmarks/baseline.py FOLDER
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

import duckdb

SCRIPT = Path(__file__).with_suffix(".sql")
STREAMS = "select stream, sum(cents)::bigint from by_seller group by stream order by stream"
PAID = "select sum(cents)::bigint from by_source"


def totals(folder: Path) -> dict[str, int]:
    """Cents by stream, and the cents paid out."""
    with tempfile.TemporaryDirectory() as spill, duckdb.connect(config={"temp_directory": spill}) as con:
        con.execute("set preserve_insertion_order = false")
        con.execute("set variable folder = $folder", {"folder": str(folder)})
        con.execute(SCRIPT.read_text(encoding="utf-8"))
        (paid,) = con.execute(PAID).fetchall()
        return {**dict(con.execute(STREAMS).fetchall()), "payouts": paid[0]}


if __name__ == "__main__":
    print(json.dumps(totals(Path(sys.argv[1])), indent=1))
