"""Months at just the quota: 45 % with an active downline, 25 % without; `tied`: eagerness runs in lines."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np

from benchmarks.coverage.world import forest, traits
from mlmcheck.ledger.at_stake import AtStake

PEOPLE, ROOTS, MONTHS, WITH, WITHOUT, SPREAD = 600, 15, 12, 0.45, 0.25, 0.12


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's months, and the difference of the two shares."""
    network = forest(rng, PEOPLE, ROOTS)
    eager = SPREAD * np.clip(traits(rng, network, tied=tied), -2, 2)
    with_pay = np.where(network.recruits > 0, rng.binomial(MONTHS, 0.6, PEOPLE), 0)
    without = MONTHS - with_pay
    counts = [
        rng.binomial(months, np.clip(share + eager, 0, 1)) for months, share in ((with_pay, WITH), (without, WITHOUT))
    ]
    frames = {
        "at_stake": AtStake(with_pay, without, *counts),
        "sizes": SimpleNamespace(volumes=(1,)),
        "network": network,
    }
    return frames, WITH - WITHOUT
