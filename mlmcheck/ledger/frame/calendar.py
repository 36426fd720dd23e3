"""What moved in each calendar month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.calendar import Calendar, calendar
from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.frames import Streams

if TYPE_CHECKING:
    import pandas as pd

NEEDS = (("sales",), ("transfers_only",))
QUERIES = ("fee_month", "pay_month")


def make(engine: Engine, streams: Streams, people: pd.DataFrame) -> Calendar:
    """Joinings, revenue by stream and pay, from the first month in which money moved to the last."""
    return calendar(engine, streams, people)
