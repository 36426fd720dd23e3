"""Net revenue by stream."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from mlmcheck.ledger import totals
from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.frames import Facts, Streams

if TYPE_CHECKING:
    import pandas as pd

NEEDS = (("sales",), ("transfers_only",))
QUERIES = ("stream_month", "fee", "people", "top_line")


def make(
    engine: Engine, people: pd.DataFrame, facts: Facts, has: Callable[[str], bool], prices: dict[str, Any]
) -> Streams:
    """The streams, with the fees of the recruits table and the parts of internal consumption."""
    over = max(0, prices["own_paid"] - prices["own_fair"]) if prices else 0
    return replace(totals.streams(engine, people, facts, has("recruits.fee")), overprice=over)
