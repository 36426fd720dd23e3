"""Spark's words for the ledger's queries; whole runs on a cluster are in benchmarks/spark."""

from __future__ import annotations

from datetime import date
from importlib import resources

import pytest
import sqlglot

from mlmcheck.ledger import spark_connection as at

QUERIES = sorted(
    path.name.removesuffix(".sql")
    for path in (resources.files("mlmcheck.ledger") / "sql").iterdir()
    if path.name.endswith(".sql")
)


@pytest.mark.parametrize("name", QUERIES)
def test_every_query_is_one_statement_of_spark(name: str) -> None:
    text = (resources.files("mlmcheck.ledger") / "sql" / f"{name}.sql").read_text(encoding="utf-8")
    told = at._translated(at._parsed(text))
    assert "MATERIALIZED" not in told.upper()
    assert len(sqlglot.parse(told, read="spark")) == 1


def test_parameters_become_literals_in_their_order() -> None:
    told = at._bound("SELECT a FROM t WHERE b = ? AND c > ? AND d = ? AND e = ?", ("o'x", date(2024, 1, 31), 7, None))
    assert at._translated(told) == (
        "SELECT a FROM t WHERE b = 'o\\'x' AND c > CAST('2024-01-31' AS DATE) AND d = 7 AND e = NULL"
    )
    with pytest.raises(ValueError, match="zip"):
        at._bound("SELECT ?", (1, 2))


def test_rows_are_numbered_in_some_order() -> None:
    told = at._translated(at._parsed("SELECT row_number() OVER () FROM t"))
    assert told == "SELECT ROW_NUMBER() OVER (ORDER BY 1 NULLS LAST) FROM t"


@pytest.mark.parametrize(
    ("text", "name", "columns", "rows"),
    [
        ("CREATE OR REPLACE TEMP TABLE ask (fees_to VARCHAR, first DATE)", "ask", "fees_to VARCHAR, first DATE", None),
        ("CREATE OR REPLACE TEMP TABLE line AS -- why\nselect 1", "line", None, "-- why\nselect 1"),
        ("CREATE OR REPLACE TEMP VIEW x AS SELECT (1)", "x", None, "SELECT (1)"),
    ],
)
def test_what_is_made_is_told_by_its_first_words(text: str, name: str, columns: str | None, rows: str | None) -> None:
    found = at._CREATE.fullmatch(text)
    assert found is not None
    assert (found["name"], found["columns"], found["rows"]) == (name, columns, rows)


def test_without_spark_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import builtins

    from mlmcheck.ledger import spark
    from mlmcheck.model import InputError

    real = builtins.__import__

    def missing(name: str, *more: object) -> object:
        if name.startswith("pyspark"):
            raise ImportError(name)
        return real(name, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(InputError, match=r"mlmcheck\[spark\]"), spark.on_spark(None, "local[1]"):  # type: ignore[arg-type]
        pass
