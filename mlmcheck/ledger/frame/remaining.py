"""What would be left if nobody joined any more."""

from __future__ import annotations

from mlmcheck.ledger.frames import Streams
from mlmcheck.ledger.keeping import Keeping
from mlmcheck.ledger.network import Network
from mlmcheck.ledger.remaining import Remaining, remaining
from mlmcheck.ledger.staying import Spells
from mlmcheck.stats.process import TooDependent

NEEDS = (("sales", "recruits.joined_at"),)
QUERIES = ()
MIN_PEOPLE = 30  # fewer show a circle of friends
MIN_LEAVERS = 5  # fewer than five who left say nothing of a rate
MIN_MONTHS = 12  # the last twelve months are what the next are held against


def make(spells: Spells | None, keeping: Keeping, streams: Streams, network: Network) -> Remaining | str:
    """The base, its leaving and its worth; else why there is none."""
    if spells is None:
        return "the sales are not dated"
    if int(spells.known.sum()) < MIN_PEOPLE or int(spells.left.sum()) < MIN_LEAVERS:
        return f"fewer than {MIN_PEOPLE} participants are watched, or fewer than {MIN_LEAVERS} of them left"
    if keeping.months < MIN_MONTHS or not spells.alive.any():
        return "the records do not cover twelve months" if spells.alive.any() else "nobody was active at the end"
    if name := streams.negative():
        return f"refunds exceed sales in the {name} stream"
    try:
        return remaining(spells, keeping, streams, network)
    except TooDependent as alike:
        return str(alike)
