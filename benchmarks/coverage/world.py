"""People in trees, months of membership and customers: what the modules of several measures simulate alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from mlmcheck.ledger.frames import Facts, Streams
from mlmcheck.ledger.network import Network
from mlmcheck.ledger.people import NO_DAY
from mlmcheck.ledger.staying import MONTH, Spells, spells
from mlmcheck.stats import tree

if TYPE_CHECKING:
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]

FIRST = (date(2021, 1, 1) - date(1970, 1, 1)).days
LAST = (date(2024, 1, 1) - date(1970, 1, 1)).days
STEP = 30  # days between purchases
LIKE_SPONSOR = 0.5
LEAVING = 0.06  # a month
FRAILTY = 0.5  # spread of the log of the leaving rate where people are tied


def forest(rng: np.random.Generator, people: int, roots: int) -> Network:
    """A random recursive forest: whoever joins is sponsored by any earlier person, all alike."""
    order = np.arange(people)
    parent = np.where(order < roots, -1, (rng.random(people) * order).astype(np.int64))
    level = tree.levels(parent)
    return Network(parent, level, tree.subtree_sizes(parent, level), tree.recruits(parent), ())


def traits(rng: np.random.Generator, network: Network, *, tied: bool) -> Floats:
    """Standard normal traits; tied ones correlate by `LIKE_SPONSOR` a step of the tree."""
    own = rng.normal(size=len(network.parent))
    for at in range(len(own)) if tied else ():
        if network.parent[at] >= 0:
            own[at] = LIKE_SPONSOR * own[network.parent[at]] + (1 - LIKE_SPONSOR**2) ** 0.5 * own[at]
    return own


def rates(rng: np.random.Generator, network: Network, *, tied: bool) -> Floats:
    """Leaving a month: the same for all, or spread around it with the tied traits."""
    if not tied:
        return np.full(len(network.parent), LEAVING)
    return np.asarray(LEAVING * np.exp(FRAILTY * traits(rng, network, tied=True) - FRAILTY**2 / 2))


@dataclass(frozen=True)
class Members:
    """Participants who join over three years, buy every 30 days and leave at their own rates."""

    network: Network
    rate: Floats
    joined: Ints
    gone: Floats
    spells: Spells


def members(rng: np.random.Generator, people: int, roots: int, *, tied: bool) -> Members:
    """One company's members."""
    network = forest(rng, people, roots)
    rate = rates(rng, network, tied=tied)
    joined = np.sort(rng.integers(FIRST, LAST - 30, people))
    stay = rng.exponential(1 / rate) * MONTH
    seen = joined + np.minimum(stay, LAST - joined) // STEP * STEP
    frame = pd.DataFrame({"joined": joined, "last_active": seen.astype(np.int64)})
    found = spells(frame, facts())
    if found is None:
        raise RuntimeError("dated records have spells")
    return Members(network, rate, joined, joined + stay, found)


def facts() -> Facts:
    """Three years of records."""
    return Facts(date(2021, 1, 1), date(2024, 1, 1), True, 0, 0, True, False, 0, 0, False, 0, 0, 0, 0)


def streams(months: tuple[tuple[date | None, str, int], ...]) -> Streams:
    """Streams that hold only sums by month."""
    total = sum(money for _, _, money in months)
    return Streams(0, 0, 0, total, 0, 0, 0, 0, 0, total, True, True, months=months)


__all__ = ["LAST", "LEAVING", "MONTH", "NO_DAY", "Members", "facts", "forest", "members", "rates", "streams", "traits"]
