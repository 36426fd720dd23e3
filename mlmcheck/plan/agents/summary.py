"""One run in figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mlmcheck.model.simulation import Cohort, RunResult
from mlmcheck.plan.agents.outcome import Books, Run
from mlmcheck.plan.pay.columns import NONE, Kind
from mlmcheck.plan.trees import Ints, recruits

QUARTER: Final = 3
SOURCES: Final[Mapping[str, tuple[Kind, ...]]] = {
    "fees": (Kind.FEE, Kind.KIT, Kind.RENEWAL), "entry": (Kind.PACK,), "minimum": (Kind.MINIMUM,),
    "own_use": (Kind.OWN,), "sales": (Kind.SALE,),
}  # fmt: skip
PLAN: Final = ("fees", "entry", "minimum")
"""What the plan explains, not demand: own use counted as demand leaves these."""


def summary(run: Run) -> RunResult:
    """The run's figures, founders left out where people are counted."""
    people, books = run.world.people, run.books
    who = np.flatnonzero(people.sponsor != NONE)
    nets, heads = books.nets[who], recruits(people.sponsor)[who]
    paid_in = books.paid_in[who] > 0
    pay, money = _shares(books.pay + books.pooled), _shares(books.money.astype(np.float64))
    return RunResult(
        joined=len(who),
        taken=run.world.taken,
        loss=_share(nets[paid_in] < 0),
        ahead=_share(nets > 0),
        ahead_without=_share(nets[heads == 0] > 0),
        ahead_with=_share(nets[heads > 0] > 0),
        without_recruits=_share(heads == 0),
        mean=float(nets.mean()) if len(who) else None,
        median=float(np.median(nets)) if len(who) else None,
        pay=pay,
        money=money,
        rewards=_rewards(books),
        revenue=int(books.money.sum()),
        exclude=1 - pay["sales"] if pay else None,
        include=sum(pay[name] for name in PLAN) if pay else None,
        recruiting=pay["fees"] if pay else None,
        peak_month=int(np.argmax(run.joins)) + 1,
        joins=tuple(run.joins.tolist()),
        cohorts=tuple(_cohorts(people.joined[who], nets)),
    )


def _rewards(books: Books) -> int:
    return int(books.paid_out.sum()) - books.rebates


def _shares(by_kind: NDArray[np.float64]) -> dict[str, float]:
    total = float(by_kind.sum())
    if not total:
        return {}
    return {name: float(by_kind[list(kinds)].sum()) / total for name, kinds in SOURCES.items()}


def _share(holds: NDArray[np.bool_]) -> float | None:
    return float(holds.mean()) if len(holds) else None


def _cohorts(joined: Ints, nets: Ints) -> Iterator[Cohort]:
    quarter = joined // QUARTER
    for one in np.unique(quarter).tolist():
        mine = nets[quarter == one]
        low, middle, high = (float(value) for value in np.quantile(mine, (0.1, 0.5, 0.9)))
        yield Cohort(one + 1, len(mine), low, middle, high, float((mine > 0).mean()))
