"""Where what is read of one file is kept for later runs."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlmcheck.intake.reading.digest import Digest


@dataclass(frozen=True, slots=True)
class Kept:
    """The folder, and the digest of one file, which is waited for when somebody asks."""

    folder: Path
    digest: Future[Digest]
