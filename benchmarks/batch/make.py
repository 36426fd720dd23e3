"""Writes many simulated companies into a folder, some of them broken in different ways.

    python benchmarks/batch/make.py FOLDER [COUNT]

Prints the names of the broken ones. Seeded: the same count gives the same bytes.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from mlmcheck.plan.agents import written
from mlmcheck.plan.agents.assumptions import Assumptions
from mlmcheck.plan.agents.outcome import run
from mlmcheck.plan.pay.columns import Orders, Payouts
from mlmcheck.plan.scheme import load

PLANS = Path(__file__).parents[2] / "sample_data" / "plans"
NAMES = ("matrix", "breakaway", "binary")


def make(folder: Path, count: int) -> list[str]:
    """`count` companies, every thirty-third of them broken, and their names."""
    broken = list(_broken())
    names = []
    for number in range(count):
        name = f"firm_{number:04d}"
        one(folder / name, number)
        if number % 33 == 7 and broken:
            broken.pop(0)(folder / name)
            names.append(name)
    return names


def one(folder: Path, number: int) -> None:
    """A simulated company of a few hundred people."""
    scheme, kept = load(PLANS / f"{NAMES[number % 3]}.toml"), list[tuple[Orders, Payouts]]()
    told = Assumptions(people=150 + 10 * (number % 20), months=14, recruits=0.5, sellers=0.1 * (number % 10))
    written.write(folder, scheme, run(scheme, told, number, kept), kept)


def _broken() -> Iterator[Callable[[Path], object]]:
    """Twelve ways for a folder to be no use."""
    yield _clear
    yield lambda folder: (folder / "sales.csv").write_bytes(b"")
    yield lambda folder: (folder / "company.toml").write_text("[company\n", encoding="utf-8")
    yield lambda folder: (folder / "company.toml").write_text('[company]\ncurrency = "dollars"\n', encoding="utf-8")
    yield lambda folder: (folder / "sales.csv").write_bytes(bytes(range(256)) * 400)
    yield lambda folder: (folder / "sales.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    yield lambda folder: _add(folder, "sales.csv", "currency", "USD", "EUR")
    yield _cut
    yield lambda folder: (folder / "sales2.csv").write_bytes((folder / "sales.csv").read_bytes())
    yield lambda folder: (folder / "mapping.toml").write_text('[files."x.csv"]\nrole = "sails"\n', encoding="utf-8")
    yield lambda folder: (folder / "sales.csv").rename(folder / "sales.parquet")
    yield lambda folder: (folder / "company.toml").write_text("[plan]\njoining_fee = -1\n", encoding="utf-8")


def _clear(folder: Path) -> None:
    for path in folder.glob("*.csv"):
        path.unlink()


def _cut(folder: Path) -> None:
    """Half of a gzip file."""
    plain = folder / "sales.csv"
    packed = gzip.compress(plain.read_bytes(), mtime=0)
    (folder / "sales.csv.gz").write_bytes(packed[: len(packed) // 2])
    plain.unlink()


def _add(folder: Path, file: str, column: str, *values: str) -> None:
    """A further column whose values take turns."""
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    turned = [f"{line},{values[number % len(values)]}" for number, line in enumerate(lines[1:])]
    (folder / file).write_text("\n".join([f"{lines[0]},{column}", *turned]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    target, wanted = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 400
    print("\n".join(make(target, wanted)))
