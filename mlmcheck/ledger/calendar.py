"""The frame `calendar`: joinings, revenue by stream and pay of the whole company by calendar month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.frames import Streams
from mlmcheck.ledger.people import NO_DAY

if TYPE_CHECKING:
    import pandas as pd

STREAM_OF = {"V": "retail", "L": "retail", "D": "discount", "P": "internal", "F": "recruitment", "U": "unknown"}
COLUMNS = ("retail", "discount", "internal", "recruitment", "unknown", "paid")


@dataclass(frozen=True, slots=True)
class Calendar:
    """`months` as "2024-03" without a gap, `joins` of each, and `money` by column of `COLUMNS` (minor units).

    `rest` is the money of each column that no month holds: what carries no date, and what the documented resale of
    stock moves from internal consumption to retail. `elsewhere` counts participants whose joining day is not known or
    in none of the months.
    """

    months: tuple[str, ...]
    joins: tuple[int, ...]
    money: dict[str, tuple[int, ...]]
    rest: dict[str, int]
    elsewhere: int


def calendar(engine: Engine, streams: Streams, people: pd.DataFrame) -> Calendar:
    """The months from the first to the last in which money moved."""
    found = {name: Counter[int | None]() for name in COLUMNS}
    for month, stream, money in streams.months:
        if stream in STREAM_OF:
            found[STREAM_OF[stream]][_number(month)] += int(money)
    for name, table in (("recruitment", "fee_month"), ("paid", "pay_month")):
        rows = engine.frame(table)
        for month, money in zip(rows["month"], rows["money"], strict=True):
            found[name][_number(month)] += int(money)
    joined = _joined(people)
    dated = [month for months in found.values() for month in months if month is not None]
    span = range(min(dated), max(dated) + 1) if dated else range(0)
    return Calendar(
        tuple(f"{at // 12}-{at % 12 + 1:02d}" for at in span),
        tuple(joined[at] for at in span),
        {name: tuple(months[at] for at in span) for name, months in found.items()},
        {name: total - sum(found[name][at] for at in span) for name, total in _totals(streams, found["paid"]).items()},
        len(people) - sum(joined[at] for at in span),
    )


def _totals(s: Streams, paid: Counter[int | None]) -> dict[str, int]:
    return {
        "retail": s.named + s.labelled, "discount": s.discount, "internal": s.internal, "recruitment": s.recruitment,
        "unknown": s.unknown, "paid": paid.total(),
    }  # fmt: skip


def _joined(people: pd.DataFrame) -> Counter[int]:
    """How many joined in each month, counted from January of year 0."""
    import numpy as np

    days = people["joined"].to_numpy(dtype=np.int64)
    months = days[days > NO_DAY].astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) + 1970 * 12
    return Counter(dict(_pairs(*np.unique(months, return_counts=True))))


def _pairs(months: Iterable[int], counts: Iterable[int]) -> Iterable[tuple[int, int]]:
    return ((int(month), int(count)) for month, count in zip(months, counts, strict=True))


def _number(month: date | None) -> int | None:
    """Months since January of year 0; None where there is no date."""
    return None if month is None or month != month else month.year * 12 + month.month - 1
