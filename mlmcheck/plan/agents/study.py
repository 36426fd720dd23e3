"""A plan under assumptions: many runs, first years by exact arithmetic, and what the result depends on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from mlmcheck.model.simulation import Over, RunResult, Shift, Simulation
from mlmcheck.plan.agents.assumptions import VARIED, Assumptions, times
from mlmcheck.plan.agents.outcome import run
from mlmcheck.plan.agents.summary import summary
from mlmcheck.plan.scheme import Scheme
from mlmcheck.plan.sums import what_if

OVER = ("ahead", "ahead_without", "loss", "mean", "median", "taken", "exclude", "include")
MOST_SHIFTED = 20_000
"""How many people the runs with another assumption have at most: shares hardly move with more, time does."""
Progress = Callable[[int, int], None]


def study(scheme: Scheme, told: Assumptions, seed: int, runs: int, progress: Progress | None = None) -> Simulation:
    """`runs` runs with seeds `seed`, `seed` + 1, ...; then each assumption halved and doubled, with the first seed.

    Cost: linear in people and months. `progress` is told how many runs of all are done.
    """
    varied = tuple(key for key in VARIED if getattr(told, key) and _matters(scheme, key))
    fewer = told if told.people <= MOST_SHIFTED else told.model_copy(update={"people": MOST_SHIFTED})
    total, done = runs + 2 * len(varied) + (fewer is not told), 0

    def one(assumed: Assumptions, own: int) -> RunResult:
        nonlocal done
        found = summary(run(scheme, assumed, own))
        done += 1
        if progress is not None:
            progress(done, total)
        return found

    found = [one(told, seed + number) for number in range(runs)]
    unshifted = found[0] if fewer is told else one(fewer, seed)
    shifts = tuple(_shift(key, fewer, lambda assumed: one(assumed, seed)) for key in varied)
    pace = 1 + told.recruits * told.recruiters - told.leaving
    return Simulation(
        plan=scheme.plan.name,
        currency=scheme.plan.currency,
        scale=scheme.scale,
        seed=seed,
        runs=runs,
        assumptions=told.model_dump(),
        first=found[0],
        over=dict(_over(found)),
        what_if=tuple((each.recruits, each.sales, each.net) for each in what_if(scheme)),
        shifts=shifts,
        unshifted=unshifted,
        limit_month=_limit(told, pace),
        needed=_needed(told, pace, told.months),
    )


def _matters(scheme: Scheme, key: str) -> bool:
    """Whether the plan has anything that this assumption could move."""
    if key in ("packs", "large_packs"):
        return bool(scheme.packs)
    if key in ("sellers", "sales", "own_use"):
        return scheme.goods is not None
    return key != "keen" or bool(scheme.activity.monthly_minimum)


def _shift(key: str, told: Assumptions, one: Callable[[Assumptions], RunResult]) -> Shift:
    half, double = times(told, key, 0.5), times(told, key, 2)
    less, more = one(half), one(double)
    return Shift(key, getattr(half, key), getattr(double, key), (less.ahead, more.ahead), (less.mean, more.mean))


def _over(found: Sequence[RunResult]) -> Iterator[tuple[str, Over]]:
    for name in OVER:
        values = [value for one in found if (value := getattr(one, name)) is not None]
        if values:
            low, middle, high = (float(value) for value in np.quantile(values, (0.05, 0.5, 0.95)))
            yield name, Over(middle, low, high)


def _needed(told: Assumptions, pace: float, months: int) -> float:
    """How many people would have joined by then if nobody were ever hard to find."""
    active, total = float(told.founders), float(told.founders)
    for _ in range(months):
        total += active * told.recruits * told.recruiters
        active *= pace
    return total


def _limit(told: Assumptions, pace: float) -> int | None:
    return next((month for month in range(1, told.months + 1) if _needed(told, pace, month) > told.people), None)
