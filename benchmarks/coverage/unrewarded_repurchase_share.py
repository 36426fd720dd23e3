"""People who buy on for 40 % of before once their downline is gone, beside peers who buy on for 90 %."""

from __future__ import annotations

import numpy as np

from benchmarks.coverage.world import forest, traits
from mlmcheck.ledger.orphans import Orphans

PEOPLE, ROOTS, SHARE, KEPT, KEPT_PEERS = 800, 15, 0.3, 0.4, 0.9


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's orphans, and the difference of the two shares that go on."""
    network = forest(rng, PEOPLE, ROOTS)
    is_one = rng.random(PEOPLE) < SHARE
    before = rng.gamma(2, 15_000, PEOPLE)
    kept = np.clip(KEPT + 0.25 * traits(rng, network, tied=tied), 0, None)
    kept = kept * (KEPT / 0.4092)  # the clipped normal's mean is .4092, by its closed form
    after = before * kept * rng.gamma(4, 0.25, PEOPLE)
    own, own_before = ((values * is_one).astype(np.int64) for values in (after, before))
    stands_for = ~is_one * (SHARE / (1 - SHARE))  # orphans a peer
    peers = before * stands_for
    peers_after = peers * KEPT_PEERS * rng.gamma(4, 0.25, PEOPLE)
    orphans = Orphans(is_one, own, own_before, own_before, peers_after, peers, peers)
    return {"orphans": orphans, "network": network}, KEPT - KEPT_PEERS
