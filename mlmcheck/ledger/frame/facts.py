"""What the whole ledger is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mlmcheck.ledger import totals
from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.frames import Facts

if TYPE_CHECKING:
    from mlmcheck.intake import Tables

NEEDS = ()
QUERIES = ("terms", "span", "fee", "relabelling", "stream_month")


def make(engine: Engine, tables: Tables, has: Callable[[str], bool]) -> Facts:
    """Dates, completeness, and what is known at all."""
    volumes_known = tables.settings.plan.volume_thousandths is not None
    return totals.facts(engine, has("sales.kind"), volumes_known)
