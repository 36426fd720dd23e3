"""A connection to Spark that answers to what the ledger asks of one to DuckDB.

The queries are DuckDB's, translated. What comes back is turned into numpy and pandas by DuckDB itself, so that every
type is the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import duckdb
    import pandas as pd
    from pyspark.sql import DataFrame, SparkSession
    from sqlglot.expressions import Expr as Expression

_TYPES: Final = {
    "VARCHAR": "string",
    "DATE": "date",
    "INTEGER": "int",
    "INT": "int",
    "BIGINT": "bigint",
    "TEXT": "string",
}
_CREATE: Final = re.compile(
    r"\s*CREATE OR REPLACE TEMP (?P<kind>TABLE|VIEW) (?P<name>\w+)"
    r"(?:\s*\((?P<columns>[^()]*)\)|\s+AS\s+(?P<rows>.*))\s*",
    re.DOTALL | re.IGNORECASE,
)
_INSERT: Final = re.compile(r"\s*INSERT INTO (?P<name>\w+)\s+(?P<rows>.*)", re.DOTALL | re.IGNORECASE)
_DROP: Final = re.compile(r"\s*DROP TABLE IF EXISTS (?P<name>\w+)\s*", re.IGNORECASE)


class Result:
    """Rows of a query, fetched once, in the types that DuckDB gives them."""

    def __init__(self, frame: DataFrame) -> None:
        import duckdb

        self._rows: duckdb.DuckDBPyRelation = duckdb.connect().from_arrow(frame.toArrow())

    @property
    def description(self) -> list[tuple[Any, ...]]:
        """Names of the columns, first in each tuple."""
        return [(name,) for name in self._rows.columns]

    def df(self) -> pd.DataFrame:
        """As a pandas frame."""
        frame: pd.DataFrame = self._rows.df()
        return frame

    def fetchall(self) -> list[Any]:
        """All rows as tuples."""
        return self._rows.fetchall()

    def fetchone(self) -> Any:
        """The first row, None without any."""
        found = self._rows.limit(1).fetchall()
        return found[0] if found else None

    def fetchnumpy(self) -> dict[str, Any]:
        """Columns as numpy arrays."""
        return dict(self._rows.fetchnumpy())


class Connection:
    """The part of a DuckDB connection that the ledger uses, on Spark."""

    def __init__(self, spark: SparkSession) -> None:
        self._spark = spark

    def read(self, name: str, path: Path) -> None:
        """Make the Parquet at `path` readable as the table `name`."""
        self._view(name, self._spark.read.parquet(str(path)))

    def execute(self, text: str, parameters: Sequence[object] = ()) -> Any:
        """Run one statement in DuckDB's words."""
        if found := _CREATE.fullmatch(text):
            return self._create(found["name"], found["kind"], found["columns"], found["rows"])
        if found := _INSERT.fullmatch(text):
            return self._insert(found["name"], _bound(found["rows"], tuple(parameters)))
        if found := _DROP.fullmatch(text):
            return self._drop(found["name"])
        return Result(self._sql(_bound(text, tuple(parameters))))

    def executemany(self, text: str, rows: Sequence[Sequence[object]]) -> None:
        """Run one statement for each row of parameters."""
        for row in rows:
            self.execute(text, row)

    def register(self, name: str, frame: pd.DataFrame) -> None:
        """Make a pandas frame readable as a table."""
        import pyarrow as pa

        self._view(name, self._spark.createDataFrame(pa.Table.from_pandas(frame, preserve_index=False)))

    def unregister(self, name: str) -> None:
        """Forget a registered frame."""
        self._spark.catalog.dropTempView(name)

    def _create(self, name: str, kind: str, columns: str | None, rows: str | None) -> None:
        if rows is None:
            told = (each.split() for each in (columns or "").split(","))
            schema = ", ".join(f"{column} {_TYPES[type_.upper()]}" for column, type_ in told)
            self._view(name, self._spark.createDataFrame([], schema))
            return
        frame = self._sql(_parsed(rows))
        if kind.upper() == "TABLE":
            frame = frame.checkpoint(eager=True)  # cuts the plan, and outlives a worker that is lost
        self._view(name, frame)

    def _insert(self, name: str, told: Expression) -> None:
        rows = self._values(name, told) if told.key == "values" else self._sql(told)
        before = self._spark.table(name)
        cast = rows.toDF(*before.columns).selectExpr(
            *(f"CAST({column} AS {type_}) AS {column}" for column, type_ in before.dtypes)
        )
        self._view(name, before.unionAll(cast).checkpoint(eager=True))

    def _values(self, name: str, values: Expression) -> DataFrame:
        columns = self._spark.table(name).columns
        frame: DataFrame = self._spark.sql(f"SELECT * FROM {values.sql(dialect='spark')} AS t({', '.join(columns)})")
        return frame

    def _drop(self, name: str) -> None:
        self._spark.catalog.dropTempView(name)

    def _view(self, name: str, frame: DataFrame) -> None:
        frame.createOrReplaceTempView(name)

    def _sql(self, told: Expression) -> DataFrame:
        frame: DataFrame = self._spark.sql(_translated(told))
        return frame


def _bound(text: str, parameters: tuple[object, ...]) -> Expression:
    """The statement with its parameters put in as literals, in order."""
    from sqlglot import exp

    told: Expression = _parsed(text).copy()
    holes = list(told.find_all(exp.Placeholder, bfs=False))
    for hole, value in zip(holes, parameters, strict=True):
        hole.replace(_literal(value))
    return told


def _translated(told: Expression) -> str:
    """The statement in Spark's words: it has no hints to materialize, and numbers rows only in some order."""
    from sqlglot import exp

    told = told.copy()
    for part in told.find_all(exp.CTE):
        part.set("materialized", None)
    for window in told.find_all(exp.Window):
        if not window.args.get("order") and isinstance(window.this, exp.RowNumber):
            window.set("order", exp.Order(expressions=[exp.Ordered(this=exp.Literal.number(1))]))
    text: str = told.sql(dialect="spark")
    return text


def _literal(value: object) -> Expression:
    from datetime import date

    from sqlglot import exp

    if isinstance(value, date):
        return exp.cast(exp.Literal.string(value.isoformat()), "date")
    found: Expression = exp.convert(value.item() if hasattr(value, "item") else value)
    return found


@cache
def _parsed(text: str) -> Any:
    import sqlglot

    return sqlglot.parse_one(text, read="duckdb")
