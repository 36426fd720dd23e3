"""The frame `windows`: streams and rewards of every run of twelve calendar months, from sums by month.

Who is a participant, which lag holds and which purchases the plan explains is taken from the whole file; entry, quota,
stake and resale money and rebates go over the months in proportion to the purchases and the pay they are parts of.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.frames import Rewards, Sources, Streams

if TYPE_CHECKING:
    import pandas as pd

MONTHS = 12
TRIED = (0, 1, 2)


@dataclass(frozen=True, slots=True)
class Window:
    """Twelve calendar months: the day the first begins, and what the firm received and paid in them."""

    first: date
    streams: Streams
    rewards: Rewards


def windows(engine: Engine, rewards: Rewards, streams: Streams) -> tuple[Window, ...]:
    """Every run of twelve calendar months between the first and the last sale, fee or payout, in order."""
    money = _streams_of(engine, streams)
    pay = _rewards_of(engine, rewards)
    return tuple(Window(span[0], money(span), pay(span)) for span in _runs(_calendar(engine)))


def _calendar(engine: Engine) -> list[date]:
    found = [day for table in ("stream_month", "pay_month", "fee_month") for day in _days(engine.frame(table))]
    if not found:
        return []
    first, last = (day.year * 12 + day.month - 1 for day in (min(found), max(found)))
    return [date(at // 12, at % 12 + 1, 1) for at in range(first, last + 1)]


def _days(frame: pd.DataFrame) -> list[date]:
    return [each.date() for each in frame["month"].dropna()]


def _runs(months: list[date]) -> Iterator[list[date]]:
    for at in range(len(months) - MONTHS + 1):
        yield months[at : at + MONTHS]


def _over(months: Mapping[date, Counter[str]], span: Iterable[date]) -> Counter[str]:
    """The sums of these months together."""
    found: Counter[str] = Counter()
    for day in span:
        found.update(months.get(day, {}))
    return found


def _streams_of(engine: Engine, whole: Streams) -> Callable[[list[date]], Streams]:
    """The streams of a run of months."""
    lines, fees, parts = (engine.frame(table) for table in ("stream_month", "fee_month", "part_month"))
    moved = whole.labelled - int(lines.loc[lines["stream"] == "L", "money"].sum())
    totals = {name: int(parts[name].sum()) for name in ("near", "quota", "later")}
    months = _received(lines, fees, parts)

    def of(span: list[date]) -> Streams:
        money = _over(months, span)
        quota = "quota" if totals["quota"] > 0 else "near"
        entry = scaled(whole.entry, money["near"], totals["near"])
        held = scaled(whole.quota, money[quota], totals[quota])
        stake = scaled(whole.stake, money["later"], totals["later"])
        resold = scaled(moved, money["later"], totals["later"])
        internal = money["P"] - resold
        over = scaled(whole.overprice, internal, whole.internal)
        return replace(
            whole, named=money["V"], labelled=money["L"] + resold, discount=money["D"],
            internal=internal, recruitment=money["F"] + money["fees"],
            unknown=money["U"], entry=entry, quota=held, stake=stake, overprice=over,
            free=internal - entry - held - stake,
        )  # fmt: skip

    return of


def _received(lines: pd.DataFrame, fees: pd.DataFrame, parts: pd.DataFrame) -> dict[date, Counter[str]]:
    """By month: money by stream (letters), fees of the recruits table, and product by the parts of purchases."""
    found: dict[date, Counter[str]] = defaultdict(Counter)
    for month, stream, money in zip(lines["month"], lines["stream"], lines["money"], strict=True):
        if month == month:
            found[month.date()][stream] += int(money)
    sums = {"fees": (fees, "money"), **{name: (parts, name) for name in ("near", "quota", "later")}}
    for key, (frame, column) in sums.items():
        for month, money in zip(frame["month"], frame[column], strict=True):
            if month == month:
                found[month.date()][key] += int(money)
    return found


def _rewards_of(engine: Engine, whole: Rewards) -> Callable[[list[date]], Rewards]:
    """The rewards of a run of months, under every lag tried in the whole file."""
    rows, counts = engine.frame("reward_month"), engine.frame("pay_month")
    told = dict(zip(TRIED, whole.lags, strict=True)) if len(whole.lags) == len(TRIED) else {}
    told[whole.lag] = whole.best
    paid = {lag: _paid(rows[rows["lag"].isin([-1, lag])]) for lag in told}
    every = {lag: _over(months, months) for lag, months in paid.items()}
    number = dict(zip(_days(counts), counts.loc[counts["month"].notna(), "payouts"], strict=True))

    def of(span: list[date]) -> Rewards:
        mine = {lag: _over(months, span) for lag, months in paid.items()}
        by_lag = {lag: _sources(mine[lag], every[lag], known) for lag, known in told.items()}
        return replace(
            whole, payouts=mine[whole.lag]["all"], best=by_lag[whole.lag],
            lags=tuple(one for lag, one in by_lag.items() if one.total > 0 or lag == whole.lag),
            count=int(sum(number.get(day, 0) for day in span)), rows={},
        )  # fmt: skip

    return of


def _paid(rows: pd.DataFrame) -> dict[date, Counter[str]]:
    """By month, undated under the first day there is: rewards by stream (letters) and by kind of product purchase.

    `self` is what came back on own purchases, `all` all pay.
    """
    found: dict[date, Counter[str]] = defaultdict(Counter)
    columns = ("month", "stream", "relation", "near", "quota", "money")
    for month, stream, relation, near, quota, money in zip(*(rows[name] for name in columns), strict=True):
        sums = found[month.date() if month == month else date.min]
        for key in _kinds(stream, relation, near, quota):
            sums[key] += int(money)
    return found


def _kinds(stream: str, relation: str, near: float, quota: float) -> Iterator[str]:
    """What a reward counts towards."""
    yield "all"
    if relation == "self":
        yield "self"
        return
    yield stream
    if stream == "P":
        yield from (name for name, holds in (("near", near == 1), ("held", quota == 1), ("open", quota == 0)) if holds)


def _sources(pay: Counter[str], full: Counter[str], whole: Sources) -> Sources:
    """Pay of some months by source; its parts at the rates of the whole file."""
    back = scaled(whole.returned, pay["self"], full["self"])
    moved = scaled(full["P"] + whole.returned - whole.internal, pay["P"], full["P"])
    rebates = scaled(full["all"] - whole.total, pay["self"], full["self"])
    return Sources(
        named=pay["V"], labelled=pay["L"] + moved, discount=pay["D"], internal=pay["P"] - moved + back,
        recruitment=pay["F"], unknown=pay["U"] + pay["N"] + pay["self"] - back - rebates, claimed=pay["C"],
        total=pay["all"] - rebates,
        entry=scaled(whole.entry, pay["near"], full["near"]),
        quota=scaled(whole.quota, pay["held"], full["held"]),
        stake=scaled(whole.stake - whole.returned, pay["open"], full["open"]) + back,
        returned=back,
    )  # fmt: skip


def scaled(amount: int, part: int, whole: int) -> int:
    """The part of an amount that `part` is of `whole`, half up, in exact integers; 0 where `whole` is not positive."""
    return (2 * amount * part + whole) // (2 * whole) if whole > 0 else 0
