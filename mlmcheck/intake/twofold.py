"""Ids that stand for a customer and for another person among the recruits: two number series that run into each other.

SPEC 3: such a buyer is unknown. Two are another person if both tables give a contact of one kind, and none of those
that both give is the same; without a contact in both nothing is doubted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from mlmcheck.intake import contacts
from mlmcheck.intake.load import Table
from mlmcheck.model import Place, Row

if TYPE_CHECKING:
    import duckdb

_MAKE: Final = (
    "CREATE TABLE twofold AS SELECT r.recruit_id AS id, min(r.rowid) AS recruit, min(c.rowid) AS customer "
    "FROM recruits_all r JOIN customers_all c ON c.customer_id = r.recruit_id "
    "WHERE r.fault IS NULL AND c.fault IS NULL GROUP BY id HAVING bool_or({known}) AND NOT bool_or({alike})"
)
_ROWS: Final = "SELECT recruit, customer FROM twofold ORDER BY recruit"
_SALES: Final = "SELECT count(*) FROM sales_all WHERE fault IS NULL AND buyer_id IN (SELECT id FROM twofold)"
HIDDEN: Final = "CASE WHEN buyer_id IN (SELECT id FROM twofold) THEN NULL ELSE buyer_id END"
"""SQL: the buyer in a view, unknown if the id is twofold."""


def find(con: duckdb.DuckDBPyConnection, tables: Mapping[str, Table]) -> list[Row]:
    """Make the table `twofold` and give the first record of each such id in recruits and customers; none: no table."""
    if not {"recruits", "customers"} <= set(tables):
        return []
    both = set(tables["recruits"].kept) & set(tables["customers"].kept) & set(contacts.COLUMNS)
    if not both:
        return []
    known = " OR ".join(f"(r.{name} IS NOT NULL AND c.{name} IS NOT NULL)" for name in sorted(both))
    alike = " OR ".join(f"coalesce(r.{name} = c.{name}, false)" for name in sorted(both))
    con.execute(_MAKE.format(known=known, alike=alike))
    found = con.execute(_ROWS).fetchall()
    return [row for recruit, customer in found for row in (Row("recruits", recruit), Row("customers", customer))]


def bought(con: duckdb.DuckDBPyConnection, tables: Mapping[str, Table]) -> int:
    """How many sales name such a buyer."""
    if "sales" not in tables or "buyer_id" not in tables["sales"].kept:
        return 0
    count: int = con.execute(_SALES).fetchall()[0][0]
    return count


def warning(places: Sequence[Place], ids: int, sales: int) -> str:
    """The sentence about them; `places` are the first ones, in recruits and customers by turns."""
    shown = ", ".join(f"{place.file}:{place.line}" for place in places[:4])
    return (
        f"ids that are a recruit's and, with other contact details, a customer's: {ids:,} (see {shown}); sales to "
        f"them, {sales:,}, have no known buyer; give customers and recruits ids of their own"
    )
