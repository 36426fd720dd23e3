"""Companies whose plan is known, for the interval of `implied_source_share`.

Pay is rates times the money in each organisation, times noise of mean 1. Tied: who buys, who sells and how far pay lies
off the plan go along the sponsor tree (correlation .5 a step). Truth: the plan's expected pay on participants' money /
all expected pay, given what was bought and sold.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from mlmcheck.ledger.flows import FlowSums
from mlmcheck.ledger.frames import Rewards, Sources, Streams
from mlmcheck.ledger.months import Month
from mlmcheck.ledger.network import Network, Tree, placed
from mlmcheck.ledger.runs import Runs
from mlmcheck.stats import tree

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
NAMES = ("joining", "later", "outside")
STEP = 0.5


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """The frames of one company and the share its plan pays on participants' money."""
    place = _tree(rng, int(rng.integers(300, 1500)), int(rng.integers(1, 6)))
    money = _money(rng, place, int(rng.integers(8, 25)), tied=tied)
    lag = int(rng.integers(0, 3))
    rates = {
        (name, level): float(rng.uniform(0.02, 0.3)) * float(rng.random() < 0.75)
        for name in NAMES for level in ("own", "direct", "deeper") if name == "outside" or level != "own"
    }  # fmt: skip
    rates["outside", "own"] += 0.05
    below = [{name: _levels(place, values) for name, values in month.items()} for month in money]
    expected = [sum(rate * month[name][level] for (name, level), rate in rates.items()) for month in below]
    pay = _pay(rng, place, expected, lag, tied=tied)
    paid = sum(pay) > 0
    on = dict.fromkeys(NAMES, 0.0)
    for month in below:
        for (name, level), rate in rates.items():
            on[name] += float(rate * month[name][level][paid].sum())
    frames = {"teams": SimpleNamespace(flows=_flows(place, money, pay)), "rewards": _rewards(), "streams": _streams()}
    return frames, (on["joining"] + on["later"]) / sum(on.values())


def _tree(rng: np.random.Generator, n: int, roots: int) -> Tree:
    parent = np.array([-1 if i < roots else int(rng.integers(0, i)) for i in range(n)])
    level = tree.levels(parent)
    return placed(Network(parent, level, tree.subtree_sizes(parent, level), tree.recruits(parent), ()))


def _along(rng: np.random.Generator, place: Tree, *, tied: bool) -> Floats:
    """Standard normal figures, correlated from sponsor to recruit if tied."""
    found = rng.normal(size=len(place.parent))
    for at in np.flatnonzero(place.parent >= 0) if tied else ():
        found[at] = STEP * found[place.parent[at]] + (1 - STEP**2) ** 0.5 * found[at]
    return found


def _money(rng: np.random.Generator, place: Tree, months: int, *, tied: bool) -> list[dict[str, Ints]]:
    n = len(place.parent)
    joined = np.sort(rng.integers(-6, months, n))
    buys, sells = (np.exp(0.7 * _along(rng, place, tied=tied)) for _ in range(2))
    found = []
    for month in range(months):
        here = joined <= month
        found.append({
            "joining": np.where(joined == month, rng.integers(3_000, 9_000, n), 0),
            "later": np.where(here & (rng.random(n) < 0.5), 5_000 * buys * rng.exponential(1, n), 0).astype(int),
            "outside": np.where(here & (rng.random(n) < 0.4), 6_000 * sells * rng.exponential(1, n), 0).astype(int),
        })  # fmt: skip
    return found


def _levels(place: Tree, values: Ints) -> dict[str, Ints]:
    inside = np.flatnonzero(place.parent >= 0)
    direct = np.bincount(place.parent[inside], values[inside], len(values)).astype(np.int64)
    return {"own": values, "direct": direct, "deeper": place.below(values) - values - direct}


def _pay(rng: np.random.Generator, place: Tree, expected: list[Any], lag: int, *, tied: bool) -> list[Ints]:
    spread = 0.25
    lasting = np.exp(spread * _along(rng, place, tied=True) - spread**2 / 2) if tied else 1.0
    nothing = np.zeros(len(place.parent))
    return [
        np.rint((expected[at - lag] if at >= lag else nothing) * lasting * rng.gamma(4, 1 / 4, len(nothing))).astype(
            np.int64
        )
        for at in range(len(expected))
    ]


def _months(money: list[dict[str, Ints]], pay: list[Ints]) -> Iterator[Month]:
    nothing = np.zeros(len(pay[0]), dtype=np.int64)
    for at, (one, paid) in enumerate(zip(money, pay, strict=True)):
        given = {"fees": one["joining"], "later": one["later"], "outside": one["outside"], "pay": paid}
        month = Month(at, date(2020 + at // 12, at % 12 + 1, 1), lambda _day, _name: nothing)
        vars(month).update(given)
        yield month


def _flows(place: Tree, money: list[dict[str, Ints]], pay: list[Ints]) -> object:
    sums = {name: sum(month[name] for month in money) for name in NAMES}
    people = pd.DataFrame({
        "product": sums["later"], "paid_fees": sums["joining"], "sold_named": sums["outside"], "payouts": sum(pay),
        "self_pay": 0,
    })  # fmt: skip
    runs = Runs(place)
    flows = FlowSums(runs, place, people, frozenset(NAMES))
    for month, one in zip(_months(money, pay), money, strict=True):
        flows.add(month, one, {name: runs.running(values) for name, values in one.items()})
    return flows.done()


def _rewards() -> Rewards:
    sources = Sources(1, 0, 0, 1, 1, 0, 0, 3, 0, 0, 0)
    return Rewards(3, sources, (sources,), 0, True, 1, 2, 2)


def _streams() -> Streams:
    return Streams(1, 0, 0, 1, 1, 0, 0, 0, 0, 1, True, True)
