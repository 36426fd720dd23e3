"""The queries: what their headers declare is what they use, and a full disk is one sentence."""

from __future__ import annotations

import re
from importlib import resources

import duckdb
import pytest

from mlmcheck.ledger import frame, queries
from mlmcheck.ledger.engine import query, room
from mlmcheck.model import InputError

INPUTS = {"sales", "recruits", "payouts", "transfers", "resales", "customers", "products"}
MADE = {"ask", "lag", "quota", "split", "place"}
NAMES = sorted(
    path.name.removesuffix(".sql")
    for path in (resources.files("mlmcheck.ledger") / "sql").iterdir()
    if path.name.endswith(".sql")
)


def used(text: str) -> set[str]:
    """Names after FROM or JOIN, without those the query itself defines; a slice of an input is the input."""
    body = "\n".join(line for line in text.splitlines() if not line.strip().startswith("--"))
    names = set(re.findall(r"(?<!distinct )\b(?:from|join)\s+([a-z_]+)", body))
    own = set(re.findall(r"\b([a-z_]+) as (?:materialized )?\(", body))
    return {name.removesuffix("_slice") for name in names - own - {"slice"}}


@pytest.mark.parametrize("name", NAMES)
def test_a_query_declares_what_it_reads(name: str) -> None:
    found = query(name)
    tables = used(found.text) & (set(NAMES) | INPUTS | MADE)
    assert tables & INPUTS == set(found.reads)
    assert tables - INPUTS <= set(found.needs)


@pytest.mark.parametrize("name", NAMES)
def test_a_query_has_no_division_and_no_hash_and_says_what_a_row_is(name: str) -> None:
    text = query(name).text
    body = "\n".join(line for line in text.splitlines() if not line.strip().startswith("--"))
    assert "/" not in body
    assert "hash(" not in body
    assert text.startswith("-- ")
    assert "\n-- one row: " in text


def test_every_query_stands_behind_a_frame() -> None:
    behind = {name for name, _ in queries(tuple(frame.load()))}
    assert set(NAMES) <= behind


def test_queries_come_in_the_order_they_run() -> None:
    names = [name for name, _ in queries(["shoppers"])]
    assert names.index("line") < names.index("shopper")
    assert names.index("standing") < names.index("line")


def test_a_full_disk_is_one_sentence() -> None:
    with pytest.raises(InputError, match="point TMPDIR at a larger disk"), room():
        raise duckdb.OutOfMemoryException("no")
