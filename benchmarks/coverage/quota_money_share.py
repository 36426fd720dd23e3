"""The months of `quota_bunching`: the money of a fifth of them is bought to qualify."""

from __future__ import annotations

import numpy as np

from benchmarks.coverage.quota_bunching import drawn


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's months, and the expected share of the money."""
    return drawn(rng, tied=tied)
