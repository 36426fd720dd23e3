"""Companies some of whose people buy just the volume, and the excess that they have on average."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.coverage._sizes import A_BIN, AT_VOLUME, frames

if TYPE_CHECKING:
    import numpy as np


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's frames, and b: months at the volume beyond an even spread, in bins of that spread."""
    return frames(rng, tied), AT_VOLUME / A_BIN
