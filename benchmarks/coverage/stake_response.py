"""Companies whose keen people have downlines more often and buy the quota more often; some answer to pay."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np

from mlmcheck.ledger.at_stake import AtStake
from mlmcheck.stats.tree import levels

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

PEOPLE = 400
ROOTS = 20
MONTHS = 12
ANSWER = 0.2  # how much more often the quota is bought when pay is at stake, on average
LIKE_SPONSOR = 0.5


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's frames, and the mean answer; `tied`: people answer, and are keen, as their sponsors are."""
    order = np.arange(PEOPLE)
    parent = np.where(order < ROOTS, -1, (rng.random(PEOPLE) * order).astype(np.int64))
    keen, bold = _traits(rng, parent, tied), _traits(rng, parent, tied)
    with_pay = rng.binomial(MONTHS, 0.2 + 0.6 * keen)
    habit = 0.1 + 0.4 * keen
    with_quota = rng.binomial(with_pay, habit + 2 * ANSWER * bold)
    without_quota = rng.binomial(MONTHS - with_pay, habit)
    found = AtStake(with_pay, MONTHS - with_pay, with_quota, without_quota)
    network = SimpleNamespace(parent=parent, level=levels(parent))
    return {"at_stake": found, "sizes": SimpleNamespace(volumes=(100,)), "network": network}, ANSWER


def _traits(rng: np.random.Generator, parent: npt.NDArray[np.int64], tied: bool) -> Floats:
    """A trait of each person, even in 0..1; a tied person's is the sponsor's or a new one, half and half."""
    found = rng.random(len(parent))
    inherits = rng.random(len(parent)) < LIKE_SPONSOR
    for at in np.flatnonzero((parent >= 0) & inherits) if tied else ():
        found[at] = found[parent[at]]
    return found
