"""The pages of a batch: one a company, made of its stored report, and an index of them all."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from mlmcheck.batch.store import Store
from mlmcheck.model.summary import Summary

INDEX: Final = "index.html"


def put(store: Store, rows: Sequence[Summary]) -> None:
    """Write NAME.html for every report and index.html, each whole or not at all."""
    from mlmcheck.render.html.index import index
    from mlmcheck.render.html.page import html

    ranked = sorted(rows, key=_rank)
    for one in ranked:
        if not one.reason:
            document = json.loads((store.folder / f"{one.name}.json").read_text(encoding="utf-8"))
            store.put_file(f"{one.name}.html", html(document))
    store.put_file(INDEX, index(ranked))


def _rank(one: Summary) -> tuple[int, float, str]:
    return one.rank
