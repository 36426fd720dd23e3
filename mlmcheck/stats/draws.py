"""Randomness, where it must be: each measure has its own stream, so no other measure and no order moves a number."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np


def rng(id: str, seed: int = 0) -> np.random.Generator:
    """The generator of the measure `id`; the same id and seed give the same draws."""
    import numpy as np

    digest = hashlib.sha256(f"{seed}:{id}".encode()).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest[:16], "big")))
