"""Pay by the plan for the books' own orders, held against the payouts that were booked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from mlmcheck.model import InputError, Place, Row
from mlmcheck.model.reconciliation import KINDS, Difference, DifferenceKind, Reconciliation, Total
from mlmcheck.plan.pay.columns import NONE
from mlmcheck.plan.pay.engine import payouts
from mlmcheck.plan.scheme import Scheme
from mlmcheck.plan.scheme.model import RULES
from mlmcheck.reconcile.columns import Read, build, read

if TYPE_CHECKING:
    import pandas as pd

    from mlmcheck.intake import Tables

LISTED: Final = 20
LAGS: Final = (0, 1, 2)
_WRONG: Final = "the plan is in {plan}, the books in {books}; give the plan in the currency of the books"


def reconcile(tables: Tables, scheme: Scheme) -> Reconciliation:
    """Recompute and compare, over all dates of the files.

    Raises InputError for a plan in another currency, or books without what it takes. A refund takes back what its order
    paid, in the month of the refund. Compared by recipient and order where a payout names one, else by recipient and
    month, else by recipient. Cost: linear in orders and payouts, held as numbers.
    """
    _check(tables, scheme)
    asked = (tables.first, tables.last)
    tables.window(None, None)
    try:
        return _reconciled(tables, scheme, is_cut=asked != (None, None))
    finally:
        tables.window(*asked)


def _reconciled(tables: Tables, scheme: Scheme, *, is_cut: bool) -> Reconciliation:
    told = read(tables, scheme)
    due = payouts(scheme, told.people, told.orders)
    unplaced = np.isin(due.rule, [RULES.index(name) for name in told.unplaced])
    _keep_due(tables, told, *(column[~unplaced] for column in (due.recipient, due.money, due.order, due.month)))
    _way(tables, 0, _depth(scheme))
    for name in ("lost", "booked", "held", "line"):
        build(tables, name)
    lag = _best_lag(tables, _depth(scheme))
    found = [_classed(_table(tables, name), is_sure=not told.unplaced) for name in ("by_month", "by_order")]
    notes = ("all dates of the files are compared, not only those asked for",) if is_cut else ()
    return _summed(tables, scheme, [*found, _table(tables, "aside")], lag, (*notes, *told.notes))


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


def _best_lag(tables: Tables, depth: int | None) -> int:
    """How many months after it was earned pay without an order is booked: whichever explains most money."""
    explained = {}
    for lag in LAGS if "period" not in tables.supplied["payouts"] else LAGS[:1]:
        least = _compared(tables, lag, depth)[["booked", "due"]].min(axis=1)
        explained[lag] = int(least[least > 0].sum())
    best = max(explained, key=lambda lag: (explained[lag], -lag))
    _compared(tables, best, depth)
    build(tables, "by_order")
    return best


def _compared(tables: Tables, lag: int, depth: int | None) -> pd.DataFrame:
    """Due and booked by month at this lag."""
    _way(tables, lag, depth)
    for name in ("loose", "pooled", "by_month"):
        build(tables, name)
    return _table(tables, "by_month")


def _way(tables: Tables, lag: int, depth: int | None) -> None:
    tables.con.execute(
        "CREATE OR REPLACE TEMP TABLE rec_way AS SELECT ?::BIGINT AS lag, ?::INTEGER AS depth", [lag, depth]
    )


def _table(tables: Tables, name: str) -> pd.DataFrame:
    if name == "aside":
        build(tables, name)
    frame: pd.DataFrame = tables.con.table(f"rec_{name}").df()
    return frame


def _classed(frame: pd.DataFrame, *, is_sure: bool) -> pd.DataFrame:
    """Each pair with its kind of difference, "" where what was booked is due but for rounding.

    Not `is_sure`: some of the plan could not be recomputed, so that a booking without anything due may be of that.
    """
    booked, due = frame["booked"], frame["due"]
    kind = np.select(
        [
            (booked == due) | ((booked != 0) & (due != 0) & ((booked - due).abs() <= frame["lines"])),
            frame["lines"] == 0, booked == 0,
        ],
        ["", "paid_without_sale" if is_sure else "not_recomputed", "unpaid_though_due"], "paid_differently",
    )  # fmt: skip
    return frame.assign(kind=kind)


def _depth(scheme: Scheme) -> int | None:
    """How many levels the plan pays, None where it has no such limit, or counts them in its own way."""
    compressed = scheme.unilevel is not None and scheme.unilevel.compression
    if scheme.breakaway or scheme.generations or scheme.binary or compressed:
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


def _summed(
    tables: Tables, scheme: Scheme, found: list[pd.DataFrame], lag: int, notes: tuple[str, ...]
) -> Reconciliation:
    import pandas as pd

    all_ = pd.concat(found, ignore_index=True)
    matched = all_[all_["kind"] == ""]
    return Reconciliation(
        plan=scheme.plan.name,
        booked=_one(tables, "SELECT coalesce(sum(money), 0)::BIGINT FROM rec_booked"),
        due=_one(tables, "SELECT coalesce(sum(money), 0)::BIGINT FROM rec_due"),
        matched=int(matched["booked"].sum()),
        matched_due=int(matched["due"].sum()),
        unread=_one(tables, "SELECT coalesce(sum(money), 0)::BIGINT FROM rec_booked WHERE recipient IS NULL"),
        lag=lag,
        totals={kind: _total(all_[all_["kind"] == kind]) for kind in KINDS},
        listed=tuple(one for kind in KINDS for one in _largest(tables, all_[all_["kind"] == kind], kind)),
        notes=notes,
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
