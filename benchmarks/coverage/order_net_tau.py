"""Companies whose first-year nets follow random recruiting, and the tau that such companies have on average."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from mlmcheck.ledger.frames import Facts, Streams
from mlmcheck.ledger.tenure import Tenure
from mlmcheck.stats.rank import tau_b

if TYPE_CHECKING:
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]

PEOPLE = 300
ROOTS = 15
PAY = 4_000  # cents for each recruit of the first year
SPREAD = 6_000  # cents, of what else a person gains or loses
LIKE_SPONSOR = 0.5  # of a tied person's other money
FIRST = (date(2023, 1, 1) - date(1970, 1, 1)).days
TRUTH_FROM = 2_000  # companies


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's frames, and the expected tau of its kind; `tied`: sellers do as their sponsors do."""
    joined, parent, net, downline = _draw(rng, tied)
    people = pd.DataFrame({"joined": joined, "parent": parent})
    none = np.zeros(PEOPLE, dtype=np.int64)
    tenure = Tenure(none + 24, none - 1, none, net, downline, 0.0)
    facts = Facts(date(2023, 1, 1), date(2026, 1, 1), True, 0, 0, True, False, 0, 0, False, 0, 0, 0, 0)
    sold = Streams(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, True, True)
    return {"people": people, "facts": facts, "tenure": tenure, "rewards": None, "streams": sold}, _truth(tied)


def _draw(rng: np.random.Generator, tied: bool) -> tuple[Ints, Ints, Ints, Ints]:
    """Joining days, sponsors, first-year nets and downline pay: each newcomer's sponsor is anyone already there."""
    joined = FIRST + np.sort(rng.integers(0, 700, PEOPLE))
    order = np.arange(PEOPLE)
    parent = np.where(order < ROOTS, -1, (rng.random(PEOPLE) * order).astype(np.int64))
    in_time = (parent >= 0) & (joined - joined[parent] <= 365)
    downline = PAY * np.bincount(parent[in_time], minlength=PEOPLE)
    other, rest = rng.normal(size=PEOPLE), (1 - LIKE_SPONSOR**2) ** 0.5
    if tied:
        for at in range(ROOTS, PEOPLE):
            other[at] = LIKE_SPONSOR * other[parent[at]] + rest * other[at]
    return joined, parent, np.rint(downline + SPREAD * other).astype(np.int64), downline


@cache
def _truth(tied: bool) -> float:
    """The mean tau of many companies of this kind."""
    rng = np.random.default_rng(20_231 + tied)
    taus = [tau_b(joined, net) for joined, _, net, _ in (_draw(rng, tied) for _ in range(TRUTH_FROM))]
    return float(np.mean([one.value for one in taus if one is not None]))
