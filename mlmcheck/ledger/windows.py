"""The frame `windows`: streams and rewards of every run of twelve calendar months, from sums by month.

Who is a participant, which lag holds and which purchases the plan explains is taken from the whole file; entry, quota,
stake and resale money and rebates go over the months in proportion to the purchases and the pay they are parts of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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


def _inside(frame: pd.DataFrame, span: Iterable[date]) -> pd.DataFrame:
    import pandas as pd

    return frame[frame["month"].isin(pd.to_datetime(list(span)))]


def _streams_of(engine: Engine, whole: Streams) -> Callable[[list[date]], Streams]:
    """The streams of a run of months."""
    lines, fees, parts = (engine.frame(table) for table in ("stream_month", "fee_month", "part_month"))
    moved = whole.labelled - int(lines.loc[lines["stream"] == "L", "money"].sum())
    totals = {name: int(parts[name].sum()) for name in ("near", "quota", "later")}

    def of(span: list[date]) -> Streams:
        rows, mine = _inside(lines, span), _inside(parts, span)
        money = {str(key): int(sum_) for key, sum_ in rows.groupby("stream")["money"].sum().items()}
        bought = {name: int(mine[name].sum()) for name in totals}
        quota = "quota" if totals["quota"] > 0 else "near"
        entry = scaled(whole.entry, bought["near"], totals["near"])
        held = scaled(whole.quota, bought[quota], totals[quota])
        stake = scaled(whole.stake, bought["later"], totals["later"])
        resold = scaled(moved, bought["later"], totals["later"])
        internal = money.get("P", 0) - resold
        over = scaled(whole.overprice, internal, whole.internal)
        return replace(
            whole, named=money.get("V", 0), labelled=money.get("L", 0) + resold, discount=money.get("D", 0),
            internal=internal, recruitment=money.get("F", 0) + int(_inside(fees, span)["money"].sum()),
            unknown=money.get("U", 0), entry=entry, quota=held, stake=stake, overprice=over,
            free=internal - entry - held - stake,
        )  # fmt: skip

    return of


def _rewards_of(engine: Engine, whole: Rewards) -> Callable[[list[date]], Rewards]:
    """The rewards of a run of months, under every lag tried in the whole file."""
    rows, counts = engine.frame("reward_month"), engine.frame("pay_month")
    told = dict(zip(TRIED, whole.lags, strict=True)) if len(whole.lags) == len(TRIED) else {}
    told[whole.lag] = whole.best

    def of(span: list[date]) -> Rewards:
        mine = _inside(rows, span)
        by_lag = {lag: _sources(_under(mine, lag), _under(rows, lag), known) for lag, known in told.items()}
        return replace(
            whole, payouts=int(_under(mine, whole.lag)["money"].sum()), best=by_lag[whole.lag],
            lags=tuple(one for lag, one in by_lag.items() if one.total > 0 or lag == whole.lag),
            count=int(_inside(counts, span)["payouts"].sum()), rows={},
        )  # fmt: skip

    return of


def _under(rows: pd.DataFrame, lag: int) -> pd.DataFrame:
    return rows[rows["lag"].isin([-1, lag])]


def _sources(mine: pd.DataFrame, every: pd.DataFrame, whole: Sources) -> Sources:
    """Pay of some months by source; its parts at the rates of the whole file."""
    pay, full = _sums(mine), _sums(every)
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


def _sums(rows: pd.DataFrame) -> dict[str, int]:
    """Rewards by stream (letters) and by kind of product purchase, what came back on own purchases, and all pay."""
    given = rows[rows["relation"] != "self"]
    bought = given[given["stream"] == "P"]
    kinds = {
        "near": bought["near"] == 1, "held": bought["quota"] == 1, "open": bought["quota"] == 0,
    }  # fmt: skip
    return {
        **{stream: int(given.loc[given["stream"] == stream, "money"].sum()) for stream in "VLDPFUNC"},
        **{kind: int(bought.loc[mask, "money"].sum()) for kind, mask in kinds.items()},
        "self": int(rows.loc[rows["relation"] == "self", "money"].sum()),
        "all": int(rows["money"].sum()),
    }


def scaled(amount: int, part: int, whole: int) -> int:
    """The part of an amount that `part` is of `whole`, half up, in exact integers; 0 where `whole` is not positive."""
    return (2 * amount * part + whole) // (2 * whole) if whole > 0 else 0
