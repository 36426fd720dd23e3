"""Coverage-guided fuzzing of the reader: any bytes end in tables whose rows add up, or in one sentence.

Needs the `atheris` package. Run: python benchmarks/fuzz_reader.py CORPUS_DIR -max_total_time=3600 -timeout=20
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["mlmcheck.intake"]):
    from mlmcheck.intake import read
    from mlmcheck.model import InputError


def one(data: bytes) -> None:
    """Read these bytes as the sales of a company, and find every line that was set aside."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "sales.csv"
        path.write_bytes(data)
        try:
            with read(path) as tables:
                for given in tables.inputs():
                    if given.rows != given.used + given.quarantined + given.left_out:
                        raise AssertionError("rows in are not rows out")
                if any(fault.place.line < 1 for fault in tables.faults()):
                    raise AssertionError("a line before the first")
        except InputError as fault:
            if "\n" in str(fault):
                raise AssertionError("the error is not one sentence") from fault


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
