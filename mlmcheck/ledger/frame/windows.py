"""Streams and rewards of every run of twelve calendar months."""

from __future__ import annotations

from mlmcheck.ledger import windows
from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.frames import Rewards, Streams
from mlmcheck.ledger.windows import Window

NEEDS = (("payouts",), ("transfers",), ("fees_as_transfers",))
QUERIES = ("stream_month", "fee_month", "part_month", "pay_month", "reward_month")


def make(engine: Engine, rewards: Rewards, streams: Streams) -> tuple[Window, ...]:
    """The windows in order of time, none if fewer than twelve months are seen."""
    return windows.windows(engine, rewards, streams)
