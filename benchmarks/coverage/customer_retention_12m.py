"""Customers of 120 sellers who leave at .06 a month and buy every 30 days; `tied`: at rates that run in lines."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd

from benchmarks.coverage.world import LAST, LEAVING, MONTH, forest, rates
from mlmcheck.ledger.staying import Clientele

SELLERS, ROOTS, EACH, DAYS = 120, 15, 12, 390
SINCE, CUT = LAST - 1095 + 90, LAST - 90


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's customers, counted, and the share left after a year."""
    network = forest(rng, SELLERS, ROOTS)
    rate = np.repeat(rates(rng, network, tied=tied), EACH)
    seller = np.repeat(np.arange(SELLERS), EACH)
    first = rng.integers(SINCE, CUT, len(seller))
    last = first + np.minimum(rng.exponential(1 / rate) * MONTH, LAST - first) // 30 * 30
    rows = pd.DataFrame(
        {"days": (np.minimum(last, CUT) - first).astype(np.int64), "ended": last <= CUT, "customers": 1}
    )
    begun = first <= CUT - 365
    stayed = begun & (last - first >= 365)
    sellers = (
        pd.DataFrame({"member": seller, "begun": begun * 1, "stayed": stayed * 1})
        .groupby("member", as_index=False)
        .sum()
    )
    people = pd.DataFrame({"member": np.arange(SELLERS)})
    truth = _tied() if tied else float(np.exp(-LEAVING * DAYS / MONTH))
    return {"clientele": Clientele(rows, sellers), "network": network, "people": people}, truth


@cache
def _tied() -> float:
    rng = np.random.default_rng(13)
    drawn = np.concatenate([rates(rng, forest(rng, SELLERS, ROOTS), tied=True) for _ in range(1_000)])
    return float(np.exp(-drawn * DAYS / MONTH).mean())
