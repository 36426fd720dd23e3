"""The summary of a batch as files: CSV for people, JSON lines and Parquet for programs; gravest first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from mlmcheck.batch.store import Store
from mlmcheck.model.summary import COLUMNS, Summary
from mlmcheck.render import csv


def put(store: Store, rows: Sequence[Summary]) -> None:
    """Write summary.csv, summary.jsonl and summary.parquet, each whole or not at all.

    `kept` and `done` are told alike, so that a batch that went on where another stopped leaves the same bytes.
    """
    ranked = [{**asdict(one), "status": "failed" if one.reason else "done"} for one in sorted(rows, key=_rank)]
    store.put_file("summary.csv", "".join(csv.lines(COLUMNS, ([one[name] for name in COLUMNS] for one in ranked))))
    store.put_file("summary.jsonl", "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in ranked))
    _parquet(store.folder / "summary.parquet", store.folder / "summary.jsonl")


def _rank(one: Summary) -> tuple[int, float, str]:
    return one.rank


def _parquet(target: Path, lines: Path) -> None:
    """The same as Parquet, through a draft beside it."""
    import duckdb

    types = {"score": "DOUBLE", "measured_share": "DOUBLE", "participants": "BIGINT"}
    columns = ", ".join(f"{name}: '{types.get(name, 'VARCHAR')}'" for name in COLUMNS)
    draft = target.with_name(f".{target.name}.part")
    try:
        with duckdb.connect() as con:
            rows = f"read_json('{_quoted(lines)}', format = 'newline_delimited', columns = {{{columns}}})"
            con.execute(f"COPY (SELECT * FROM {rows}) TO '{_quoted(draft)}' (FORMAT parquet)")  # noqa: S608 - own names
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
