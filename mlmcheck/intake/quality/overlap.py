"""Parts of one table that hold the same records, which would count twice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.load import Loaded, Table, part_of
from mlmcheck.intake.schema import TABLES
from mlmcheck.model import InputError

if TYPE_CHECKING:
    import duckdb

_SAMPLED: Final = 1_000_000
"""Above this many rows only every so many contents are compared; which ones, their hash decides, alike in all parts."""
_SHARED: Final = (
    "WITH seen AS (SELECT DISTINCT h, part FROM "
    "(SELECT hash({columns}) AS h, {part} AS part FROM {role}_all WHERE {told}) WHERE h % {every} = 0) "
    "SELECT a.part, b.part, count(*) FROM seen a JOIN seen b ON a.h = b.h AND a.part <= b.part "
    "GROUP BY ALL ORDER BY ALL"
)
_DATED: Final = frozenset({"sold_at", "paid_at", "period", "order_id"})


def copies(parts: Sequence[Loaded]) -> None:
    """InputError if two parts of one table are the same bytes."""
    for one, other in combinations(parts, 2):
        if one.digest.result().content == other.digest.result().content:
            raise InputError(
                f"{one.part.file} and {other.part.file} are the same file; keep one, or everything would count twice"
            )


def overlap(con: duckdb.DuckDBPyConnection, table: Table) -> None:
    """InputError if half of a part's rows (and at least 20) are in another part too.

    Compared are the columns that all parts have, and only where rows carry a date or an order, since without them two
    months may rightly look alike; rows that name nobody say nothing.
    """
    names = [column for column in table.kept if column in table.supplied]  # one export may have more than the other
    if len(table.parts) < 2 or table.role not in {"sales", "payouts"} or not _DATED & set(names):
        return
    every = max(1, table.parts[-1].last // _SAMPLED)
    ids = [f"{column} IS NOT NULL" for column in names if TABLES[table.role][column] == "id"]
    text = _SHARED.format(
        columns=", ".join(names), part=part_of(table), role=table.role, every=every, told=" OR ".join(ids) or "true"
    )
    shared = {(one, other): count for one, other, count in con.execute(text).fetchall()}
    for one, other in combinations(range(len(table.parts)), 2):
        common, smaller = shared.get((one, other), 0), min(shared.get((one, one), 0), shared.get((other, other), 0))
        if common * every >= 20 and 2 * common >= smaller:
            raise _overlap(table.parts[one], table.parts[other], round(100 * common / smaller))


def _overlap(one: Loaded, other: Loaded, percent: int) -> InputError:
    return InputError(
        f"{one.part.file} and {other.part.file} overlap: {percent} % of the rows of the smaller one are in the other "
        "too; keep each record in one file"
    )
