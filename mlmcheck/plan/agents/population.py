"""Who joins when, through whom, and who leaves.

Chance comes from the raw doubles of PCG64 alone (`Generator.random`): thresholds and sums of them are the same on any
machine and any numpy, its distributions are not.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mlmcheck.plan.agents.assumptions import Assumptions
from mlmcheck.plan.pay.columns import NEVER, NONE, People
from mlmcheck.plan.pay.placing import placement
from mlmcheck.plan.scheme import Scheme
from mlmcheck.plan.trees import Ints

_TAIL = 1e-12
"""Where the law of recruits a month is cut off."""


@dataclass(frozen=True, slots=True)
class World:
    """People in order of joining, and what kind each is: who sells, who buys the minimum; and the share ever joined."""

    people: People
    sells: NDArray[np.bool_]
    keen: NDArray[np.bool_]
    taken: float


def populate(scheme: Scheme, told: Assumptions, rng: np.random.Generator) -> World:
    """Everybody who joins over the months: an active recruiter brings in so many, thinned by how few are still free."""
    law = _poisson(told.recruits)
    sponsors = [np.full(min(told.founders, told.people), NONE, dtype=np.int64)]
    joined = [np.zeros(len(sponsors[0]), dtype=np.int64)]
    left = [_leaving(len(sponsors[0]), 0, told, rng)]
    able = [rng.random(len(sponsors[0])) < told.recruiters]
    for month in range(told.months):
        count = sum(map(len, sponsors))
        active = np.flatnonzero((np.concatenate(left) > month) & np.concatenate(able))
        tried = np.repeat(active, np.searchsorted(law, rng.random(len(active)), side="right"))
        tried = tried[rng.random(len(tried)) < (told.people - count) / told.people]
        new = tried[np.argsort(rng.random(len(tried)), kind="stable")][: told.people - count]
        sponsors.append(new)
        joined.append(np.full(len(new), month, dtype=np.int64))
        left.append(_leaving(len(new), month, told, rng))
        able.append(rng.random(len(new)) < told.recruiters)
    sponsor = np.concatenate(sponsors)
    people = People(sponsor, placement(scheme, sponsor), np.concatenate(joined), np.concatenate(left))
    kinds = rng.random((2, len(sponsor)))
    return World(people, kinds[0] < told.sellers, kinds[1] < told.keen, len(sponsor) / told.people)


def _poisson(mean: float) -> NDArray[np.float64]:
    """The cumulated chances of 0, 1, 2, ... recruits in a month."""
    chances, chance, count = [], math.exp(-mean), 0
    while count <= mean or chance > _TAIL:
        chances.append(chance)
        count += 1
        chance *= mean / count
    return np.cumsum(chances)


def _leaving(count: int, month: int, told: Assumptions, rng: np.random.Generator) -> Ints:
    """The first month no longer in: each month after the first the same chance."""
    drawn = rng.random(count)
    if not told.leaving:
        return np.full(count, NEVER, dtype=np.int64)
    if told.leaving >= 1:
        return np.full(count, month + 1, dtype=np.int64)
    stays = np.minimum(np.floor(np.log1p(-drawn) / math.log1p(-told.leaving)), told.months + 1).astype(np.int64)
    ends: Ints = month + 1 + stays
    return ends
