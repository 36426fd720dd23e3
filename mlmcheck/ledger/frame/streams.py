"""Net revenue by stream."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mlmcheck.ledger import totals
from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.frames import Facts, Streams

if TYPE_CHECKING:
    import pandas as pd

NEEDS = (("sales",), ("transfers_only",))
QUERIES = ("stream_month", "fee", "people", "top_line")


def make(engine: Engine, people: pd.DataFrame, facts: Facts, has: Callable[[str], bool]) -> Streams:
    """The streams, with the fees of the recruits table and the parts of internal consumption."""
    return totals.streams(engine, people, facts, has("recruits.fee"))
