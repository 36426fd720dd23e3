"""Money whose customers may be participants."""

from __future__ import annotations

from mlmcheck.ledger import totals
from mlmcheck.ledger.engine import Engine

NEEDS = (("sales",),)
QUERIES = ("stream_month",)


def make(engine: Engine) -> dict[str, int]:
    """Money labelled as customers', the part participants paid, and retail money of people whose type was changed."""
    return totals.doubt(engine)
