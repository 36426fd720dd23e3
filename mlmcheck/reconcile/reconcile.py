"""Pay by the plan for the books' own orders, held against the payouts that were booked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from mlmcheck.model import InputError, Place, Row
from mlmcheck.model.reconciliation import KINDS, Difference, DifferenceKind, Reconciliation, Total
from mlmcheck.plan.pay.columns import NONE
from mlmcheck.plan.pay.engine import payouts
from mlmcheck.plan.scheme import Scheme
from mlmcheck.reconcile.columns import Read, build, read

if TYPE_CHECKING:
    import pandas as pd

    from mlmcheck.intake import Tables

LISTED: Final = 20
LAGS: Final = (0, 1, 2)
_WRONG: Final = "the plan is in {plan}, the books in {books}; give the plan in the currency of the books"


def reconcile(tables: Tables, scheme: Scheme) -> Reconciliation:
    """Recompute and compare. Raises InputError for a plan in another currency, or books without what it takes.

    A refund takes back what its order paid, in the month of the refund. Compared by recipient and order where payouts
    name orders, else by recipient and month. Cost: linear in orders and payouts, held in memory as numbers.
    """
    _check(tables, scheme)
    told = read(tables, scheme)
    due = payouts(scheme, told.people, told.orders)
    _keep_due(tables, told, due.recipient, due.money, due.order, due.month)
    build(tables, "booked")
    is_by_order = bool(_one(tables, "SELECT count(*) FROM rec_booked WHERE order_id IS NOT NULL"))
    lag = _best_lag(tables, is_by_order)
    frames = [_compared(tables, "by_month")] + ([_compared(tables, "by_order")] if is_by_order else [])
    depth = _depth(scheme)
    found = [_classed(frame, depth) for frame in frames]
    return _summed(tables, scheme, told, found, lag)


def _check(tables: Tables, scheme: Scheme) -> None:
    for table in ("recruits", "payouts"):
        if not tables.supplied[table]:
            raise InputError(f"--plan needs {table}, which these files do not hold; add the table or leave --plan out")
    if tables.currency and tables.currency != scheme.plan.currency:
        raise InputError(_WRONG.format(plan=scheme.plan.currency, books=tables.currency))
    if "sold_at" not in tables.supplied["sales"]:
        raise InputError("--plan needs the dates of sales (sold_at), which these files do not hold; leave --plan out")


def _keep_due(tables: Tables, told: Read, *columns: np.ndarray) -> None:
    """What is due, as a table beside the books."""
    import pandas as pd

    recipient, money, order, month = columns
    event = np.where(order != NONE, told.events[np.maximum(order, 0)] if len(told.events) else NONE, NONE)
    frame = pd.DataFrame({"recipient": recipient, "money": money, "event": event, "month": month})
    tables.con.register("rec_due_frame", frame)
    tables.con.execute(
        "CREATE OR REPLACE TEMP TABLE rec_due AS "
        "SELECT recipient, money, month, CASE WHEN event >= 0 THEN event END AS event FROM rec_due_frame"
    )
    tables.con.unregister("rec_due_frame")


def _best_lag(tables: Tables, is_by_order: bool) -> int:
    """How many months after it was earned pay without an order is booked: whichever explains most money."""
    explained = {}
    for lag in LAGS if "period" not in tables.supplied["payouts"] else LAGS[:1]:
        _way(tables, is_by_order, lag)
        frame = _compared(tables, "by_month")
        least = frame[["booked", "due"]].min(axis=1)
        explained[lag] = int(least[least > 0].sum())
    best = max(explained, key=lambda lag: (explained[lag], -lag))
    _way(tables, is_by_order, best)
    return best


def _way(tables: Tables, is_by_order: bool, lag: int) -> None:
    tables.con.execute("CREATE OR REPLACE TEMP TABLE rec_way AS SELECT ?::BOOLEAN AS by_order, ?::BIGINT AS lag",
                       [is_by_order, lag])  # fmt: skip


def _compared(tables: Tables, name: str) -> pd.DataFrame:
    build(tables, name)
    frame: pd.DataFrame = tables.con.table(f"rec_{name}").df()
    return frame


def _classed(frame: pd.DataFrame, depth: int | None) -> pd.DataFrame:
    """Each pair with its kind of difference, "" where what was booked is due but for rounding."""
    booked, due = frame["booked"], frame["due"]
    kind = np.select(
        [
            (booked - due).abs() <= frame["lines"], (booked != 0) & (frame["level"].fillna(0) > (depth or np.inf)),
            frame["lines"] == 0, booked == 0,
        ],
        ["", "paid_deeper", "paid_without_sale", "unpaid_though_due"], "paid_differently",
    )  # fmt: skip
    return frame.assign(kind=kind)


def _depth(scheme: Scheme) -> int | None:
    """How many levels the plan pays, None where it has no such limit."""
    if scheme.breakaway or scheme.generations or scheme.binary:
        return None
    levels = [
        len(rates)
        for rates in (
            scheme.unilevel.rates if scheme.unilevel else (), scheme.recruiting.bonuses if scheme.recruiting else (),
            scheme.matrix.bonuses if scheme.matrix else (), scheme.matrix.rates if scheme.matrix else (),
            scheme.matching.rates if scheme.matching else (),
        )
    ]  # fmt: skip
    passed = 1 if scheme.recruiting and scheme.recruiting.pass_up else 0
    return max(1 if scheme.fast_start else 0, *levels) + passed


def _summed(tables: Tables, scheme: Scheme, told: Read, found: list[pd.DataFrame], lag: int) -> Reconciliation:
    import pandas as pd

    all_ = pd.concat(found, ignore_index=True)
    matched = all_[all_["kind"] == ""]
    unread = _one(tables, "SELECT coalesce(sum(money), 0)::BIGINT FROM rec_booked WHERE recipient IS NULL")
    return Reconciliation(
        plan=scheme.plan.name,
        booked=_one(tables, "SELECT coalesce(sum(money), 0)::BIGINT FROM rec_booked"),
        due=_one(tables, "SELECT coalesce(sum(money), 0)::BIGINT FROM rec_due"),
        matched=int(matched["booked"].sum()),
        matched_due=int(matched["due"].sum()),
        unread=unread,
        lag=lag,
        totals={kind: _total(all_[all_["kind"] == kind]) for kind in KINDS},
        listed=tuple(one for kind in KINDS for one in _largest(tables, all_[all_["kind"] == kind], kind)),
        notes=told.notes,
    )


def _total(frame: pd.DataFrame) -> Total:
    return Total(len(frame), int(frame["booked"].sum()), int(frame["due"].sum()))


def _largest(tables: Tables, frame: pd.DataFrame, kind: DifferenceKind) -> list[Difference]:
    """The largest differences, then by where they stand."""
    size = (frame["booked"] - frame["due"]).abs()
    order = frame.assign(size=size).sort_values(["size", "payout", "sale"], ascending=[False, True, True]).head(LISTED)
    rows = [
        Row("payouts", int(payout)) if payout == payout else Row("sales", int(sale)) if sale == sale else None
        for payout, sale in zip(order["payout"].astype(float), order["sale"].astype(float), strict=True)
    ]
    places: dict[Row, Place] = tables.places([row for row in rows if row is not None])
    sums = zip(order["booked"], order["due"], rows, strict=True)
    return [Difference(kind, int(booked), int(due), places.get(row) if row else None) for booked, due, row in sums]


def _one(tables: Tables, text: str) -> int:
    found = tables.con.execute(text).fetchone()
    return int(found[0]) if found else 0
