"""What is asked of a pack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mlmcheck.pack import sample


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a pack is made of and what goes in.

    `inputs` is the name in the pack's folder of inputs -> the file, empty if they are not to be copied; `size` records
    are drawn with `seed`; `ftm` and `graphml` add those files.
    """

    report: Path
    document: Mapping[str, Any]
    inputs: Mapping[str, Path]
    size: int = sample.SIZE
    seed: int = sample.SEED
    ftm: bool = False
    graphml: bool = False
