"""Rewards beside the retail share of product sales: what an advance on retail commission would rest on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Rewards, Sources, Streams

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Backing:
    """The terms of the formula, each as value, low and high; money in minor units.

    `rewards` under each lag; `joining` pay on fees and packs; `retail` the share of product sales that ends with
    outside buyers, `own_use` the same with discount buyers and free own use.
    """

    rewards: tuple[int, ...]
    joining: tuple[float, int, int]
    retail: tuple[float, float, float]
    own_use: tuple[float, float, float]


def backing(rewards: Rewards, streams: Streams) -> Backing:
    """The terms with value, low and high; product sales must be positive."""
    best, lags, s = rewards.best, rewards.lags, streams
    sales = s.total - s.recruitment - s.unknown
    outside, own = s.named + s.labelled, s.discount + s.free
    whole = sales + s.unknown
    most = (each.recruitment + each.unexplained + (0 if s.kinds_known else each.internal) for each in lags)
    return Backing(
        rewards=tuple(each.total for each in lags),
        joining=(_valued(best), min(each.recruitment for each in lags), max(most)),
        retail=(outside / sales, s.named / whole, (outside + s.discount + s.unknown) / whole),
        own_use=(
            (outside + own) / sales,
            (s.named + s.discount + s.free_least) / whole,
            (outside + own + s.unknown) / whole,
        ),
    )


def margin(people: pd.DataFrame) -> int:
    """What sellers kept on documented resale of stock whose cost is documented too."""
    told = people[people["resold_cost"] > 0]
    return int((told["resold"] - told["resold_cost"]).clip(lower=0).sum())


def resold(streams: Streams) -> int:
    """Product money that ended with outside buyers."""
    return streams.named + streams.labelled


def backing_fault(streams: Streams) -> str:
    """Why there is no product to share, or nothing."""
    return "" if streams.total - streams.recruitment - streams.unknown > 0 else "no product sale has a known buyer"


def _valued(best: Sources) -> float:
    """Pay on joining money, with pay of unknown source in proportion."""
    return best.total * best.recruitment / best.known if best.known > 0 else 0.0
