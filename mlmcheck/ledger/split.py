"""Splits payouts on mixed orders over the streams of the order, to the cent, by largest remainder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine, room

if TYPE_CHECKING:
    import duckdb
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]

CHUNK = 500_000
_COLUMNS = "role, row_no, lag, recipient, day, stream, relation, buyer, near, quota"


def split(engine: Engine) -> None:
    """Make the table `split`: the rows of `match` and `guess` whose trigger has several parts, each with its share."""
    con = engine.con
    con.execute(f"CREATE OR REPLACE TEMP TABLE split AS SELECT {_COLUMNS}, amount FROM match WHERE false")
    for table in ("match", "guess"):
        mixed = con.execute(f"SELECT role, max(row_no) FROM {table} WHERE parts > 1 GROUP BY role").fetchall()
        for role, last in sorted(mixed):
            for start in range(0, last + 1, CHUNK):
                _split_range(engine, table, role, start)


def _split_range(engine: Engine, table: str, role: str, start: int) -> None:
    import numpy as np

    con = engine.con
    rows = con.execute(
        f"SELECT {_COLUMNS}, amount, weight FROM {table} WHERE parts > 1 AND role = ? AND row_no >= ? AND row_no < ?"
        " ORDER BY row_no, lag, stream, near, quota, buyer, relation",
        [role, start, start + CHUNK],
    ).df()
    if rows.empty:
        return
    new = (rows["row_no"].diff() != 0) | (rows["lag"].diff() != 0)
    rows["amount"] = largest_remainder(
        np.asarray(new.cumsum() - 1, np.int64), np.asarray(rows["amount"]), np.asarray(rows.pop("weight"))
    )
    with room():
        _insert(con, rows)


def _insert(con: duckdb.DuckDBPyConnection, rows: pd.DataFrame) -> None:
    con.register("chunk", rows)
    con.execute(f"INSERT INTO split SELECT {_COLUMNS}, amount FROM chunk")
    con.unregister("chunk")


def largest_remainder(group: Ints, amount: Ints, weight: Ints) -> Ints:
    """Each row's part of its group's amount, in proportion to weight, in whole minor units that add up exactly.

    `group` numbers the groups 0, 1, ... in rising order, `amount` repeats the group's amount (negative for a
    clawback), `weight` is not negative. What rounding down leaves goes one unit each to the largest remainders, ties to
    the earlier row (Hamilton's method). Units: minor units in, minor units out. A group without weight gives it all
    to its first row.
    """
    import numpy as np

    total = np.bincount(group, minlength=group[-1] + 1 if len(group) else 0).astype(np.int64) * 0
    np.add.at(total, group, weight)
    first = np.flatnonzero(np.diff(group, prepend=-1))
    weight = weight.copy()
    weight[first[total == 0]] = 1
    np.maximum(total, 1, out=total)
    size = np.abs(amount)
    whole, rest = _shares(size, weight, total[group])
    missing = size[first].copy()
    np.subtract.at(missing, group, whole)
    order = np.lexsort((np.arange(len(group)), -rest, group))
    rank = np.empty(len(group), dtype=np.int64)
    rank[order] = np.arange(len(group)) - first[group[order]]
    return np.sign(amount) * (whole + (rank < missing[group]))


def _shares(size: Ints, weight: Ints, total: Ints) -> tuple[Ints, Ints]:
    """Quotient and remainder of size * weight / total, without overflow."""
    import numpy as np

    if len(size) and float(size.max()) * float(weight.max()) >= 2.0**62:
        product = size.astype(object) * weight.astype(object)
        return (product // total).astype(np.int64), (product % total).astype(np.int64)
    product = size * weight
    return product // total, product % total
