"""Whether the disk can hold what an analysis of these files will write to the work folder, asked before it begins."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from mlmcheck.intake.reading.opened import Opened
from mlmcheck.model import InputError

HELD: Final = 1 << 30
"""Bytes that memory holds whatever its limit is; smaller ledgers are never refused."""
SPILLED: Final = 1.5
"""Bytes written at most at one time for each byte of text, as measured at 100 M sales lines (benchmarks/README.md)."""
PACKED: Final = frozenset({".gz", ".parquet", ".zip", ".zst", ".bz2", ".xz"})
UNPACKED: Final = 4
"""Bytes of text at least in a byte of gzip or Parquet; ledgers pack 5 to 40 times."""


def check(folder: Path, sources: Sequence[Opened]) -> None:
    """InputError if the disk of the work folder has less room than the analysis of these tables may need."""
    held = sum(_text(source) for source in sources)
    need, free = int(held * SPILLED) - HELD, shutil.disk_usage(folder).free
    if need > free:
        raise InputError(
            f"these files hold about {_told(held)} of text, so up to {_told(need)} may be written to the work folder "
            f"while they are analyzed, but its disk has {_told(free)} free; free some, or point TMPDIR at a larger disk"
        )


def text(files: Iterable[Path]) -> int:
    """The text in these files in bytes, or what it is at the least where one is packed."""
    return sum(
        file.stat().st_size * (UNPACKED if file.suffix.lower() in PACKED else 1) for file in files if file.is_file()
    )


def _text(source: Opened) -> int:
    """The text of a table in bytes, or what it holds at the least if it is packed."""
    if source.path is None:
        return 0
    size = source.path.stat().st_size
    is_packed = source.dialect is None or source.dialect.is_gzip
    return size * UNPACKED if is_packed else size


def _told(size: int) -> str:
    return f"{size / 1e9:,.1f} GB"
