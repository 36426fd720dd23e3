"""What simulated people end with under a plan. Money in minor units; shares are fractions of 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cohort:
    """Those who joined in one quarter (from 1): how many, quantiles of their nets, and the share who end ahead."""

    quarter: int
    people: int
    low: float
    middle: float
    high: float
    ahead: float


@dataclass(frozen=True, slots=True)
class RunResult:
    """One run. Shares of people are of all who joined after the founders; None where there are none.

    `pay` is where each 1 of rewards came from: `sales`, `own_use`, `minimum`, `entry` (packs), `fees`; `money` likewise
    for what the firm was paid. `exclude` and `include` are the true shares of rewards that participants fund, own use
    counted as theirs or as demand. `loss` is the share with a net below 0 of those who paid in.
    """

    joined: int
    taken: float
    loss: float | None
    ahead: float | None
    ahead_without: float | None
    ahead_with: float | None
    without_recruits: float | None
    mean: float | None
    median: float | None
    pay: Mapping[str, float]
    money: Mapping[str, float]
    rewards: int
    revenue: int
    exclude: float | None
    include: float | None
    recruiting: float | None
    peak_month: int
    joins: tuple[int, ...]
    cohorts: tuple[Cohort, ...]


@dataclass(frozen=True, slots=True)
class Over:
    """A figure over the runs: the middle one, and the 5 % and 95 % quantiles."""

    middle: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Shift:
    """One assumption halved and doubled: its values, the share of people ahead, and the mean net."""

    key: str
    halved: float
    doubled: float
    ahead: tuple[float | None, float | None]
    mean: tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Simulation:
    """All runs of a plan under stated assumptions; `first` is the run with the seed itself.

    `needed` is how many people all months together would take at the pace of the start, `limit_month` the month in
    which they are more than there are (None: not in the months simulated). `unshifted` is the run that the shifts are
    to be compared with: the first one, or the same with fewer people where there are very many.
    """

    plan: str
    currency: str
    scale: int
    seed: int
    runs: int
    assumptions: Mapping[str, float]
    first: RunResult
    over: Mapping[str, Over]
    what_if: tuple[tuple[int, int, int], ...]
    shifts: tuple[Shift, ...]
    unshifted: RunResult
    limit_month: int | None
    needed: float
